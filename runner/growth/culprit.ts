/** Of the lines that break a budget, the one to point at. Pure. */
import { COSTS } from './costs.ts';
import type { LineCost } from './lines.ts';
import type { Site } from './sites.ts';
import { slope } from './trend.ts';

export interface Trending extends LineCost {
  /** Slope of its steps. */
  readonly exponent: number;
  /** The same against the budget. */
  readonly trend: number;
}

/** All lines of a series, and up to which trend they are flat. */
interface Field {
  readonly lines: readonly Trending[];
  readonly scales: readonly number[];
  readonly tolerance: number;
  readonly sites: readonly Site[];
}

/**
 * The line with most steps, a loop of one's own before a builtin that copies as much. A line that costs the same each time
 * is not the reason why it runs so often: that is the loop around it. Of a recursion it is the call.
 *
 * @param over lines that break the budget
 * @returns `undefined` when there is none
 */
export function culpritOf(over: readonly Trending[], { lines, scales, tolerance, sites }: Field): Trending | undefined {
  const heaviest = [...over].sort((a, b) => b.weight - a.weight)[0];
  if (heaviest === undefined) return undefined;
  const isCall = (line: Trending) => sites[line.heaviest]?.isRecursive === true;
  const recursion = over.find((line) => isCall(line) && line.trend >= heaviest.trend - tolerance);
  return recursion ?? reasonOf(heaviest, [heaviest]);

  /** @param seen lines it has been to: functions may call each other */
  function reasonOf(line: Trending, seen: readonly Trending[]): Trending {
    const host = hostOf(line);
    const isOld = host === undefined || seen.some((one) => isSameLine(one, host));
    if (isOld || host.trend <= tolerance || growsBeside(line, host)) return line;
    const costs = host.costs.map((cost, at) => cost + (line.costs[at] ?? 0));
    return reasonOf({ ...host, costs, share: host.share + line.share }, [...seen, host]);
  }

  function hostOf(line: Trending): Trending | undefined {
    for (let number: number | undefined = line.heaviest; number !== undefined; number = sites[number]?.cause) {
      const host = lines.find(({ numbers }) => numbers.includes(number as number));
      if (host !== undefined && !isSameLine(host, line)) return host;
    }
    const home = sites[line.heaviest]?.home ?? '';
    const isCaller = ({ kind, name, isRecursive }: Site) => kind === 'call' && name === home && !isRecursive;
    const isBuiltin = COSTS.some(({ names }) => names.includes(home));
    return isBuiltin
      ? undefined
      : lines.find(({ numbers }) => numbers.some((number) => isCaller(sites[number] as Site)));
  }

  function growsBeside(line: Trending, host: Trending): boolean {
    const ratios = scales.map((scale, at) => ({
      scale,
      cost: (line.costs[at] ?? 0) / Math.max(1, host.costs[at] ?? 0),
    }));
    return (slope(ratios) ?? 0) > tolerance;
  }
}

function isSameLine(one: Trending, other: Trending): boolean {
  return one.file === other.file && one.line === other.line;
}
