import { describe, expect, it } from 'vitest';
import { list } from '../../runner/commands/list.ts';
import { predictions } from '../../runner/commands/predictions.ts';
import { QuietWorld } from '../doubles/world.ts';

const wrong = { said: 'O(n)', measured: 'O(n^2)', verdict: 'wrong' };
const right = { said: 'O(n)', measured: 'O(n)', verdict: 'right' };
const RECORD = {
  version: 1,
  predictions: [{ kata: 'dedup', entry: 'dedup', at: Date.UTC(2026, 0, 31), time: wrong, space: right }],
};
const recorded = (text = JSON.stringify(RECORD)) => new QuietWorld({ '.bigkata/predictions.json': text });

describe('predictions', () => {
  it('lists them by day and round, and how many were right', async () => {
    const world = recorded();
    await predictions({ json: false }, world);
    expect(world.said).toBe(
      [
        '2026-01-31  dedup/dedup',
        '  ✗ time: you said O(n), measured O(n^2) · ✓ space: you said O(n), measured O(n)',
        'predictions: 1 of 2 right',
        '',
      ].join('\n'),
    );
  });

  it('gives the same as one line of JSON', async () => {
    const world = recorded();
    await predictions({ json: true }, world);
    expect(JSON.parse(world.said)).toEqual({
      schema: 'bigkata.predictions/1',
      right: 1,
      of: 2,
      predictions: RECORD.predictions,
    });
  });

  it('says how to make the first one when there is none', async () => {
    const world = new QuietWorld();
    await predictions({ json: false }, world);
    expect(world.said).toContain('press p');
  });

  it('says beside where it keeps a record that it can not read', async () => {
    const world = recorded('{oops');
    await predictions({ json: true }, world);
    expect([world.said, world.saidBeside]).toEqual([
      expect.stringContaining('"of":0'),
      expect.stringMatching(/could not be read; it is kept as \.bigkata\/predictions\.json\.broken-\d+\.\n$/),
    ]);
  });
});

describe('list', () => {
  it('ends with the score of the predictions', async () => {
    const world = recorded();
    await list({ json: false }, world);
    expect(world.said.endsWith('\npredictions: 1 of 2 right\n')).toBe(true);
  });

  it('has the score in its JSON', async () => {
    const world = recorded();
    await list({ json: true }, world);
    expect(JSON.parse(world.said)).toMatchObject({ predictions: { right: 1, of: 2 } });
  });

  it('has no line about predictions while there are none', async () => {
    const world = new QuietWorld();
    await list({ json: false }, world);
    expect(world.said).not.toContain('predictions');
  });
});
