/** The words of the command line. What a shell sees of it is in main.test.ts. */
import { describe, expect, it } from 'vitest';
import { run } from '../runner/cli.ts';
import { EXIT } from '../runner/world.ts';
import { QuietWorld } from './doubles/world.ts';

const VERBS = [
  'watch',
  'list',
  'start',
  'check',
  'hint',
  'solution',
  'reset',
  'report',
  'growth',
  'bench',
  'compare',
  'doctor',
];

async function running(...argv: readonly string[]) {
  const world = new QuietWorld();
  const code = await run(argv, world);
  return { code, out: world.said, err: world.saidBeside };
}

describe('run --help', () => {
  it('names every verb', async () => {
    const { out } = await running('--help');
    expect(VERBS.filter((verb) => !out.includes(`\n  ${verb} `))).toEqual([]);
  });

  it('says what the exit codes mean', async () => {
    expect((await running('--help')).out).toContain('0 accepted · 1 not accepted · 2');
  });

  it('is accepted', async () => {
    expect((await running('--help')).code).toBe(EXIT.accepted);
  });

  it.each(VERBS)('tells how to use %s', async (verb) => {
    expect((await running(verb, '--help')).out).toContain(`Usage: kata ${verb} `);
  });

  it.each(VERBS)('tells how to use %s as help as well', async (verb) => {
    expect((await running('help', verb)).out).toBe((await running(verb, '--help')).out);
  });
});

describe('run', () => {
  it.each([
    ['an unknown flag', ['check', '--stages', 'types'], "unknown option '--stages'"],
    ['an unknown flag of none', ['--fast'], "unknown option '--fast'"],
    ['an argument too few', ['start'], "missing required argument 'kata'"],
    ['an argument too many', ['list', 'dedup'], 'too many arguments'],
    ['a value too few', ['check', '--solution'], 'argument missing'],
    ['a seed that is no number', ['check', '--seed', 'x'], 'A seed is a whole number'],
    ['a seed that is no whole number', ['check', '--seed', '1.5'], 'A seed is a whole number'],
    ['a size that is no number', ['bench', 'dedup', '--size', '4k'], 'A size is a whole number from 1'],
    ['two forms at once', ['compare', 'dedup', '--json', '--html'], "cannot be used with option '--html'"],
    ['a seed out of range', ['check', '--seed', '1e12'], 'A seed is a whole number'],
  ])('is a mistake in the usage at %s, and prints nothing', async (_mistake, argv, text) => {
    expect(await running(...argv)).toEqual({ code: EXIT.usage, out: '', err: expect.stringContaining(text) });
  });

  it.each([
    [['growth'], 'Which function is to be measured?'],
    [['growth', 'a.ts#run'], 'On which inputs is a.ts#run to be measured?'],
  ])('asks for what is missing in %j', async (argv, text) => {
    await expect(running(...argv)).rejects.toThrow(text);
  });

  it('prints the table of costs without a function', async () => {
    expect(await running('growth', '--costs')).toMatchObject({ code: EXIT.accepted, err: '' });
  });

  it('names the help after a mistake', async () => {
    expect((await running('check', '--fast')).err).toContain("See 'npx kata --help'.");
  });

  it.each([
    ['start', 'dedpu'],
    ['watch', 'dedpu'],
    ['check', 'dedpu'],
    ['hint', 'dedpu'],
    ['solution', 'dedpu'],
    ['reset', 'dedpu'],
    ['report', 'dedpu'],
    ['doctor', 'dedpu'],
  ])('names the nearest kata when %s is asked for one that is not there', async (...argv) => {
    await expect(running(...argv)).rejects.toThrow(
      expect.objectContaining({
        message: "There is no kata 'dedpu'.",
        hint: expect.stringContaining("Did you mean 'dedup'?"),
      }),
    );
  });

  it('takes a word that is no verb for a kata to watch', async () => {
    await expect(running('lst')).rejects.toThrow("There is no kata 'lst'.");
  });

  it('gives the exit code of the command', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': 'export function dedup( {' });
    expect(await run(['check'], world)).toBe(EXIT.usage);
  });
});
