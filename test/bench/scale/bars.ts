/** What large files have to reach. */

/** By the entry of the round: how long the fastest accepted program may take, as a multiple of this peer. */
export const PEER_BARS: Readonly<Record<string, { readonly peer: string; readonly times: number }>> = {
  externalSort: { peer: 'sort', times: 1.3 },
  dedupStream: { peer: 'sort -u', times: 0.95 },
  topKStream: { peer: 'sort | uniq -c | sort', times: 0.35 },
  groupByStream: { peer: 'Python, partitions', times: 0.22 },
  summarise: { peer: 'mawk, a table | sort', times: 0.33 },
};

/** Wall time of the string-based program, as a multiple of the fastest one. */
export const CLEAR_TIMES_FAST = 2.5;

/** Wall time of the stage, as a multiple of the same program alone. */
export const STAGE_TIMES_ALONE = 1.25;

/** Generators, in 10^6 bytes for each second: plain, and with all the dirt and the truth about it. */
export const MADE_MB_PER_S = { plain: 250, dirty: 150 } as const;
