/**
 * `kata watch --events` as it is, with katas for the hostile programs beside the real ones. A process of its own:
 * `watcher.ts ROOT HOME CANARY PORT`
 */
import { katas } from '../../../katas/index.ts';
import { watch } from '../../../runner/commands/watch.ts';
import type { Kata } from '../../../runner/kata.ts';
import { projectAt } from '../../../runner/project.ts';
import { createPaint } from '../../../runner/report/paint.ts';
import { hostileRound } from '../../doubles/hostile.ts';
import { tinyKata } from '../../doubles/tiny-kata.ts';
import { HOSTILE_ROUNDS, hostileKata } from './saves.ts';

const [root = '', home = '', canary = '', port = ''] = process.argv.slice(2);
const prey = { canary, port: Number(port) };
const hostile = HOSTILE_ROUNDS.map(
  (round): Kata => ({ ...tinyKata(hostileRound(round, prey)), id: hostileKata(round) }),
);

// What nobody holds any more is no leak, and V8 leaves it for long.
process.on('SIGUSR2', () => void globalThis.gc?.());

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => abort.abort());

const code = await watch(
  { poll: false, events: true },
  {
    project: projectAt(root, home),
    katas: [...katas, ...hostile],
    broken: [],
    cwd: root,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    paint: createPaint(false),
    columns: 80,
    redraws: false,
    terminal: undefined,
    now: Date.now,
    signal: abort.signal,
  },
);
process.exit(code);
