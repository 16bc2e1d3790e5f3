/** How right a decider is about time: ours, or another rule on the same measurements. Pure. */
import { budgetsAround, mustPass, type Place } from './budgets.ts';
import type { Outcome } from './observation.ts';
import { type Rate, rateOf } from './rate.ts';

/** What a decider said of one case in one run. */
export interface TimeResult {
  /** The class it is labelled with. */
  readonly label: string;
  /** The class that fits best; undefined when none could be told. */
  readonly best: string | undefined;
  readonly outcomes: readonly { readonly budget: string; readonly outcome: Outcome }[];
}

export interface TimeScore {
  /** The best class is the label. */
  readonly exact: Rate;
  /** Rejected at the label or one class above it. */
  readonly falseRejects: Rate;
  /** Accepted one class below the label. */
  readonly falseAccepts: Rate;
  /** Accepted two or more classes below it. */
  readonly farAccepts: Rate;
  /** O(n) code rejected at O(n), or O(n log n) code accepted there. */
  readonly hardPair: Rate;
  /** Neither accepted nor rejected. */
  readonly inconclusive: Rate;
}

interface Placed {
  readonly label: string;
  readonly budget: string;
  readonly place: Place;
  readonly outcome: Outcome;
}

export function scoreTime(results: readonly TimeResult[]): TimeScore {
  const placed = results.flatMap(placedOf);
  const at = (...places: readonly Place[]) => placed.filter(({ place }) => places.includes(place));
  const isAccepted = ({ outcome }: Placed) => outcome === 'accepted';
  const isRejected = ({ outcome }: Placed) => outcome === 'rejected';
  return {
    exact: rateOf(results, ({ label, best }) => best === label),
    falseRejects: rateOf(at('truth', 'above'), isRejected),
    falseAccepts: rateOf(at('below'), isAccepted),
    farAccepts: rateOf(at('far-below'), isAccepted),
    hardPair: rateOf(placed.filter(isHard), (one) => (one.label === 'O(n)' ? isRejected(one) : isAccepted(one))),
    inconclusive: rateOf(placed, ({ outcome }) => outcome === 'unclear'),
  };
}

export function placedOf({ label, outcomes }: Omit<TimeResult, 'best'>): readonly Placed[] {
  const places = new Map(budgetsAround(label).map(({ text, place }) => [text, place]));
  return outcomes.flatMap(({ budget, outcome }) => {
    const place = places.get(budget);
    return place === undefined ? [] : [{ label, budget, place, outcome }];
  });
}

/** Whether an outcome is the wrong one; one that is unclear is not. */
export function isWrong(place: Place, outcome: Outcome): boolean {
  return mustPass(place) ? outcome === 'rejected' : outcome === 'accepted';
}

function isHard({ label, budget }: Placed): boolean {
  return budget === 'O(n)' && (label === 'O(n)' || label === 'O(n log n)');
}
