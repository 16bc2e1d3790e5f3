/**
 * Does a watcher stay what it is? `npm run bench:soak`: known and hostile programs saved at random into one
 * `kata watch`, many of them replaced before they are judged.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openLab } from './lab.ts';
import { canLook } from './processes.ts';
import { HEAD, rowText, soakText } from './soak/show.ts';
import { soak } from './soak/soak.ts';

const USAGE = `npm run bench:soak -- [options]

Saves all submissions of all katas and all hostile programs, in random order, into one kata watch. Each verdict must
be the one that the program is known for; what the watcher holds of the machine must not grow.

Options:
  --minutes N   how long, the warm-up of some two minutes left out (30)
  --seed N      of what is saved and when (1)
  --json FILE   writes the figures there as well
  --help

Exit code: 0 all as expected · 1 a wrong verdict, or something grows · 2 it could not be run
`;

const lab = openLab();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void lab.close().then(() => process.exit(130)));
}
try {
  process.exitCode = await main();
} catch (error) {
  // After a signal everything fails; its handler ends the process.
  if (lab.isClosed()) await new Promise(() => {});
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  await lab.close();
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!canLook) throw new Error('The soak looks at processes in /proc, which is on Linux only.');
  const minutes = positive('minutes', values.minutes);
  const seed = positive('seed', values.seed);

  process.stdout.write(`${minutes} minutes, seed ${seed}; first the warm-up.\n\n${HEAD}`);
  const result = await soak(lab, minutes, seed, (row, misses) => {
    process.stdout.write([rowText(row), ...misses.map((miss) => `        ${miss}\n`)].join(''));
  });
  process.stdout.write(soakText(result));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ minutes, seed, ...result })}\n`);
  return result.misses.length === 0 ? 0 : 1;
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`--${name} takes a number above 0, got '${text}'.`);
}
