/** So many of so many. */
export interface Rate {
  readonly hits: number;
  readonly of: number;
}

export function rateOf<T>(all: readonly T[], isHit: (item: T) => boolean): Rate {
  return { hits: all.filter(isHit).length, of: all.length };
}

/** From 0 to 1; of nothing, nothing. */
export function shareOf({ hits, of }: Rate): number {
  return of === 0 ? 0 : hits / of;
}

/** `97.4 %`; `0.52 %` where a bar of half a percent is near. */
export function percent(rate: Rate): string {
  const share = shareOf(rate);
  if (rate.of === 0) return '-';
  if (share === 0 || share === 1) return `${100 * share} %`;
  return `${(100 * share).toFixed(share < 0.01 ? 2 : 1)} %`;
}
