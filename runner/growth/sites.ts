/** From counters in a bundle to lines of the learner's own file. */
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Bundle } from '../host/bundle.ts';
import type { Aim, SiteKind } from './hooks.ts';
import { type Instrumented, instrument } from './instrument.ts';

/** A counter in the learner's terms. */
export interface Site {
  readonly kind: SiteKind;
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Number of the site that decides how often this one runs: a loop around it, or the call it is a callback of. */
  readonly cause: number | undefined;
  /** Name of the function in which it stands, if it has one. */
  readonly home: string;
  /** A call of a function in which it stands. */
  readonly isRecursive: boolean;
}

export interface Counted {
  readonly code: string;
  /** By number; the last one takes what happens before the first counter is met. */
  readonly sites: readonly Site[];
  /** See `Instrumented`. */
  readonly isOpaque: boolean;
  /** Text of a source file, by its absolute path; empty when it is not part of the bundle. */
  textOf(file: string): string;
}

/** Code of packages counts for the line that calls it. */
export function countable(bundle: Bundle, aim: Aim = 'steps'): Counted {
  const payload = JSON.parse(bundle.map) as SourceMapPayload;
  const map = new SourceMap(payload);
  const dir = dirname(bundle.file);
  const texts = new Map(payload.sources.map((source, at) => [resolve(dir, source), payload.sourcesContent[at] ?? '']));
  const original = (line: number, column: number) => {
    const entry = map.findEntry(line - 1, column);
    if (!('originalSource' in entry)) return undefined;
    const file = resolve(dir, entry.originalSource);
    return { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
  const isOwn = (line: number, column: number) => {
    const place = original(line, column);
    return place !== undefined && !place.file.includes('/node_modules/');
  };
  const { code, sites, isOpaque }: Instrumented = instrument(bundle.code, isOwn, aim);
  return {
    code,
    isOpaque,
    textOf: (file) => texts.get(file) ?? '',
    sites: sites.map(({ line, column, ...site }) => {
      const place = original(line, column) ?? { file: bundle.file, line: 1, column: 1 };
      return { ...site, ...place };
    }),
  };
}
