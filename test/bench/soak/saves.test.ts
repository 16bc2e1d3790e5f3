import fc from 'fast-check';
import { expect, it } from 'vitest';
import { random } from '../stats.ts';
import { deckOf } from './saves.ts';

it('draws each once before any comes again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), (size, seed) => {
      const items = Array.from({ length: size }, (_, item) => item);
      const draw = deckOf(items, random(seed));
      const round = () => items.map(draw).sort((a, b) => a - b);
      expect([round(), round()]).toEqual([items, items]);
    }),
  );
});
