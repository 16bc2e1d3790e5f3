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

/** `97.4 %` */
export function percent(rate: Rate): string {
  return rate.of === 0
    ? '-'
    : `${(100 * shareOf(rate)).toFixed(shareOf(rate) === 0 || rate.hits === rate.of ? 0 : 1)} %`;
}
