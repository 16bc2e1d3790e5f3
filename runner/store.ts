/** The small JSON files the runner keeps. Written by rename, so that a killed runner never leaves half a file. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { asUserError, codeOf } from './errors.ts';

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

export type Progress = v.InferOutput<typeof Progress>;
export type Pinned = v.InferOutput<typeof Pinned>;
export type Prediction = v.InferOutput<typeof Prediction>;
export type Predictions = v.InferOutput<typeof Predictions>;
export type DoctorCache = v.InferOutput<typeof DoctorCache>;

export const formats = { progress: Progress, pinned: Pinned, predictions: Predictions, doctor: DoctorCache } as const;

export interface Read<T> {
  readonly value: T;
  /** Set when the file could not be understood and was moved aside to this path. */
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
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { value: empty };
    throw asUserError(error, `read ${path}`);
  }
  try {
    return { value: v.parse(schema, JSON.parse(text)) };
  } catch {
    // Never deleted: it may hold somebody's history.
    const setAside = `${path}.broken-${Date.now()}`;
    renameSync(path, setAside);
    return { value: empty, setAside };
  }
}

/** @throws UserError when it can't be written */
export function writeStore<S extends v.GenericSchema>(path: string, _schema: S, value: v.InferOutput<S>): void {
  const fresh = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(fresh, path);
  } catch (error) {
    throw asUserError(error, `write ${path}`);
  }
}
