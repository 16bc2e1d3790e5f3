import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clear, createTable, drop, NONE, open } from '../../runner/host/tables.ts';

const HOLE = Symbol('deleted');

/** A table of V8's written out: each entry has a place, and a deleted one keeps it. */
class Written {
  slots: unknown[] = [];
  capacity = 4;

  keys(): unknown[] {
    return this.slots.filter((slot) => slot !== HOLE);
  }

  add(key: unknown): void {
    if (this.slots.includes(key)) return;
    const deleted = this.slots.filter((slot) => slot === HOLE).length;
    if (this.slots.length === this.capacity) this.lay(deleted >= this.capacity / 2 ? this.capacity : this.capacity * 2);
    this.slots.push(key);
  }

  delete(key: unknown): void {
    this.slots[this.slots.indexOf(key)] = HOLE;
    if (this.keys().length < this.capacity / 4) this.lay(this.capacity / 2);
  }

  lay(capacity: number): void {
    this.slots = this.keys();
    this.capacity = Math.max(4, capacity);
  }

  walked(): number {
    const first = this.slots.findIndex((slot) => slot !== HOLE);
    return first === -1 ? this.slots.length : first;
  }
}

type Move = { readonly add: number } | { readonly take: 'first' | 'any' };

/** How many are walked over at each look: as told, and as written out. */
function play(moves: readonly Move[]): readonly (readonly [number, number])[] {
  const table = createTable();
  const written = new Written();
  const looks: [number, number][] = [];
  const look = () => {
    const keys = written.keys();
    looks.push([open(table, keys.length === 0 ? NONE : keys[0], keys.length), written.walked()]);
    return keys;
  };
  look();
  let next = 0;
  for (const move of moves) {
    if ('add' in move) for (let left = move.add; left > 0; left--) written.add(next++);
    else {
      const keys = look();
      if (keys.length === 0) continue;
      const key = keys[move.take === 'first' ? 0 : keys.length >> 1];
      written.delete(key);
      drop(table, key, keys.length - 1);
    }
  }
  look();
  return looks;
}

const adds = fc.record({ add: fc.nat(9) });
const first = fc.record({ take: fc.constant('first' as const) });
const any = fc.record({ take: fc.constantFrom('first' as const, 'any' as const) });
const moves = (taken: typeof first | typeof any) =>
  fc.array(fc.oneof({ weight: 1, arbitrary: adds }, { weight: 3, arbitrary: taken }), { maxLength: 200 });

describe('open', () => {
  it('tells what is walked over when it is always the first that is taken', () => {
    const law = fc.property(moves(first), (list) => {
      for (const [told, walked] of play(list)) expect(told).toBe(walked);
    });
    fc.assert(law);
  });

  it('tells no more than that when others are taken too', () => {
    const law = fc.property(moves(any), (list) => {
      for (const [told, walked] of play(list)) expect(told).toBeLessThanOrEqual(walked);
    });
    fc.assert(law);
  });

  it('starts afresh when the collection was cleared', () => {
    const table = createTable();
    for (const key of [1, 2]) {
      open(table, key, 8);
      drop(table, key, 7);
    }
    clear(table);
    expect(open(table, 3, 1)).toBe(0);
  });

  it('knows a key again that is not equal to itself', () => {
    const table = createTable();
    open(table, Number.NaN, 2);
    drop(table, Number.NaN, 1);
    expect(open(table, 1, 1)).toBe(1);
  });
});
