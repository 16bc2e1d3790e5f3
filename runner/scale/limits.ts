/** Limits of large files: as in runner/limits.ts, which hands them on. */

/** JavaScript heap of a streaming child: the usual budget of 64 MiB. What is beside the heap is measured. */
export const STREAM_HEAP_MIB = 64;

/** Input of the scale stage on a save: with its companion of a quarter a few seconds. */
export const SCALE_SAVE_MIB = 64;

/** Input with `--full`. */
export const SCALE_FULL_MIB = 256;

/** How often the peak memory of a streaming child is read. It is a high-water mark, so that a late look loses little. */
export const METER_MS = 5;

/** How often its files are looked at: a look at some hundred files takes a millisecond. */
export const METER_FILES_MS = 25;

/** A streaming child is ended at this multiple of its memory budget: the verdict is certain, and a slurped 10 GiB would swap. */
export const STREAM_MEMORY_FACTOR = 4;

/** CPU time of a streaming child, as a multiple of what the reference takes for the same bytes now, on this machine. */
export const STREAM_CPU_FACTOR = 10;

/** And this much more, for what does not grow with the file, and for a reference that is done in no time. */
export const STREAM_CPU_BASE_MS = 3_000;

/** Wall time for each of its milliseconds of CPU time, for a solution that waits, and for a machine that is busy. */
export const STREAM_WALL_FACTOR = 10;

/** CPU time kept by the operating system, should this process be killed from outside: 10 GiB may take an hour. */
export const STREAM_CHILD_CPU_S = 4 * 3_600;

/** One file of a streaming child, kept by the operating system: more than the largest input it is ever given. */
export const STREAM_FILE_MIB = 64 * 1_024;

/** Files it may have open at once, as above. Budgets are far below, and a file for each key shall be measured, not fail. */
export const STREAM_OPEN_FILES = 4_096;

/** What it may write in all, as a multiple of its input: a merge in five passes needs less. Ends what fills the disk. */
export const STREAM_WRITTEN_FACTOR = 16;
export const STREAM_WRITTEN_BASE_MIB = 64;

/** Files and folders of a streaming child at once: one for each key shall be measured, not fail. */
export const STREAM_ENTRIES = 200_000;

/** Bytes that may be yielded, as a multiple of the input: no task makes more of it. A fold of an empty file yields a line. */
export const STREAM_OUTPUT_FACTOR = 2;
export const STREAM_OUTPUT_BASE_KIB = 1_024;

/** Made files and expected results that are kept. Each can be made again, at some hundred MB/s. */
export const DATA_CACHE_MIB = 4_096;

/** Disk that stays free when a file is made, for everybody else. */
export const DISK_SPARE_MIB = 512;

/**
 * Peak memory for each byte of input, between 16 and 64 MiB of it: at or above the first a program grows; up to the
 * second, less what is alive and does not rise, it does not; between them a third, four times larger input decides by
 * the third value. On 51 series of ten programs, those that keep nothing stayed below 0.25, those that keep everything
 * above 0.96. What keeps less is found by what is alive: see below.
 */
export const GROWS_FROM = 0.6;
export const STAYS_BELOW = 0.4;
export const GROWS_FROM_LATER = 0.5;

/** Looks at live memory while an input is read once, and as many while what came of it is yielded. */
export const LIVE_LOOKS = 16;

/** They are no closer than this: each takes a full collection, 3 ms and more. */
export const LIVE_LOOK_MIN_MIB = 4;

/** And no more than this, should it read its input again and again. */
export const LIVE_LOOKS_MAX = 64;

/**
 * Bytes that stay alive for each byte that goes by, from which on a program may grow: what keeps nothing moved by less
 * than 0.002, a merge that has a chunk of 64 KiB for each run of some MiB by 0.02.
 */
export const LIVE_GROWS_FROM = 0.03;

/**
 * Kendall's tau of looks, from which on they rise. A list or table that doubles is as long as before most of the time:
 * at worst its tau is 0.48. Of 13 looks at random moments it is above 0.4 in one case of 25.
 */
export const LIVE_STEADY_FROM = 0.4;
