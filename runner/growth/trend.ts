/** How fast one series grows against another: slopes on log-log axes. Pure. */

export interface Sample {
  readonly scale: number;
  readonly cost: number;
}

/** Stands for a cost of 0, which has no logarithm. Far below any cost over any budget: one step over 32 768 ^ 3 is 3e-14. */
const ALMOST_NONE = 1e-300;

/**
 * Slope of log(cost) over log(scale) by least squares; 0 when the cost is flat, 1 when it is linear.
 *
 * @returns `undefined` with fewer than two different scales
 */
export function slope(samples: readonly Sample[]): number | undefined {
  const points = samples.map(({ scale, cost }) => ({ x: Math.log(scale), y: Math.log(Math.max(cost, ALMOST_NONE)) }));
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const across = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return spread === 0 ? undefined : across / spread;
}

/** Slopes between neighbours, in order of scale. */
export function localSlopes(samples: readonly Sample[]): readonly number[] {
  return samples.slice(1).map((sample, at) => slope([samples[at] as Sample, sample]) ?? 0);
}

/** Slope of log2(scale) itself over these scales: the gap between a class and the same times log n. */
export function logGap(scales: readonly number[]): number {
  return slope(scales.map((scale) => ({ scale, cost: Math.log2(Math.max(2, scale)) }))) ?? 0;
}

/** Slope of cost / bound: 0 just meets the bound, above it is more. */
export function trendAgainst(samples: readonly Sample[], bound: (scale: number) => number): number | undefined {
  return slope(samples.map(({ scale, cost }) => ({ scale, cost: cost / bound(scale) })));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
