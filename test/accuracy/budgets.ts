/** The budgets a case is judged at, and what must come of each. Pure. */
import { CLASSES as CURVES } from '../../runner/growth/classes.ts';
import { CLASSES } from './cases.ts';

/** Where a budget stands to the label: next above it, at it, next below it, two classes or more below it. */
export type Place = 'above' | 'truth' | 'below' | 'far-below';

export interface Budget {
  /** `O(n log n)` */
  readonly text: string;
  readonly place: Place;
}

/** From the label to both sides: the label itself first, so that what is measured first is the ordinary verdict. */
export function budgetsAround(label: string): readonly Budget[] {
  const at = CLASSES.indexOf(label);
  const all = CLASSES.flatMap((text, index) => {
    const place = placeOf(index - at);
    return place === undefined ? [] : [{ text, place }];
  });
  return [...all.filter(({ place }) => place === 'truth'), ...all.filter(({ place }) => place !== 'truth')];
}

function placeOf(distance: number): Place | undefined {
  if (distance > 1) return undefined;
  if (distance < -1) return 'far-below';
  return distance === 1 ? 'above' : distance === 0 ? 'truth' : 'below';
}

export function mustPass(place: Place): boolean {
  return place === 'truth' || place === 'above';
}

/** An item of a list. */
const WORD_BYTES = 8;

/** Twice what V8's own tables come and go by between two looks at a heap. */
const VISIBLE_BYTES = 16_384;

/** Lists double when they are full: less than a factor of two may be the phase of that. */
const VISIBLE_RATIO = 2;

/**
 * Whether memory beyond a budget can show at all. One word is taken for each unit of the labelled class; from the
 * smallest to the largest size that was weighed it must outgrow the budget twofold, and by 16 KiB. `O(log n)` and
 * `O(sqrt n)` never do, nor does `O(n log n)` beyond `O(n)`.
 *
 * @param scales sizes that were weighed, ascending
 */
export function canShow(label: string, budget: string, scales: readonly number[]): boolean {
  const first = scales[0];
  const last = scales.at(-1);
  if (first === undefined || last === undefined) return true;
  const units = curve(label);
  const allowed = curve(budget)(last) / curve(budget)(first);
  const isSteeper = units(last) / units(first) >= VISIBLE_RATIO * allowed;
  return isSteeper && WORD_BYTES * (units(last) - units(first) * allowed) >= VISIBLE_BYTES;
}

function curve(name: string): (n: number) => number {
  const found = CURVES.find(({ text }) => text === name);
  if (found === undefined) throw new Error(`there is no class ${name}`);
  return found.at;
}
