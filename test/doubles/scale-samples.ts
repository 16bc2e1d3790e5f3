/** Reports of runs on large files, as an examination would give them. */
import type { Look, ScaleReport, ScaleRun } from '../../runner/scale/report.ts';

const MIB = 2 ** 20;

/** One run that came to its end; everything in MiB. */
export function runAt(sizeMiB: number, peakMiB: number, parts: Partial<ScaleRun> = {}): ScaleRun {
  return {
    bytes: sizeMiB * MIB,
    bytesRead: sizeMiB * MIB,
    linesRead: sizeMiB * 12_000,
    lineFrom: sizeMiB * 12_000,
    linesYielded: sizeMiB * 12_000,
    ended: true,
    peakMiB,
    heapMiB: peakMiB / 2,
    buffersMiB: 1,
    looks: [],
    ms: sizeMiB * 30,
    cpuMs: sizeMiB * 25,
    diskBytes: sizeMiB * MIB,
    ...parts,
  };
}

/** What was seen when so many MiB had been read and yielded. */
export function lookAt(readMiB: number, yieldedMiB: number, parts: Partial<Look> = {}): Look {
  const gone = { bytesIn: readMiB * MIB, bytesOut: yieldedMiB * MIB };
  return { ...gone, heapMiB: 0, tablesMiB: 0, buffersMiB: 0, ...parts };
}

/** Looks at one that yields each line as it reads it, fifteen all in all. */
export function passing(sizeMiB: number, heapMiB: (readMiB: number) => number): readonly Look[] {
  return Array.from({ length: 15 }, (_, index) => {
    const at = ((index + 1) * sizeMiB) / 16;
    return lookAt(at, at, { heapMiB: heapMiB(at) });
  });
}

/** Looks at one that reads all and then yields all. */
export function readingFirst(
  sizeMiB: number,
  reading: (readMiB: number) => number,
  yielding: (yieldedMiB: number) => number,
): readonly Look[] {
  const steps = Array.from({ length: 16 }, (_, index) => ((index + 1) * sizeMiB) / 16);
  return [
    ...steps.slice(0, -1).map((at) => lookAt(at, 0, { heapMiB: reading(at) })),
    ...steps.map((at) => lookAt(sizeMiB, at, { heapMiB: yielding(at) })),
  ];
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
  trend: { verdict: 'flat', kept: 0.2 },
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
  trend: { verdict: 'growing', kept: 1.1, held: { objects: 0.8, tables: 0.3, buffers: 0 } },
  reference: { bytes: 16 * MIB, cpuMs: 300 },
};
