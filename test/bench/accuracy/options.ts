/** The command line of the accuracy benchmark. */
import { parseArgs } from 'node:util';
import type { Part } from '../../accuracy/cases.ts';
import type { Condition } from '../../accuracy/observation.ts';

export const USAGE = `npm run bench:accuracy -- [options]

Options:
  --repeats N         runs of each case under each condition (5)
  --condition NAME    quiet or loaded only; loaded keeps every core burning
  --no-burners        something else keeps them burning: another of these runs, side by side
  --part NAME         development or held-out only
  --only PATTERN      cases whose name matches: --only '^idioms/'
  --thorough          measure anew for each budget: six times as long
  --json FILE         keep all observations, as they come
  --from FILE         score what an earlier run has kept, or several have; measures nothing
  --markdown          for runner/growth/README.md
  --help

Exit code: 0 all bars are met · 1 one is missed · 2 it could not be measured
`;

export const PARTS: readonly Part[] = ['development', 'held-out'];

export type Options = NonNullable<ReturnType<typeof readOptions>>;

/** @returns `undefined` when help is asked for */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      repeats: { type: 'string', default: '5' },
      condition: { type: 'string' },
      'no-burners': { type: 'boolean', default: false },
      part: { type: 'string' },
      only: { type: 'string', default: '' },
      thorough: { type: 'boolean', default: false },
      json: { type: 'string' },
      from: { type: 'string', multiple: true },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const repeats = Number(values.repeats);
  if (!Number.isInteger(repeats) || repeats < 1)
    throw new Error(`--repeats takes a whole number from 1 on, got '${values.repeats}'.`);
  const condition = oneOf('condition', values.condition, ['quiet', 'loaded'] as const);
  const conditions: readonly Condition[] = condition === undefined ? ['quiet', 'loaded'] : [condition];
  return {
    repeats,
    conditions,
    burns: !values['no-burners'],
    part: oneOf('part', values.part, PARTS),
    only: pattern(values.only),
    isThorough: values.thorough,
    json: values.json,
    from: values.from,
    markdown: values.markdown,
  };
}

function oneOf<T extends string>(name: string, value: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((one) => one === value);
  if (value === undefined || found !== undefined) return found;
  throw new Error(`--${name} takes ${known.join(' or ')}, got '${value}'.`);
}

function pattern(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (error) {
    throw new Error(`--only takes a regular expression: ${error instanceof Error ? error.message : error}.`);
  }
}
