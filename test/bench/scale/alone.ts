/** A solution alone: a process that reads the file and runs it, with the settings of V8 that the judge takes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, bundleProgram } from '../../../runner/host/bundle.ts';
import { FLAGS } from '../../../runner/host/program.ts';
import { InputBox, InputFile } from '../../../runner/kata.ts';
import type { Lab } from '../lab.ts';
import { ROOT } from '../lab.ts';
import type { Command } from './command.ts';
import type { Contest } from './contest.ts';

/** An argument of a call, as bare.ts takes it. */
export type Wired =
  | { readonly kind: 'lines' }
  | { readonly kind: 'box'; readonly memoryMiB: number; readonly openFiles: number }
  | { readonly kind: 'value'; readonly value: unknown };

/** Makes commands of solutions. */
export type Alone = (contest: Contest, code: Bundle['code']) => Command;

export async function openAlone(lab: Lab): Promise<Alone> {
  const programs = lab.folder('alone');
  const bare = join(programs, 'bare.cjs');
  writeFileSync(bare, await bundleProgram(join(ROOT, 'test/bench/scale/bare.ts')));
  let made = 0;
  return (contest, code) => {
    const file = join(programs, `${++made}.cjs`);
    writeFileSync(file, code);
    const call = JSON.stringify(contest.args(new InputFile('')).map(wired));
    const argv = [process.execPath, ...FLAGS.stream, bare, file, contest.entry, call];
    return { script: argv.map(quoted).join(' '), env: {}, dir: lab.folder(`alone-${made}`) };
  };
}

/** Reads every line and keeps none. */
export function idleCode(entry: string): string {
  return `exports.${entry} = function* (lines) { for (const line of lines); };`;
}

function wired(argument: unknown): Wired {
  if (argument instanceof InputFile) return { kind: 'lines' };
  if (!(argument instanceof InputBox)) return { kind: 'value', value: argument };
  return { kind: 'box', memoryMiB: argument.memoryMiB, openFiles: argument.openFiles };
}

/** For a shell. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
