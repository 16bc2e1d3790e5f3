/** The programs that a child can run, each with the V8 settings it needs. */
import { GAUGE_CAPS, JUDGE_CAPS, STREAM_HEAP_MIB } from '../limits.ts';

/**
 * `judge` calls a solution; `count` runs it instrumented, and `weigh` looks at its memory meanwhile; `time` runs it plain
 * against the clock, and so does `bench`, by the usual means; `stream` gives it a large file.
 */
export type Role = 'judge' | 'count' | 'weigh' | 'time' | 'bench' | 'stream';

/** Deep recursion over a large input is a matter of memory, which is judged, and must not end the measurement. */
const DEEP_STACK = '--stack-size=6000';

/** A large young generation: else survivors that are copied make linear code look worse than linear. */
const AGAINST_THE_CLOCK = [
  `--max-old-space-size=${GAUGE_CAPS.heapMiB}`,
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
  '--single-threaded-gc',
  '--expose-gc',
  DEEP_STACK,
];

/** Compiling and collecting at fixed points and on one thread: counts of calls, and live memory, are then the same each time. */
const REPEATABLE = [`--max-old-space-size=${GAUGE_CAPS.heapMiB}`, '--expose-gc', '--predictable', DEEP_STACK];

export const FLAGS: Readonly<Record<Role, readonly string[]>> = {
  judge: [`--max-old-space-size=${JUDGE_CAPS.heapMiB}`],
  count: REPEATABLE,
  // Optimized code lies on the heap, the more of it the longer a call takes: 130 KB that no line of the solution keeps.
  weigh: [...REPEATABLE, '--no-opt', '--no-maglev'],
  time: AGAINST_THE_CLOCK,
  bench: AGAINST_THE_CLOCK,
  // With a large heap V8 puts collecting off, and a solution that keeps nothing looks as if it kept a lot.
  stream: [`--max-old-space-size=${STREAM_HEAP_MIB}`, '--max-semi-space-size=2', '--expose-gc'],
};

/** Sources of the programs, in runner/host/. Counting, weighing and timing are one program under different settings. */
export const SOURCES: Readonly<Record<Role, string>> = {
  judge: 'child.ts',
  count: 'gauge-child.ts',
  weigh: 'gauge-child.ts',
  time: 'gauge-child.ts',
  bench: 'bench-child.ts',
  stream: 'stream-child.ts',
};
