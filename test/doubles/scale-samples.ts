/** Reports of runs on large files, as an examination would give them. */
import type { ScaleReport, ScaleRun } from '../../runner/scale/report.ts';

const MIB = 2 ** 20;

/** One run that came to its end; everything in MiB. */
export function runAt(sizeMiB: number, peakMiB: number, parts: Partial<ScaleRun> = {}): ScaleRun {
  return {
    bytes: sizeMiB * MIB,
    bytesRead: sizeMiB * MIB,
    linesRead: sizeMiB * 12_000,
    linesYielded: sizeMiB * 12_000,
    ended: true,
    peakMiB,
    heapMiB: peakMiB / 2,
    buffersMiB: 1,
    ms: sizeMiB * 30,
    cpuMs: sizeMiB * 25,
    diskBytes: sizeMiB * MIB,
    ...parts,
  };
}

export const STREAMED: ScaleReport = {
  bytes: 64 * MIB,
  runs: [runAt(16, 18), runAt(64, 28)],
  findings: [
    { part: 'memory', measured: 28, allowed: 64, within: true },
    { part: 'disk', measured: 1, allowed: 1.2, within: true },
    { part: 'open-files', measured: 24, allowed: 64, within: true },
    { part: 'passes', measured: 1, allowed: 1, within: true },
    { part: 'left-over', measured: 0, allowed: 0, within: true, names: [] },
    { part: 'time', measured: 1_600, allowed: 15_000, within: true },
  ],
  trend: { verdict: 'flat', kept: 0.2, held: 'heap' },
  reference: { bytes: 16 * MIB, cpuMs: 300 },
  estimate: { ms: 31_000_000, memoryMiB: 28, diskBytes: 2 ** 40, passes: 1 },
};

export const HUNGRY: ScaleReport = {
  bytes: 64 * MIB,
  runs: [runAt(16, 18), runAt(64, 71)],
  findings: [
    { part: 'memory', measured: 71, allowed: 64, within: false },
    { part: 'disk', measured: 0, allowed: 1.2, within: true },
    { part: 'open-files', measured: 0, allowed: 64, within: true },
    { part: 'passes', measured: 1, allowed: 1, within: true },
    { part: 'left-over', measured: 0, allowed: 0, within: true, names: [] },
  ],
  trend: { verdict: 'growing', kept: 1.1, held: 'heap' },
  reference: { bytes: 16 * MIB, cpuMs: 300 },
};
