/** Limits of measuring how a function grows: as in runner/limits.ts, which hands them on. */

/** Steps after which one measured call is ended: about a quarter of a second. */
export const STEP_LIMIT = 20_000_000;

/** A larger input is only tried while its steps are expected to stay below this: about 20 ms. */
export const STEP_BUDGET = 2_000_000;

/** What the largest inputs of all families may take together: else a kata with twenty of them takes ten times as long. */
export const STEP_BUDGET_OF_ALL = 16_000_000;

/** With fewer, n and n log n get too close. */
export const STEP_BUDGET_LEAST = 1_000_000;

/**
 * Children that count, or weigh, the families of one function side by side. It does not follow from how many cores there
 * are: which calls come before a call in one child is then the same on each machine. Four hold at most 3 GiB on their heaps.
 */
export const LANES = 4;

/** The smallest and the largest scale of a sweep. Above 4 096, n and n log n are apart; at 32 768 comfortably. */
export const SCALE_MIN = 4;
export const SCALE_MAX = 32_768;

/** Scale at which memory is weighed: large enough that a list of n numbers stands out of what V8 needs for itself. */
export const LIVE_SCALE_MAX = 65_536;

/** Places at which live memory is looked at during a call. Each costs a full collection: about 2 ms. */
export const LIVE_SAMPLES = 5;

/** Scale at which lines are asked what they keep: that takes some forty collections, with a weak reference to each object. */
export const PROFILE_SCALE_MAX = 16_384;

/** A call is timed only where its counted run took no longer: some rounds over six sizes then stay below a second. */
export const CLOCK_CALL_MS = 60;

/** CPU time of one sample: calls are repeated until then, so that every size is measured equally long. */
export const CLOCK_SAMPLE_MS = 12;

/** Samples of each size. The least of three is as good as that of all that fit into a second. */
export const CLOCK_ROUNDS = 3;
