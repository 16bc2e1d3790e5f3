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
    const made: (Uint8Array | undefined)[] = [];
    for (const at of [small, large]) {
      const answer = await gauge.rehearse(input(at ?? {}, createRandom(1)));
      if (answer.kind !== 'measured') return;
      made.push(answer.value.data);
    }
    const [one, other] = made;
    if (one === undefined || other === undefined || Buffer.compare(one, other) !== 0) continue;
    const apart = Object.keys(small ?? {}).filter((name) => small?.[name] !== large?.[name]);
    const named = (values: typeof small) => apart.map((name) => `${name} = ${values?.[name]}`).join(', ');
    const what = family === ONLY ? `'inputs' of ${module}` : `The family '${family}' of ${module}`;
    throw new UserError(
      `${what} ignores ${apart.join(' and ')}: it gives the same for ${named(small)} and for ${named(large)}.`,
      `Make it as large as asked: ({ ${apart.join(', ')} }, random) => [...].`,
    );
  }
}
