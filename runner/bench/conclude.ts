/** From the findings at all sizes to one conclusion. Pure. */
import type { Conclusion, Finding, Ratio } from './report.ts';

/** @param ratios smallest size first */
export function conclude(ratios: readonly Ratio[]): Conclusion {
  const last = ratios.at(-1);
  if (last === undefined) return { kind: 'nothing-in-common' };
  switch (last.finding) {
    case 'slower':
    case 'faster':
      return different(ratios, last, last.finding);
    case 'noisy':
      return { kind: 'noisy', at: last };
    case 'same':
      return alike(ratios, last);
  }
}

/** It holds from where it holds at every larger size too: one odd size in the middle starts it anew. */
function different(ratios: readonly Ratio[], at: Ratio, kind: 'slower' | 'faster'): Conclusion {
  const lastOther = ratios.findLastIndex(({ finding }) => finding !== kind);
  const from = ratios[lastOther + 1] ?? at;
  const otherwise = ratios.findLast(({ finding }) => finding === OPPOSITE[kind]);
  return { kind, from: from.sizes, at, ...(otherwise === undefined ? {} : { otherwiseUpTo: otherwise.sizes }) };
}

function alike(ratios: readonly Ratio[], last: Ratio): Conclusion {
  const clear = ratios.filter(({ finding }) => finding === 'same');
  const margin = Math.max(...clear.map(marginOf));
  const before = ratios.findLast(({ finding }) => finding === 'slower' || finding === 'faster');
  if (before !== undefined) return { kind: 'same-at-last', margin: marginOf(last), last: before };
  const except = ratios.filter(({ finding }) => finding === 'noisy').map(({ sizes }) => sizes);
  return { kind: 'same', margin, except };
}

/** How far from 1 the ratio may be, in either direction. */
function marginOf({ low, high }: Ratio): number {
  return Math.max(high, 1 / low) - 1;
}

const OPPOSITE: Readonly<Record<'slower' | 'faster', Finding>> = { slower: 'faster', faster: 'slower' };
