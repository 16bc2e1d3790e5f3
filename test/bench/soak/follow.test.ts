import { describe, expect, it } from 'vitest';
import { reportOn, roundOf, WRONG } from '../../doubles/states.ts';
import type { Program } from '../program.ts';
import { type Expected, follow } from './follow.ts';

const RIGHT: Expected = { name: 'right', program: 'r', verdict: 'accepted' };
const SLIPS: Expected = { name: 'slips', program: 's', verdict: 'wrong-answer' };
const BROKEN: Expected = { name: 'broken', program: undefined, verdict: 'type-error' };

/** A watcher that says what it is told to. */
function following() {
  let hear = (_line: string) => {};
  const program: Program = {
    pid: 1,
    onLine: (listener) => {
      hear = (line) => listener(line, 0);
    },
    lastWords: () => '',
    complaints: () => '',
    ended: new Promise(() => {}),
    stop: async () => {},
    kill: () => {},
  };
  const follower = follow(program, [RIGHT, SLIPS, BROKEN]);
  const says = (event: object) => hear(JSON.stringify(event));
  /** As the watcher does it; without a program where it can't be bundled. */
  const judges = (run: number, verdict: Expected['verdict'], digest?: string) => {
    if (digest !== undefined) says({ kind: 'begun', run, program: digest });
    says({ kind: 'judged', run, report: { ...reportOn('sums', [roundOf('total', [WRONG])]), verdict } });
  };
  return { follower, says, judges };
}

describe('follow', () => {
  it('has nothing to say of verdicts that are those expected, and counts them', () => {
    const { follower, judges } = following();
    judges(1, 'accepted', 'r');
    judges(2, 'wrong-answer', 's');
    judges(3, 'type-error');
    expect([follower.misses, follower.verdicts]).toEqual([[], { accepted: 1, 'wrong-answer': 1, 'type-error': 1 }]);
  });

  it.each([
    ['r', 'wrong-answer', 'right was judged wrong-answer'],
    ['s', 'accepted', 'slips was judged accepted'],
    [undefined, 'judge-error', 'broken was judged judge-error'],
    ['unknown', 'accepted', 'solutions/sums.ts was judged accepted'],
  ])('misses the verdict of %s when it is %s', (digest, verdict, miss) => {
    const { follower, judges } = following();
    judges(1, verdict, digest);
    expect(follower.misses).toEqual([miss]);
  });

  it('counts what was read half as no miss: it is judged again', () => {
    const { follower, judges } = following();
    judges(1, 'not-started', 'half');
    expect([follower.halves(), follower.misses]).toEqual([1, []]);
  });

  it('misses what could not be judged, and what is no event', () => {
    const { follower, says } = following();
    says({ kind: 'not-judged', run: 1, message: 'There is no file.' });
    expect(follower.misses).toEqual(['There is no file.']);
  });

  it('waits for the program that was saved last, not for the one before', async () => {
    const { follower, judges } = following();
    let isJudged = false;
    const judged = follower.judged(RIGHT).then(() => {
      isJudged = true;
    });
    judges(1, 'wrong-answer', 's');
    await Promise.resolve();
    expect(isJudged).toBe(false);
    judges(2, 'accepted', 'r');
    await judged;
  });

  it('does not take the verdict of an earlier run for that of the same program saved again', async () => {
    const { follower, says, judges } = following();
    says({ kind: 'begun', run: 1, program: 'r' });
    let isJudged = false;
    const judged = follower.judged(RIGHT).then(() => {
      isJudged = true;
    });
    judges(1, 'accepted', 'r');
    await Promise.resolve();
    expect(isJudged).toBe(false);
    judges(2, 'accepted', 'r');
    await judged;
  });
});
