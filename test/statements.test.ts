/** Every example in a kata's statement is run against the reference of its round. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { katas } from '../katas/index.ts';
import { type Box, file, type Round, sameOrder } from '../runner/kata.ts';
import { projectAt, readStatements } from '../runner/project.ts';

const ROOT = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'statement-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the screen has room for between its head and its foot, at 24 rows. */
const SCREEN_LINES = 16;

describe.each(katas.map((kata) => [kata.id, kata] as const))('the statement of %s', (id, kata) => {
  const statements = readStatements(projectAt(ROOT), id);

  it.each(kata.rounds.map((round) => [round.entry, round] as const))('%s: its examples hold', async (entry, round) => {
    const examples = examplesIn(statements.get(entry) ?? '');
    expect(examples.length).toBeGreaterThanOrEqual(2);
    const reference = await referenceOf(id, round);
    for (const { call, value } of examples) {
      const { args, expected } = evaluate(call, value, entry);
      const answer = reference(...args);
      const received = round.streams ? [...(answer as Iterable<string>)] : answer;
      expect((round.agrees ?? sameOrder)(expected, received, args), call).toBeUndefined();
    }
  });

  it.each(kata.rounds.map(({ entry }) => entry))(
    '%s: the signature and an example are seen without scrolling',
    (entry) => {
      const shown = (statements.get(entry) ?? '').split('\n').filter((line) => !line.startsWith('```'));
      const first = shown.slice(0, SCREEN_LINES).join('\n');
      expect(first).toContain(`${entry}(`);
      expect(first).toMatch(/\/\/ (→|gives)/);
    },
  );

  it('fits in 80 columns', () => {
    const text = readFileSync(join(ROOT, 'katas', id, 'README.md'), 'utf8');
    expect(text.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });
});

interface Example {
  readonly call: string;
  readonly value: string;
}

/** Lines of the form `call(...) // → value`. */
function examplesIn(statement: string): readonly Example[] {
  return [...statement.matchAll(/^(\w+\(.*\)) \/\/ → (.*)$/gm)].map(([, call = '', value = '']) => ({ call, value }));
}

/** The arguments and the value, read as code with `file` and `box` at hand. */
function evaluate(call: string, value: string, entry: string): { args: unknown[]; expected: unknown } {
  const box: Box = { tempDir: mkdtempSync(join(scratch, 'box-')), memoryMiB: 64, openFiles: 64 };
  const read = new Function(entry, 'file', 'box', `return { args: ${call}, expected: ${value} };`);
  return read((...args: unknown[]) => args, file, box);
}

async function referenceOf(id: string, { entry }: Round): Promise<(...args: unknown[]) => unknown> {
  const dir = join(ROOT, 'katas', id, 'submissions', entry);
  const name = readdirSync(dir)
    .sort()
    .find((file) => file.startsWith('accepted.'));
  const module = await import(join(dir, name ?? ''));
  return module[entry];
}
