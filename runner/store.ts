/** The small JSON files the runner keeps. Written by rename, so that a killed runner never leaves half a file. */
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { asUserError, codeOf, UserError } from './errors.ts';
import { FRESH, removeAbandoned, replaceFile } from './whole.ts';

/** State of one round. The key in `Progress.rounds` is `<kata>/<entry>`. */
const RoundProgress = v.object({
  /** When it was first judged, in milliseconds since 1970: where the best time counts from. */
  startedAt: v.optional(v.number()),
  solvedAt: v.optional(v.number()),
  /** Shortest time from `startedAt` to a pass. */
  bestMs: v.optional(v.number()),
  /** How many hints were shown. */
  hints: v.optional(v.number()),
});

/** `.bigkata/progress.json` */
const Progress = v.object({
  version: v.literal(1),
  /** Where the learner left off: `<kata>/<entry>`. */
  current: v.optional(v.string()),
  rounds: v.record(v.string(), RoundProgress),
});

/** `solutions/.pinned/<kata>.json`: inputs that once failed, judged as examples ever since. */
const Pinned = v.object({
  version: v.literal(1),
  /** `args` is what `encodePin` wrote. */
  cases: v.array(v.object({ entry: v.string(), args: v.string() })),
});

/** What was said of one dimension, and what came out. */
const Outcome = v.object({
  said: v.string(),
  measured: v.string(),
  verdict: v.picklist(['right', 'wrong', 'unchecked']),
});

/** One measurement that was predicted. */
const Prediction = v.object({
  kata: v.string(),
  entry: v.string(),
  /** When it was measured, in milliseconds since 1970. */
  at: v.number(),
  time: Outcome,
  space: v.optional(Outcome),
});

/** `.bigkata/predictions.json`, oldest first. */
const Predictions = v.object({ version: v.literal(1), predictions: v.array(Prediction) });

/** `.bigkata/doctor.json`: katas found in order, by the hash of all that was judged. */
const DoctorCache = v.object({ version: v.literal(1), sound: v.record(v.string(), v.string()) });

/** `.bigkata/data/<name>.json`: what the file beside it must look like. */
const Made = v.object({
  version: v.literal(1),
  bytes: v.number(),
  /** Of the first and the last block, in hexadecimal: looked at each time. */
  ends: v.string(),
  /** Of the whole file: looked at before an answer is called wrong. */
  sha256: v.string(),
});

/** `.bigkata/data/<name>.<answer>.json`: a digest of what has to come out. */
const Answer = v.object({
  version: v.literal(1),
  lines: v.number(),
  first: v.number(),
  second: v.number(),
  /** Of all lines together, each with its `\n`. */
  bytes: v.number(),
});

export type Progress = v.InferOutput<typeof Progress>;
export type Pinned = v.InferOutput<typeof Pinned>;
export type Prediction = v.InferOutput<typeof Prediction>;
export type Predictions = v.InferOutput<typeof Predictions>;
export type DoctorCache = v.InferOutput<typeof DoctorCache>;
export type Made = v.InferOutput<typeof Made>;
export type Answer = v.InferOutput<typeof Answer>;

export const formats = {
  progress: Progress,
  pinned: Pinned,
  predictions: Predictions,
  doctor: DoctorCache,
  made: Made,
  answer: Answer,
} as const;

export interface Read<T> {
  readonly value: T;
  /** Set when the file could not be understood: where it is now. It is where it was when it could not be moved either. */
  readonly setAside?: string;
}

/**
 * @param empty what an absent file stands for
 * @throws UserError when the file is there but can't be read
 */
export function readStore<S extends v.GenericSchema>(
  path: string,
  schema: S,
  empty: v.InferOutput<S>,
): Read<v.InferOutput<S>> {
  let text: string;
  try {
    // Only looks: opening a pipe would wait for ever, and reading a device may never end.
    const stat = statSync(path);
    if (!stat.isFile() && !stat.isDirectory())
      throw new UserError(`Cannot read ${path}: it is no file.`, 'Put a file in its place, or remove it.');
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { value: empty };
    throw error instanceof UserError ? error : asUserError(error, `read ${path}`);
  }
  try {
    return { value: v.parse(schema, JSON.parse(text)) };
  } catch {
    const setAside = putAside(path);
    return { value: empty, ...(setAside === undefined ? {} : { setAside }) };
  }
}

/**
 * Never deleted: it may hold somebody's history.
 *
 * @returns `undefined` when another process has just done it
 */
function putAside(path: string): string | undefined {
  let count = 1;
  while (existsSync(`${path}.broken-${count}`)) count++;
  const aside = `${path}.broken-${count}`;
  try {
    renameSync(path, aside);
    return aside;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : path;
  }
}

/** @throws UserError when it can't be written; the file is then as it was */
export function writeStore<S extends v.GenericSchema>(path: string, _schema: S, value: v.InferOutput<S>): void {
  try {
    replaceFile(path, `${JSON.stringify(value, null, 2)}\n`);
  } catch (error) {
    throw asUserError(error, `write ${path}`);
  }
  removeAbandoned(dirname(path), FRESH);
}
