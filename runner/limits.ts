/**
 * Every limit of the runner, with its unit in its name and its reason beside it.
 * A solution is only ever judged by deterministic ones (counts) or by generous ones (time, memory).
 */

/** CPU time for one call. Small inputs need under 10 ms; CPU time, unlike wall time, is not stretched by a busy machine. */
export const CALL_CPU_MS = 2_000;

/** Wall time for one call, for a solution that waits without using the CPU, and where CPU time can't be read. */
export const CALL_WALL_MS = 10_000;

/** CPU time for all the calls of one stage: a hundred calls of one second each are no practice loop any more. */
export const STAGE_CPU_MS = 10_000;

/**
 * Time for all calls of one judgement, without what they wait for a core, and without large files. The slowest known
 * solution needs some seconds: this is for one that is just below the limits of calls and stages, again and again.
 */
export const JUDGEMENT_WALL_MS = 120_000;

/** JavaScript heap of the child. Small inputs need under 20 MiB; a full heap of this size is reached well before `CALL_CPU_MS`. */
const HEAP_MIB = 64;

/** CPU time of a child in all, kept by the operating system: far more than any run that is watched may take. */
export const CHILD_CPU_S = 60;

/** One file of a child, kept by the operating system: larger than any that a kata asks for. */
export const FILE_MIB = 1_024;

/** Descriptors of a child, kept by the operating system: Node needs some 30, and no kata's box allows more than 64. */
export const OPEN_FILES = 256;

/** What a child on small inputs may write all its life, to files and in answers: known solutions write 1 MiB. */
const WRITTEN_MIB = 256;

/** Processes of a child: itself and the two of bubblewrap. A few more, so that a fork is seen for what it is. */
export const PROCESSES = 8;

/** Resident memory of the child, for what is not on the heap: V8 does not hold Buffers back. */
export const RESIDENT_MIB = 512;

/** What a solution may print in one run before it is ended: enough for debugging, too little to flood the screen. */
export const OUTPUT_KIB = 1_024;

/** How much of what was printed is kept for the report. */
export const OUTPUT_KEPT_KIB = 16;

/** Lines a streaming solution may yield on the small inputs of the first stages; more means it never ends. */
export const YIELDED_LINES = 200_000;

/** Characters in those lines. */
export const YIELDED_CHARACTERS = 8 * 1_024 * 1_024;

/** Size of one message from the child. Answers to small inputs take some KiB, what a streaming round may yield 16 MiB. */
export const MESSAGE_MIB = 32;

/** Values in one answer, at all depths and on all paths: comparing them in any order takes the runner about half a second. */
export const ANSWER_VALUES = 300_000;

/** Lists within lists: what compares and shows them goes down by recursion. */
export const ANSWER_DEPTH = 500;

/** Holes in a list of an answer: each costs a reader as much as an item does, but nothing to send. */
export const ANSWER_HOLES = 1_000;

/** A whole number in an answer: writing a longer one out takes the square of its length. */
export const ANSWER_BIGINT_BITS = 65_536;

/** One source file of a solution. Larger ones are data, or a trap for the bundler. */
export const SOURCE_KIB = 1_024;

/** Parts of a program, each within the other: to follow them takes the square of it, and our own stack. */
export const SOURCE_DEPTH = 2_000;

/** A program with all that it imports, where counters are put in: that takes the runner itself 2 s and 400 MB for each MiB. */
export const COUNTED_KIB = 2_048;

/** How often CPU time and resident memory of a running child are read. */
export const WATCHDOG_MS = 25;

/** Random inputs for each property: fast-check's own default. */
export const PROPERTY_RUNS = 100;

/** Calls that may be spent on making a counterexample smaller: about 0.2 s. A count, so that the result is repeatable. */
export const SHRINK_CALLS = 500;

/** Text of one value in a report. Longer ones are cut, with the length said. */
export const SHOWN_CHARACTERS = 2_000;

/** What the compilers have to say of one round: nobody mends more of it at a time. */
export const DIAGNOSTICS = 50;

/** A line of a source beside what is wrong with it: longer ones were not written by hand. */
export const SOURCE_CHARACTERS = 500;

/** Functions that a file exports, and characters of the name of one, where none of them is the one that is wanted. */
export const EXPORTED = 20;
export const EXPORTED_CHARACTERS = 100;

/** Lines of a diff. Two large answers that differ everywhere would take a second to compare. */
export const DIFF_ITEMS = 200;

/** The type checker on one small file takes 0.4 s; a busy machine may need ten times that. */
const TYPES_WALL_MS = 30_000;

/** The type checker starts a moment after the calls: examples and properties are through by then, and need the cores. */
export const TYPES_AFTER_MS = 30;

/** Children that stand ready. One for this save, one for the next, which may come before the first has been replaced. */
export const WARM_CHILDREN = 2;

/** Pause before a used child is replaced, so that starting one does not compete with judging. */
export const REPLACE_AFTER_MS = 40;

/** Editors save in several steps (truncate, write, rename). Events this close together are one save. */
export const SETTLE_MS = 2;

/** Characters of a prediction that is typed: no bound that people write is longer, and it stays on one line. */
export const PREDICTION_CHARACTERS = 40;

/** Limits of one child. */
export interface Caps {
  readonly callCpuMs: number;
  readonly callWallMs: number;
  readonly batchCpuMs: number;
  readonly heapMiB: number;
  readonly residentMiB: number;
  readonly writtenMiB: number;
  /** Files and folders that may be there at once. */
  readonly entries: number;
}

export const JUDGE_CAPS: Caps = {
  callCpuMs: CALL_CPU_MS,
  callWallMs: CALL_WALL_MS,
  batchCpuMs: STAGE_CPU_MS,
  heapMiB: HEAP_MIB,
  residentMiB: RESIDENT_MIB,
  writtenMiB: WRITTEN_MIB,
  entries: 10_000,
};

/** Types can be made to take any time and any memory; those of a kata need 0.5 s of it and 150 MiB. */
export const TYPES_CAPS: Caps = {
  callCpuMs: 8_000,
  callWallMs: TYPES_WALL_MS,
  batchCpuMs: 8_000,
  heapMiB: 0,
  residentMiB: 1_024,
  writtenMiB: 64,
  entries: Infinity,
};

/** The bundler needs 60 MiB and milliseconds, but one name of a text can stand for megabytes wherever it is used. */
export const BUNDLER_CAPS: Caps = {
  callCpuMs: 8_000,
  callWallMs: 30_000,
  batchCpuMs: 8_000,
  heapMiB: 0,
  residentMiB: 512,
  writtenMiB: 256,
  entries: Infinity,
};

/** Measuring runs on large inputs, and stops by counting steps; these are for what steps do not see. */
export const GAUGE_CAPS: Caps = {
  callCpuMs: 1_500,
  callWallMs: 20_000,
  batchCpuMs: 20_000,
  heapMiB: 768,
  residentMiB: 1_536,
  writtenMiB: 2_048,
  // Each call that is measured may get a box of its own.
  entries: 200_000,
};

/** Counted calls whose arguments are no larger are held against the oracle: some thousand items, which it is through in milliseconds. */
export const CHECKED_INPUT_KIB = 16;

/** Sizes at which solutions are timed side by side, where `--size` names no others: far enough apart to see where a gap opens. */
export const BENCH_SIZES: readonly number[] = [128, 1_024, 8_192, 65_536];

/** The largest that can be asked for: its input is made once, and sent to each process. */
export const BENCH_SIZE_MAX = 1_048_576;

/** A call that takes longer is not repeated: three of them in each process would take up the whole benchmark. */
export const BENCH_CALL_CPU_MS = 200;

/**
 * CPU time in a fresh process before anything counts. After 30 ms a heap of 128 items still ran 3.5 times slower than in
 * the end, and a sort, which V8 has compiled already, seemed to be the faster one; after 100 ms, as after 300, it did not.
 */
export const BENCH_START_CPU_MS = 100;

/** The same at each further size: the code is compiled by then, but what it is called with has changed. */
export const BENCH_WARM_UP_CPU_MS = 20;

/** CPU time that counts, at one size, in one process. What differs is processes, not calls: twice as long gains nothing. */
export const BENCH_SAMPLE_CPU_MS = 10;

/** Fresh processes of each contestant. One in thirty runs 20 % slower for all its life: an interval of so many leaves out two. */
export const BENCH_TURNS = 11;

/** Where it is not clear after those, it goes on up to this many: intervals are about half as wide then. */
export const BENCH_TURNS_MAX = 31;

/** Where time is up before: with fewer, one odd process at each end would make the interval useless. */
export const BENCH_TURNS_MIN = 9;

/** Wall time after which no further turn is begun: people wait for this. */
export const BENCH_WALL_MS = 8_000;

export * from './growth/limits.ts';
export * from './host/limits.ts';
export * from './scale/limits.ts';
