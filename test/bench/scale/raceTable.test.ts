import { describe, expect, it } from 'vitest';
import type { Race, Racer } from './race.ts';
import { raceMisses, raceSection } from './raceTable.ts';

const MIB = 2 ** 20;

function racer(name: string, roles: Racer['roles'], wallMs: number, peakMiB = 20): Racer {
  return {
    name,
    roles,
    peakMiB,
    runs: [wallMs, 9 * wallMs, wallMs].map((wall) => ({ wallMs: wall, cpuMs: 1, peakMiB })),
  };
}

/** The bar of dedupStream: 0.95 times `sort -u`. */
function race(...racers: readonly Racer[]): Race {
  return { entry: 'dedupStream', bytes: 256 * MIB, budgetMiB: 64, racers, absent: [] };
}

const fast = (wallMs: number, peakMiB = 20) => racer('accepted.fast', ['fast'], wallMs, peakMiB);
const clear = (wallMs: number) => racer('accepted.clear', ['clear'], wallMs);
const ratios = (one: Race) => raceSection(one).rows.map((row) => row.at(-1));

describe('a race', () => {
  it('is held against the median of the peer that the bar names, though another is faster', () => {
    const all = race(fast(940), racer('sort -u', ['peer'], 1_000), racer('other', ['peer'], 500));
    expect(ratios(all)).toEqual(['0.94', '1.00', '0.50']);
    expect(raceMisses(all)).toEqual([]);
    expect(raceSection(all).note).toContain('The fastest peer within that: other.');
  });

  it('misses its bar above that', () => {
    const misses = raceMisses(race(fast(960), racer('sort -u', ['peer'], 1_000)));
    expect(misses).toEqual([
      'peers: dedupStream on 256 MiB: accepted.fast takes 0.96 times as long as sort -u, wanted: 0.95',
    ]);
  });

  it('is held against the fastest that keeps within the memory, when the one of the bar does not', () => {
    const greedy = racer('sort -u', ['peer'], 1_000, 65);
    const all = race(fast(960), greedy, racer('slow', ['peer'], 3_000), racer('slower', ['peer'], 4_000));
    expect(ratios(all)).toEqual(['0.32', '0.33', '1.00', '1.33']);
    expect(raceSection(all).rows[1]?.at(-2)).toBe('65 over');
    expect(raceMisses(all)).toEqual([]);
  });

  it('is won by nobody who takes more memory, ours included', () => {
    expect(raceMisses(race(fast(100, 65), racer('sort -u', ['peer'], 1_000)))).toEqual([
      'peers: dedupStream on 256 MiB: accepted.fast takes 65 MiB, wanted: 64',
    ]);
  });

  it('asks of the clear program that it is not far behind', () => {
    const peer = racer('sort -u', ['peer'], 1_000);
    expect(raceMisses(race(fast(400), clear(1_000), peer))).toEqual([]);
    expect(raceMisses(race(fast(400), clear(1_010), peer))).toEqual([
      expect.stringContaining('accepted.clear takes 2.52 times as long as accepted.fast'),
    ]);
  });

  it('names those that are not there, and has no ratio without any', () => {
    const alone = { ...race(fast(1)), absent: [{ name: 'DuckDB', reason: 'duckdb not installed' }] };
    expect(ratios(alone)).toEqual(['-']);
    expect(raceSection(alone).note).toContain('Not there: DuckDB (duckdb not installed).');
  });
});
