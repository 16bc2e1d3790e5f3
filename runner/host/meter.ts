/** What a running child uses at most: resident memory, its files, how many of them are open. Looked at from outside. */
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { METER_FILES_MS, METER_MS } from '../limits.ts';
import { familyOf, usageOf } from './usage.ts';

/** The most that was seen at any look. */
export interface Used {
  /** Peak resident memory in MiB, without pages of files; `undefined` where the operating system does not tell it. */
  readonly peakMiB: number | undefined;
  /** User and system time in milliseconds; `undefined` as above. */
  readonly cpuMs: number | undefined;
  /** Bytes of all files in the directory together. */
  readonly diskBytes: number;
  /** Files in the directory that were open at once; `undefined` as above. */
  readonly openFiles: number | undefined;
}

export interface Meter {
  /** What was used so far. */
  used(): Used;
  /** Looks once more, as long as the process is there. */
  stop(): Used;
}

/** A look at the files takes longer when there are thousands: it may take this share of the time. */
const BUSY_SHARE = 0.1;

/**
 * @param dir where the child keeps its files
 * @param now wall clock in milliseconds
 */
export function startMeter(pid: number, dir: string, now: () => number): Meter {
  let peakMiB: number | undefined;
  let cpuMs: number | undefined;
  let diskBytes = 0;
  let openFiles: number | undefined;
  let filesAt = 0;
  /** Looking for them takes twice as long as looking at them. */
  let family: readonly number[] = [];
  /** The most pages of files that each of them had. */
  const files = new Map<number, number>();
  const usage = usageOf(pid);
  const timer = setInterval(look, METER_MS);

  function look(): void {
    for (const member of family) peakMiB = most(peakMiB, peakOf(member));
    if (now() >= filesAt) lookAtFiles();
  }

  /**
   * Node's own code is pages of a file. The system takes those away and brings them back as it likes, so that an empty run
   * was once told 26 MiB too low.
   */
  function peakOf(pid: number): number | undefined {
    const memory = readMemory(pid);
    if (memory === undefined) return undefined;
    const mostFile = Math.max(files.get(pid) ?? 0, memory.file);
    files.set(pid, mostFile);
    return Math.max(memory.anonymous, memory.peak - mostFile);
  }

  function lookAtFiles(): void {
    const began = now();
    family = familyOf(pid);
    cpuMs = most(cpuMs, usage()?.cpuMs);
    diskBytes = Math.max(diskBytes, bytesIn(dir));
    openFiles = most(openFiles, openIn(family, dir));
    filesAt = now() + Math.max(METER_FILES_MS, (now() - began) / BUSY_SHARE);
  }

  const used = () => ({ peakMiB, cpuMs, diskBytes, openFiles });
  return {
    used,
    stop: () => {
      clearInterval(timer);
      lookAtFiles();
      look();
      return used();
    },
  };
}

function most(known: number | undefined, seen: number | undefined): number | undefined {
  if (known === undefined || seen === undefined) return known ?? seen;
  return Math.max(known, seen);
}

/**
 * In MiB. VmHWM is a high-water mark: what was used between two looks is in it. A child's own `maxRSS` may be its parent's.
 */
function readMemory(pid: number): { peak: number; anonymous: number; file: number } | undefined {
  const text = quietly(() => readFileSync(`/proc/${pid}/status`, 'latin1')) ?? '';
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1]) / 1_024;
  const memory = { peak: field('VmHWM'), anonymous: field('RssAnon'), file: field('RssFile') };
  return Object.values(memory).some(Number.isNaN) ? undefined : memory;
}

function openIn(pids: readonly number[], dir: string): number | undefined {
  const known = pids.flatMap((pid) => {
    const fds = `/proc/${pid}/fd`;
    const paths = namesIn(fds)?.map((fd) => quietly(() => readlinkSync(join(fds, fd))));
    return paths === undefined ? [] : [paths.filter((path) => path?.startsWith(dir + sep)).length];
  });
  return known.length === 0 ? undefined : known.reduce((all, open) => all + open, 0);
}

function bytesIn(dir: string): number {
  let bytes = 0;
  for (const name of namesIn(dir) ?? []) {
    const path = join(dir, name);
    const stat = quietly(() => statSync(path));
    // Removed since it was listed.
    if (stat === undefined) continue;
    bytes += stat.isDirectory() ? bytesIn(path) : stat.size;
  }
  return bytes;
}

function namesIn(dir: string): readonly string[] | undefined {
  return quietly(() => readdirSync(dir));
}

/** Files come and go while we look, and so does the process. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
