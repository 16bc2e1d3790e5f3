/** The command line: verbs, options and help texts. The only file that imports commander. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { check } from './commands/check.ts';
import { doctor } from './commands/doctor.ts';
import { growth } from './commands/growth.ts';
import { hint, reset, solution, start } from './commands/learn.ts';
import { list } from './commands/list.ts';
import { report } from './commands/report.ts';
import { watch } from './commands/watch.ts';
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
    .description('judge on every save; resumes where you were')
    .argument('[kata]', 'the kata to go to')
    .option('--poll', 'look at the files instead of waiting for events (network drives, containers)', false)
    .option('--events', 'no screen: one JSON object for each event, for editors', false)
    .action((id: string | undefined, { poll, events }) =>
      does(watch)({ poll, events, ...(id === undefined ? {} : { kata: id }) }),
    );

  kata
    .command('list')
    .description('all katas and rounds, what is solved, best times')
    .option('--json', 'as JSON', false)
    .action(({ json }) => does(list)({ json }));

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
    .option('--stage <names...>', 'only these stages: types, examples, properties, growth')
    .option('--seed <number>', 'seed of the random inputs', toSeed)
    .option('--complete', 'also fail when a round is not solved yet', false)
    .option('--require-sandbox', 'judge nothing unless bubblewrap keeps it in', false)
    .option('--json', 'one JSON object for each kata, on one line', false)
    .action((katas: string[], { solution, stage, seed, complete, requireSandbox, json }) =>
      does(check)({
        katas,
        complete,
        requireSandbox,
        json,
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

  kata
    .command('growth')
    .description('what counts as how many steps, and why')
    .requiredOption('--costs', 'print the table of costs')
    .option('--json', 'as JSON', false)
    .action(({ json }) => does(growth)({ json }));

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
    .option('--json', 'as JSON', false)
    .action((katas: string[], { fresh, json }) => does(doctor)({ katas, fresh, json }));

  return kata;
}

const EXIT_CODES = `
Exit code: 0 accepted · 1 not accepted · 2 the command can't be carried out · 3 a fault of the judge`;

function toSeed(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && Math.abs(seed) <= 0x7fffffff) return seed;
  throw new InvalidArgumentError('A seed is a whole number between -2147483647 and 2147483647.');
}
