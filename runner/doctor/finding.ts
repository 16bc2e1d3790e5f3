/** What the doctor found. Types only. */

export interface Finding {
  /** A kata's id, or `machine`. */
  readonly about: string;
  /** What was looked at: `dedup/accepted.set`, `starter`. */
  readonly what: string;
  readonly sound: boolean;
  /** What was found; for a sound thing, worth saying only sometimes. */
  readonly detail: string;
}
