/** Programs that show how they behave, run plainly, with hooks that do nothing, and with the real counter. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import v8 from 'node:v8';
import { compileFunction } from 'node:vm';
import { type Aim, HOOKS, type Hooks } from '../../runner/growth/hooks.ts';
import { instrument } from '../../runner/growth/instrument.ts';
import { bundleProgram } from '../../runner/host/bundle.ts';
import { ROOT } from './workbench.ts';

const DIR = join(ROOT, 'test/programs/behaviour');

export const BEHAVIOURS = readdirSync(DIR).map((name) => ({ name, file: join(DIR, name) }));

/** What a child is told: code, which it runs with the hooks of a counter, or of a ledger, of `sites` places. */
export interface Order {
  readonly code: string;
  readonly sites: number;
  readonly aim: Aim;
}

const second = (_site: number, value: unknown) => value;

/** Hooks that pass everything on. */
const SILENT: Hooks = {
  hit: () => {},
  enter: () => {},
  leave: () => {},
  mark: second as Hooks['mark'],
  construct: (_site, _maker, argument) => argument,
  sum: (_site, value) => value,
  left: (value) => value,
  right: (_site, value) => value,
  built: (value) => value,
  spread: second,
  spreadObject: second,
  rest: second as Hooks['rest'],
  length: () => {},
  delegate: (_site, items) => items,
  made: (_site, value) => value,
  written: (_site, object) => object,
};

export function evaluate(code: string, hooks: Hooks = SILENT): Record<string, (...args: unknown[]) => unknown> {
  const roles = Object.keys(HOOKS) as (keyof Hooks)[];
  const module = { exports: {} };
  const names = ['exports', 'module', ...roles.map((role) => HOOKS[role])];
  compileFunction(code, names)(module.exports, module, ...roles.map((role) => hooks[role]));
  return module.exports;
}

export async function runPlain(code: string): Promise<unknown> {
  return v8.deserialize(v8.serialize(await evaluate(code)['run']?.()));
}

export async function runInstrumented(code: string, aim: Aim = 'steps'): Promise<unknown> {
  return runPlain(instrument(code, () => true, aim).code);
}

/** In a child of its own, for counting patches the builtins, as profiling does. One result for each text. */
export async function runCounted(codes: readonly string[], aim: Aim = 'steps'): Promise<readonly unknown[]> {
  const dir = mkdtempSync(join(tmpdir(), 'kata-counted-'));
  try {
    const program = join(dir, 'child.cjs');
    writeFileSync(program, await bundleProgram(join(ROOT, 'test/doubles/counting-child.ts')));
    const orders = codes.map((code): Order => {
      const { code: counted, sites } = instrument(code, () => true, aim);
      return { code: counted, sites: sites.length, aim };
    });
    const input = v8.serialize(orders);
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', program], { input, maxBuffer: 2 ** 28 });
    if (stdout.length === 0) throw new Error(`The counting child said nothing: ${stderr.toString()}`);
    return v8.deserialize(stdout) as unknown[];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
