import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue } from '../../runner/watch/queue.ts';

describe('createQueue', () => {
  it('gives what was pushed before anybody asked', async () => {
    const queue = createQueue<number>();
    queue.push(1);
    await expect(queue.next()).resolves.toBe(1);
  });

  it('gives what is pushed after somebody asked', async () => {
    const queue = createQueue<number>();
    const next = queue.next();
    queue.push(1);
    await expect(next).resolves.toBe(1);
  });

  it('gives each item once, in order, however pushing and asking alternate', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean()), async (turns) => {
        const queue = createQueue<number>();
        const taken: number[] = [];
        let pushed = 0;
        for (const isPush of turns) {
          if (isPush) queue.push(++pushed);
          else if (taken.length < pushed) taken.push(await queue.next());
        }
        while (taken.length < pushed) taken.push(await queue.next());
        expect(taken).toEqual(Array.from({ length: pushed }, (_, index) => index + 1));
      }),
    );
  });

  it('keeps what is pushed while a waiting one is served', async () => {
    const queue = createQueue<number>();
    const first = queue.next();
    queue.push(1);
    queue.push(2);
    await first;
    await expect(queue.next()).resolves.toBe(2);
  });
});
