import v8 from 'node:v8';
import { describe, expect, it } from 'vitest';
import { rehearse } from '../../runner/growth/rehearsal.ts';
import type { SurveyGauge } from '../../runner/host/gauge.ts';

/** Makes nothing, and gives what it is asked with as bytes. */
const GAUGE = {
  rehearse: async (args: readonly unknown[]) => ({ kind: 'measured', value: { data: v8.serialize(args) } }),
} as unknown as SurveyGauge;

async function refusalOf(input: (n: number) => readonly unknown[], gauge = GAUGE): Promise<string> {
  const inputs = { sizes: { n: 'items' }, inputs: { given: ({ n = 0 }) => input(n) } };
  return rehearse(gauge, inputs, 'made.ts').then(
    () => '',
    (error: Error) => error.message,
  );
}

const FIXED = Array.from({ length: 20 }, (_, at) => at);
let made = 0;

describe('rehearse', () => {
  it.each([
    ['is the same at each size', () => [FIXED]],
    ['differs by a counter alone', () => [FIXED, { id: ++made }]],
    ['differs by a time alone', () => [FIXED, 1.7e12 + ++made]],
  ])('refuses an input that %s', async (_what, input) => {
    expect(await refusalOf(input)).toMatch(/^'inputs' of made\.ts ignores n: /);
  });

  it.each([
    ['gets longer', (n: number) => [FIXED.slice(0, n / 8)]],
    ['is the size itself', (n: number) => [n / 16]],
    ['has the size beside a counter', (n: number) => [n / 16, ++made]],
    ['is of another length each time', () => [FIXED.slice(0, ++made % 20)]],
    ['is other throughout each time', (n: number) => [Array.from({ length: 40 }, () => (++made * 37 + n) % 60)]],
  ])('lets pass an input that %s', async (_what, input) => {
    expect(await refusalOf(input)).toBe('');
  });

  it('makes each input once when that shows that it grows', async () => {
    let asked = 0;
    const rehearsed = async (args: readonly unknown[]) => {
      asked++;
      return { kind: 'measured', value: { data: v8.serialize(args) } };
    };
    await refusalOf((n) => [FIXED.slice(0, n / 8)], { rehearse: rehearsed } as unknown as SurveyGauge);
    expect(asked).toBe(2);
  });

  it('lets pass what holds more than data', async () => {
    const gauge = { rehearse: async () => ({ kind: 'measured', value: { data: undefined } }) };
    expect(await refusalOf(() => [FIXED], gauge as unknown as SurveyGauge)).toBe('');
  });
});
