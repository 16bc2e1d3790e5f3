/** Is a kata's definition in order? Looks at its data only, runs no submission. Pure. */
import fc from 'fast-check';
import { showCall } from '../judge/show.ts';
import { box, file, type Kata, type Round, sameMultiset, sameOrder } from '../kata.ts';
import { PROPERTY_RUNS } from '../limits.ts';
import { isOrdered, plainAnswer } from '../scale/answer.ts';
import { generate } from '../scale/generate.ts';
import type { Finding } from './finding.ts';

/** Three seeds: a law that the oracle breaks once in a hundred inputs would make verdicts flaky. */
const SEEDS = [1, 2, 3];

/** @param statements the sections of the kata's README, by entry */
export function checkDefinition(kata: Kata, statements: ReadonlyMap<string, string>): readonly Finding[] {
  return kata.rounds.flatMap((round) => {
    const problems = [
      ...missingParts(round, statements),
      ...[examplesAgainstOracle, lawsAgainstOracle, scaleAgainstOracle].flatMap((look) => looked(look, round)),
    ];
    const sound = problems.length === 0;
    const detail = sound ? 'examples, oracle and laws agree' : problems.join('; ');
    return { about: kata.id, what: `${round.entry} definition`, sound, detail };
  });
}

function missingParts({ entry, examples, hints }: Round, statements: ReadonlyMap<string, string>): readonly string[] {
  return [
    ...(statements.has(entry) ? [] : [`README.md has no section "## Round N: \`${entry}\`"`]),
    ...(examples.length >= 2 ? [] : ['fewer than two examples']),
    ...(hints.length >= 1 ? [] : ['no hint']),
  ];
}

/** An oracle, a comparison or a law that throws is what the doctor is here to find. */
function looked(look: (round: Round) => readonly string[], round: Round): readonly string[] {
  try {
    return look(round);
  } catch (error) {
    return [`it throws: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function examplesAgainstOracle(round: Round): readonly string[] {
  return round.examples.flatMap(({ args, returns, why }) => {
    const difference = (round.agrees ?? sameOrder)(returns, round.oracle(...args), args);
    return difference === undefined ? [] : [`the oracle disagrees with the example "${why}": ${difference}`];
  });
}

function lawsAgainstOracle(round: Round): readonly string[] {
  return round.properties.flatMap(({ name, arbitrary, holds }) => {
    const samples = SEEDS.flatMap((seed) => fc.sample(arbitrary, { numRuns: PROPERTY_RUNS, seed }));
    const broken = samples.find((args) => holds(args, round.oracle(...args)) !== true);
    return broken === undefined ? [] : [`the oracle breaks the law "${name}" on ${showCall(round.entry, broken)}`];
  });
}

/** Enough for every kind of line but the very long ones, and for an oracle that takes n² steps. */
const SCALE_BYTES = 40_000;

/** What is said of the large file must hold for a small one of its kind, where the oracle can say it too. */
function scaleAgainstOracle({ scale, oracle }: Round): readonly string[] {
  if (scale === undefined) return [];
  const { dataset, expected, args } = scale;
  const text = file(Buffer.concat([...generate(dataset, SCALE_BYTES)].map((block) => Buffer.from(block))).toString());
  const told = oracle(...(args === undefined ? [text, box()] : args(text, box())));
  const difference = (isOrdered(expected) ? sameOrder : sameMultiset)(plainAnswer(expected, text), told);
  return difference === undefined ? [] : [`the oracle disagrees with what is expected of a large file: ${difference}`];
}
