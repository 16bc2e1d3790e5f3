/** Is this machine fit to judge? */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Sandbox } from '../host/sandbox.ts';
import type { Project } from '../project.ts';
import type { Workshop } from '../workshop.ts';
import type { Finding } from './finding.ts';

export function checkMachine(project: Project, workshop: Workshop): readonly Finding[] {
  return [
    nodeVersion(process.version),
    finding('sandbox', true, workshop.sandbox.layers.join(', ')),
    bubblewrap(workshop.sandbox),
    writable('temporary directory', tmpdir()),
    writable('solutions/', project.solutions),
    writable('.bigkata/', project.state),
  ];
}

/** A machine without bubblewrap is fit to judge what its owner has written. */
export function bubblewrap({ missing }: Pick<Sandbox, 'missing'>): Finding {
  if (missing === undefined) return finding('bubblewrap', true, 'works');
  const { reason, nextStep } = missing;
  return finding('bubblewrap', true, `${reason}: do not run a stranger's program here. ${nextStep}`);
}

export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const sound = major > 20 || (major === 20 && minor >= 19);
  return finding('node', sound, sound ? version : `${version} is too old: 20.19 or newer is needed`);
}

function writable(what: string, dir: string): Finding {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    return finding(what, true, dir);
  } catch (error) {
    return finding(what, false, `cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function finding(what: string, sound: boolean, detail: string): Finding {
  return { about: 'machine', what, sound, detail };
}
