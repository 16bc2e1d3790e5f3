/** Other watches on the same files: each works as if it were alone, but whoever has two should know. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeAbandoned } from '../whole.ts';

export interface Presence {
  /** Ids of the other processes that watch; empty where it can't be told. */
  readonly others: readonly number[];
  leave(): void;
}

/** A name is a process id. */
const OWNED = /^(\d+)$/;

/** @param state the folder of our state; one that can't be written tells nothing */
export function announceWatch(state: string): Presence {
  const dir = join(state, 'watching');
  const own = String(process.pid);
  const file = join(dir, own);
  try {
    mkdirSync(dir, { recursive: true });
    removeAbandoned(dir, OWNED);
    const others = readdirSync(dir).filter((name) => OWNED.test(name) && name !== own);
    writeFileSync(file, '');
    return { others: others.map(Number), leave: () => rmSync(file, { force: true }) };
  } catch {
    return { others: [], leave: () => {} };
  }
}
