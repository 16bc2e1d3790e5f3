/** What `--help` says beside verbs and options. */
import { families } from './growth/families.ts';
import { wrap } from './report/line.ts';

export const EXIT_CODES = `
Exit code: 0 accepted · 1 not accepted · 2 the command can't be carried out · 3 a fault of the judge`;

export const GROWTH_HELP = `
Example: save this as cases.ts, beside a dedup.ts that exports dedup(items)

  export const inputs = {
    'all equal': ({ n }) => [Array(n).fill('a')],
    random: ({ n }, random) => [Array.from({ length: n }, () => random.text(8))],
  };

  npx kata growth dedup.ts#dedup --inputs cases.ts --time 'O(n)'

inputs      a function that gives the list of arguments for size n, or several
            by name: the worst counts. random is seeded: int(below), float(),
            shuffle(items), text(width).
families    in place of a module, one or several (ints,sorted-ints):
            ${wrap(Object.keys(families).join(', '), 64, 0).join('\n            ')}
a query     what inputs builds is not counted. For the cost of one look-up,
            import the class and hand over an instance:
              export const inputs = ({ n }, random) =>
                [new Index(words(n, random)), random.text(8)];
more sizes  for O(n log k) export their names too, and how they grow:
              export const sizes = { n: 'items', k: 'how many to keep' };
              export const sweeps = { n: (s) => ({ n: s, k: 16 }),
                                      k: (s) => ({ n: 16_384, k: s }) };
claims      @time O(n) and @space O(1) above the function are held against it.

Verdicts in --json: accepted, too-slow, too-much-memory, unclear (a budget that
could not be checked), measured (no budget), runtime-error (a call threw).
Exit code: 0 within budget, or no budget · 1 over, or unclear · 2 not measured`;
