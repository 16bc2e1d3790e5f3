/** Who has called whom: the place where the solution is, and which places have made the calls that are open when most are. */

export interface Callers {
  /** Where the solution is; `sites` before the first place is met. */
  at(): number;
  /** Numbers below 0 are of code that is not the learner's: it counts for the place that called it. */
  arrive(site: number): void;
  enter(site: number): void;
  leave(): void;
  /** Calls that were open at the deepest moment, by the site that made them. */
  deepest(): Float64Array;
  reset(): void;
}

export function createCallers(sites: number): Callers {
  const stack: number[] = [];
  const open = new Float64Array(sites + 1);
  const most = new Float64Array(sites + 1);
  let at = sites;
  let depth = 0;
  let deepest = 0;
  /** At the deepest so far, and not yet written down: a recursion goes on to be deeper at each step. */
  let isDeepest = false;

  function writeDown(): void {
    if (isDeepest) most.set(open);
    isDeepest = false;
  }

  return {
    at: () => at,
    arrive: (site) => {
      if (site >= 0) at = site;
    },
    enter: (site) => {
      stack[depth++] = at;
      open[at] = (open[at] as number) + 1;
      if (depth > deepest) {
        deepest = depth;
        isDeepest = true;
      }
      if (site >= 0) at = site;
    },
    leave: () => {
      if (depth === 0) return;
      writeDown();
      at = stack[--depth] as number;
      open[at] = (open[at] as number) - 1;
    },
    deepest: () => {
      writeDown();
      return most.slice();
    },
    reset: () => {
      at = sites;
      depth = 0;
      deepest = 0;
      isDeepest = false;
      open.fill(0);
      most.fill(0);
    },
  };
}
