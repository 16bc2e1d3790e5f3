/** Limits of what the runner does for a child, beside those of the child itself: as in runner/limits.ts, which hands them on. */

/**
 * Private memory that the operating system gives a process, as a multiple of what is ended when it is seen: pages that
 * are asked for count before they are used, and the stacks of Node's threads are among them.
 */
export const DATA_FACTOR = 2;

/**
 * CPU time for reading one message: a set whose keys all have one hash takes the square of its size. The child tries it,
 * where it can be ended; the longest honest answers take a tenth of this.
 */
export const READ_CPU_MS = 500;

/** Smaller messages are not tried: at worst, one of this size takes a millisecond. */
export const READ_UNTRIED_KIB = 4;

/** Wall time that the runner itself spends on reading all messages of one child. */
export const READ_WALL_MS = 5_000;

/** How often the files and folders of a child are counted: some ten thousand can be made meanwhile. */
export const ENTRIES_MS = 250;

/** What is bundled within this time needs no watch: it is nearly all there is. */
export const BUNDLER_UNWATCHED_MS = 50;

/** A program with all that it imports, as one text. Those of katas take some KiB, with the largest packages some MiB. */
export const BUNDLE_MIB = 16;

/** Trying whether a tool of the sandbox works takes up to 20 ms; a busy machine may need far longer. */
export const PROBE_MS = 10_000;
