import { describe, expect, it } from 'vitest';
import type { WatchEvent } from '../../runner/watch/events.ts';
import { withFeed } from '../../runner/watch/feed.ts';
import { passedStage, RIGHT, reportOn, roundOf } from '../doubles/states.ts';

const told: readonly WatchEvent[] = [
  { kind: 'begun', run: 1, program: 'digest' },
  { kind: 'judging', run: 1, event: { kind: 'stage-ended', entry: 'total', report: passedStage('examples') } },
  { kind: 'judged', run: 1, report: reportOn('sums', [roundOf('total', RIGHT)], 'two\nlines') },
  { kind: 'not-judged', run: 2, message: 'There is no file.' },
];
const kept: readonly WatchEvent[] = [
  { kind: 'saved', file: '/sums.ts' },
  { kind: 'told', text: 'new', isProblem: false },
];

function fed(events: readonly WatchEvent[]) {
  let out = '';
  const passedOn: WatchEvent[] = [];
  const emit = withFeed(
    (line) => {
      out += line;
    },
    (event) => passedOn.push(event),
  );
  for (const event of events) emit(event);
  return { out, passedOn };
}

describe('withFeed', () => {
  it('tells each event of a judgement as one line of JSON', () => {
    const lines = fed(told).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(told);
  });

  it('tells nothing of other events', () => {
    expect(fed(kept).out).toBe('');
  });

  it('passes every event on, in order', () => {
    expect(fed([...kept, ...told]).passedOn).toEqual([...kept, ...told]);
  });
});
