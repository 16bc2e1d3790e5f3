/** A watch outlives what goes wrong beside it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { NO_PROGRESS, withHint } from '../../runner/progress.ts';
import { formats, readStore, writeStore } from '../../runner/store.ts';
import { newHome, ROOT, submission } from '../home.ts';
import { watching } from '../watching.ts';

/** While its file is there, the compiler can't be started. */
const BUG = `
  const processes = require('node:child_process');
  const { spawn } = processes;
  processes.spawn = (...args) => {
    const isBroken = require('node:fs').existsSync(__filename) && JSON.stringify(args).includes('typescript/bin/tsc');
    if (isBroken) throw new Error('a bug of ours');
    return spawn(...args);
  };
  require('node:module').syncBuiltinESMExports();`;

describe('a watch', { concurrent: true }, () => {
  it('lives on after a bug in a stage, and asks for a report', async () => {
    const bug = join(newHome({ 'bug.cjs': BUG }), 'bug.cjs');
    const { child, ended, save, says } = watching({
      files: { 'solutions/dedup.ts': submission('dedup/accepted.set') },
      env: { NODE_OPTIONS: `--require ${bug}` },
    });
    await says('✗ judge error  dedup');
    await says('A fault of the runner, not of your solution. Please report it');
    await says('Error: a bug of ours\n        at ');
    rmSync(bug);
    save(submission('dedup/wrong-answer.sorts'));
    await says('✗ wrong answer  dedup');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('goes on when solutions/ is removed and comes back', async () => {
    const { home, child, ended, says, save, said } = watching();
    await says('not started  dedup');
    rmSync(join(home, 'solutions'), { recursive: true });
    await says('The folder solutions/ is gone.');
    mkdirSync(join(home, 'solutions'));
    // The operating system may not have told yet that the folder is back: then the first save is not seen.
    const seen = () => {
      save(submission('dedup/wrong-answer.sorts'));
      expect(said()).toContain('✗ wrong answer  dedup');
    };
    await vi.waitFor(seen, { timeout: 50_000, interval: 8_000 });
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('a runner that is killed while it writes', () => {
  it('leaves the file whole, and what it left beside is swept by the next', async () => {
    const home = newHome();
    const path = join(home, 'progress.json');
    const store = JSON.stringify(join(ROOT, 'runner/store.ts'));
    const program = `
      import { formats, writeStore } from ${store};
      const rounds = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => ['kata/entry' + at, { hints: at }]));
      for (;;) writeStore(${JSON.stringify(path)}, formats.progress, { version: 1, rounds });`;
    for (let kill = 0; kill < 3; kill++) {
      const writer = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { cwd: ROOT });
      await vi.waitFor(() => expect(readdirSync(home)).toContain('progress.json'), { timeout: 50_000 });
      await pause(kill * 7);
      writer.kill('SIGKILL');
      await once(writer, 'close');
      const { value, setAside } = readStore(path, formats.progress, NO_PROGRESS);
      expect([Object.keys(value.rounds).length, setAside]).toEqual([5_000, undefined]);
      rmSync(path);
    }
    writeFileSync(`${path}.999999999.new`, '{"version":1,');
    writeStore(path, formats.progress, withHint(NO_PROGRESS, 'a/b', 1));
    expect([readdirSync(home), readFileSync(path, 'utf8').includes('hints')]).toEqual([['progress.json'], true]);
  });
});
