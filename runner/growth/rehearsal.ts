/** Inputs looked at before anything is called with them: those that stay the same would make any function O(1). */
import { UserError } from '../errors.ts';
import type { SurveyGauge } from '../host/gauge.ts';
import { ONLY } from './inputs.ts';
import { type Inputs, laddersOf } from './measure.ts';
import { createRandom } from './random.ts';

/** Two scales small enough to cost nothing, and far enough apart for any input that grows at all. */
const SCALES = [16, 128] as const;

/**
 * @param gauge whose child makes the inputs
 * @param module its path, for messages
 * @throws NotMade when one can't be made, UserError when one ignores its size
 */
export async function rehearse(gauge: SurveyGauge, inputs: Inputs, module: string): Promise<void> {
  for (const { family, sweep, sizes, input } of laddersOf(inputs)) {
    const [small, large] = SCALES.map(sizes);
    if (JSON.stringify(small) === JSON.stringify(large)) {
      throw new UserError(
        `The sweep '${sweep}' of ${module} gives the same sizes at every scale.`,
        `Let a size grow with it: (s) => ({ ${sweep}: s }).`,
      );
    }
    const dataAt = async (at: typeof small) => {
      const answer = await gauge.rehearse(input(at ?? {}, createRandom(1)));
      return answer.kind === 'measured' ? (answer.value.data ?? 'more than data') : undefined;
    };
    const one = await dataAt(small);
    const other = await dataAt(large);
    if (one === undefined || other === undefined) return;
    // The inside of an instance may not show: two that look the same may be of different sizes.
    if (one === 'more than data' || other === 'more than data') continue;
    if (!isEqual(one, other) && !(await isEqualBut(one, other, () => dataAt(small)))) continue;
    const apart = Object.keys(small ?? {}).filter((name) => small?.[name] !== large?.[name]);
    const named = (values: typeof small) => apart.map((name) => `${name} = ${values?.[name]}`).join(', ');
    const what = family === ONLY ? `'inputs' of ${module}` : `The family '${family}' of ${module}`;
    throw new UserError(
      `${what} ignores ${apart.join(' and ')}: it gives the same for ${named(small)} and for ${named(large)}.`,
      `Make it as large as asked: ({ ${apart.join(', ')} }, random) => [...].`,
    );
  }
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** What changes from one making to the next: a counter or a time of day takes no more bytes. More may be the input itself. */
const NOISE_BYTES = 16;
const AGAIN = 2;

/** Whether two inputs differ only where making the same one again differs too. */
async function isEqualBut(
  one: Uint8Array,
  other: Uint8Array,
  again: () => Promise<Uint8Array | string | undefined>,
): Promise<boolean> {
  if (one.length !== other.length) return false;
  const noise = new Set<number>();
  for (let time = 0; time < AGAIN; time++) {
    const made = await again();
    if (!(made instanceof Uint8Array) || made.length !== one.length) return false;
    for (const [at, byte] of made.entries()) if (byte !== one[at]) noise.add(at);
  }
  return noise.size <= NOISE_BYTES && one.every((byte, at) => byte === other[at] || noise.has(at));
}
