/** The command line: verbs, options and help texts. The only file that imports commander. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { bench } from './commands/bench.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { costs } from './commands/costs.ts';
import { data } from './commands/data.ts';
import { doctor } from './commands/doctor.ts';
import { givenTo, growth } from './commands/growth.ts';
import { hint, reset, solution, start } from './commands/learn.ts';
import { list } from './commands/list.ts';
import { predictions } from './commands/predictions.ts';
import { report } from './commands/report.ts';
import { watch } from './commands/watch.ts';
import { EXIT_CODES, GROWTH_HELP } from './help.ts';
import { BENCH_SIZE_MAX, SCALE_FULL_MIB, SCALE_SAVE_MIB } from './limits.ts';
import { parseBytes } from './report/bytes.ts';
import { EXIT, type ExitCode, type World } from './world.ts';

/**
 * @param argv what stands behind the program's name
 * @throws UserError for a mistake that a command finds
 */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = EXIT.accepted;
  const does =
    <Options>(command: (options: Options, world: World) => Promise<ExitCode>) =>
    async (options: Options) => {
      code = await command(options, world);
    };
  try {
    await program(world, does).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.accepted : EXIT.usage;
  }
}

type Does = <Options>(
  command: (options: Options, world: World) => Promise<ExitCode>,
) => (options: Options) => Promise<void>;

function program({ out, err }: World, does: Does): Command {
  const kata = new Command('kata')
    .description('Practise data-engineering coding rounds: save a solution, get a verdict.')
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride()
    .showHelpAfterError("See 'npx kata --help'.")
    .addHelpText('after', EXIT_CODES);

  kata
    .command('watch', { isDefault: true })
    .description('judge on every save; resumes where you were. Keys are shown; p predicts what a solution costs')
    .argument('[kata]', 'the kata to go to')
    .option('--poll', 'look at the files instead of waiting for events (network drives, containers)', false)
    .option('--events', 'no screen: one JSON object for each event, for editors', false)
    .action((id: string | undefined, { poll, events }) =>
      does(watch)({ poll, events, ...(id === undefined ? {} : { kata: id }) }),
    );

  kata
    .command('list')
    .description('all katas and rounds, what is solved, best times')
    .option('--predictions', 'instead: what you predicted with p in watch, and what was measured', false)
    .option('--json', 'as JSON', false)
    .action(({ predictions: isOfPredictions, json }) => does(isOfPredictions ? predictions : list)({ json }));

  kata
    .command('start')
    .description('put the starter of a kata into solutions/ (never overwrites)')
    .argument('<kata>')
    .action((id: string) => does(start)({ kata: id }));

  kata
    .command('check')
    .description('judge once')
    .argument('[katas...]', 'katas to judge (default: all that have a solution)')
    .option('--solution <file>', 'judge this file instead of solutions/<kata>.ts')
    .option('--stage <names...>', 'only these stages: types, examples, properties, growth, scale')
    .option('--full', 'with large files of 256 MiB instead of 64 MiB', false)
    .option('--size <size>', 'with large files of this size, such as 1GiB', toSize)
    .option('--seed <number>', 'seed of the random inputs', toSeed)
    .option('--complete', 'also fail when a round is not solved yet', false)
    .option('--require-sandbox', 'judge nothing unless bubblewrap keeps it in', false)
    .option('--json', 'one JSON object for each kata, on one line', false)
    .action((katas: string[], { solution, stage, seed, complete, requireSandbox, json, full, size }) =>
      does(check)({
        katas,
        complete,
        requireSandbox,
        json,
        ...(size === undefined ? (full ? { scaleBytes: SCALE_FULL_MIB * 2 ** 20 } : {}) : { scaleBytes: size }),
        ...(solution === undefined ? {} : { solution }),
        ...(stage === undefined ? {} : { stages: stage }),
        ...(seed === undefined ? {} : { seed }),
      }),
    );

  kata
    .command('report')
    .description('judge, and write a page with plots, raw numbers and the blamed line in its source')
    .argument('<kata>')
    .option('--html', 'the form of the report: a page, the only one there is', true)
    .option('--solution <file>', 'judge this file instead of solutions/<kata>.ts')
    .option('--out <file>', 'where the page goes (default: .bigkata/report-<kata>.html)')
    .action((id: string, { solution, out }) =>
      does(report)({
        kata: id,
        ...(solution === undefined ? {} : { solution }),
        ...(out === undefined ? {} : { out }),
      }),
    );

  const files = kata.command('data').description('the large files that streaming rounds are judged on');
  for (const [verb, says] of [
    ['list', 'what has been made, and how much room it takes'],
    ['clear', 'remove all of it; it is made again when it is needed'],
  ] as const) {
    files
      .command(verb)
      .description(says)
      .option('--json', 'as JSON', false)
      .action(({ json }) => does(data)({ does: verb, json }));
  }

  kata
    .command('bench')
    .description('your attempts side by side with the reference, all timed now')
    .argument('<kata>')
    .argument('[files...]', "files, or partners' names (default: all of yours for this kata in solutions/)")
    .option('--round <entry>', 'the round (default: the first that all files have begun)')
    .option('--family <name>', "inputs of this kind (default: the round's first)")
    .option('--size <n>', 'at this size; may be repeated', toSizes)
    .option('--json', 'as JSON', false)
    .action((id: string, files: string[], { round, family, size, json }) =>
      does(bench)({
        kata: id,
        files,
        json,
        sizes: size ?? [],
        ...(round === undefined ? {} : { round }),
        ...(family === undefined ? {} : { family }),
      }),
    );

  kata
    .command('compare')
    .description('two attempts side by side: verdicts, classes, curves, times, memory, code')
    .argument('<kata>')
    .argument('[a]', "a file, or a partner's name: ann for solutions/<kata>.ann.ts")
    .argument('[b]', 'the other; with one named, it is compared with yours, with none, the two there are')
    .option('--round <entry>', 'the round to look at closely (default: the first that both have begun)')
    .option('--size <n>', 'time them at this size; may be repeated', toSizes)
    .addOption(new Option('--json', 'as JSON').conflicts(['markdown', 'html']))
    .addOption(new Option('--markdown', 'to be pasted into a pull request').conflicts('html'))
    .option('--html', 'as a page (default: .bigkata/compare-<kata>.html)')
    .option('--out <file>', 'where it goes')
    .action((id: string, a: string | undefined, b: string | undefined, { round, size, json, markdown, html, out }) =>
      does(compare)({
        kata: id,
        attempts: [a, b].filter((one) => one !== undefined),
        sizes: size ?? [],
        form: json ? 'json' : markdown ? 'markdown' : html ? 'html' : 'text',
        ...(round === undefined ? {} : { round }),
        ...(out === undefined ? {} : { out }),
      }),
    );

  kata
    .command('growth')
    .description('what any exported function costs, kata or not, and which line is to blame')
    .argument('[file#function]', 'TypeScript or JavaScript, and the name it is exported by')
    .option('--inputs <inputs>', 'a family of inputs, or a module that exports them')
    .option('--time <budget>', "budget for the steps of one call, as 'O(n log n)'")
    .option('--space <budget>', "budget for memory beside input and output, as 'O(n)'")
    .option('--costs', 'print what counts as how many steps, and why')
    .option('--json', 'as JSON', false)
    .addHelpText('after', GROWTH_HELP)
    .action((target: string | undefined, { costs: isTable, json, inputs, time, space }) =>
      isTable === true
        ? does(costs)({ json })
        : does(growth)({
            ...givenTo(target, inputs),
            json,
            ...(time === undefined ? {} : { time }),
            ...(space === undefined ? {} : { space }),
          }),
    );

  kata
    .command('hint')
    .description('one more hint for the round you are at')
    .argument('[kata]')
    .action((id: string | undefined) => does(hint)(id === undefined ? {} : { kata: id }));

  kata
    .command('solution')
    .description('the reference solutions of the rounds you have solved')
    .argument('[kata]')
    .option('--spoil', 'of the unsolved ones as well', false)
    .action((id: string | undefined, { spoil }) =>
      does(solution)({ spoil, ...(id === undefined ? {} : { kata: id }) }),
    );

  kata
    .command('reset')
    .description('start a kata afresh; your attempt is kept in solutions/.attempts')
    .argument('<kata>')
    .action((id: string) => does(reset)({ kata: id }));

  kata
    .command('doctor')
    .description('check this machine and the catalogue: every known program gets its verdict')
    .argument('[katas...]')
    .option('--fresh', 'judge again what was found in order before', false)
    .option('--stage <names...>', 'only what these stages decide on, by them alone, and always afresh')
    .option('--json', 'as JSON', false)
    .action((katas: string[], { fresh, stage, json }) =>
      does(doctor)({ katas, fresh, json, ...(stage === undefined ? {} : { stages: stage }) }),
    );

  return kata;
}

function toSize(text: string): number {
  const bytes = parseBytes(text);
  const least = SCALE_SAVE_MIB * 2 ** 20;
  if (bytes !== undefined && bytes >= least && bytes <= SIZE_MOST) return bytes;
  throw new InvalidArgumentError(`A size is written like 256MiB or 1GiB, from ${SCALE_SAVE_MIB}MiB to 1TiB.`);
}

const SIZE_MOST = 2 ** 40;

function toSeed(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && Math.abs(seed) <= 0x7fffffff) return seed;
  throw new InvalidArgumentError('A seed is a whole number between -2147483647 and 2147483647.');
}

/** One more of the sizes that are named. */
function toSizes(text: string, before: readonly number[] = []): readonly number[] {
  const size = Number(text.replace(/[ _,]/g, ''));
  if (Number.isInteger(size) && size >= 1 && size <= BENCH_SIZE_MAX) return [...before, size];
  throw new InvalidArgumentError(`A size is a whole number from 1 to ${BENCH_SIZE_MAX}.`);
}
