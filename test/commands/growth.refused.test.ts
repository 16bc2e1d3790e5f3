/** The command on what is no function, no input, no budget: one sentence, and exit code 2. */
import { describe, it } from 'vitest';
import { growth } from '../../runner/commands/growth.ts';
import { EXIT } from '../../runner/world.ts';
import { pointedWorld, reportOf, running } from '../doubles/pointed.ts';

describe.concurrent('growth of what can not be measured', () => {
  it.for([
    ['a file that is not there', 'gone.ts#run', 'ints', "There is no file 'gone.ts'."],
    ['a folder', '.#run', 'ints', "There is no file '.'."],
    ['no name of a function', 'list.ts', 'ints', 'Which function of list.ts?'],
    ['an unknown function', 'list.ts#dedpu', 'ints', "There is no function 'dedpu' in list.ts."],
    ['an async function', 'list.ts#later', 'ints', "'later' is async"],
    ['a class', 'list.ts#Heap', 'ints', "'Heap' is a class, not a function."],
    ['a value', 'list.ts#LIMIT', 'ints', "'LIMIT' is exported, but is no function."],
    ['a file that is no program', 'broken.ts#run', 'ints', 'broken.ts:1:21 is no program: '],
    ['a file that never ends', 'loops.ts#run', 'ints', 'loops.ts did not return within'],
    ['a file that throws', 'throws.ts#run', 'ints', 'throws.ts threw while it was read in: TypeError: not today'],
    [
      'a function that throws for some n',
      'list.ts#picky',
      'ints',
      "'picky' threw at n = 128 on ints input: RangeError",
    ],
    ['a function that recurs for ever', 'list.ts#endless', 'n', "'endless' threw at n = 4 on n input: RangeError"],
    ['a function that ends the process', 'list.ts#exits', 'n', "'exits' ended the process (exit code 3) at n = 4"],
    ['a function that returns a Promise', 'list.ts#promised', 'n', "'promised' returned a Promise at n = 4"],
    ['an unknown family', 'list.ts#total', 'intz', "There is no family of inputs 'intz'"],
    ['an unknown family behind a known', 'list.ts#total', 'ints,intz', "There is no family of inputs 'intz'"],
    ['a module that is not there', 'list.ts#total', './gone.ts', "There is no file './gone.ts' for --inputs."],
    ['a module that is no program', 'list.ts#total', 'broken.ts', 'broken.ts:1:21 is no program: '],
    ['a module that throws', 'list.ts#total', 'throws.ts', 'throws.ts threw while it was read in: TypeError'],
    ['a module that never ends', 'list.ts#total', 'loops.ts', 'list.ts or loops.ts did not return within'],
    ['a module without inputs', 'list.ts#total', 'other.ts', "other.ts exports input, but no 'inputs'."],
    ['inputs that are async', 'list.ts#total', 'late.ts', "'inputs' of late.ts is async."],
    [
      'inputs that throw for some n',
      'list.ts#total',
      'fails.ts',
      '--inputs fails.ts threw at n = 1 024: Error: no more',
    ],
    ['inputs that never end', 'list.ts#total', 'stuck.ts', '--inputs stuck.ts did not return within'],
    ['inputs that are no list', 'list.ts#total', 'text.ts', '--inputs text.ts gave a string at n = 16'],
    ['inputs that ignore n', 'list.ts#total', 'same.ts', "'inputs' of same.ts ignores n"],
  ] as const)('is one sentence about %s', async ([_what, target, inputs, message], { expect }) => {
    const said = await running(target, inputs, { json: false });
    expect(said).toMatchObject({ code: EXIT.usage, out: '', message: expect.stringContaining(message) });
    expect([said.message, said.hint]).toEqual([expect.stringMatching(/[.?]$/), expect.stringMatching(/\.$/)]);
  });

  it.for([
    ['does not parse', 'O(foo)', "The budget --time 'O(foo)' can't be read: 'foo' is no size"],
    ['lacks a bracket', 'O(n', "The budget --time 'O(n' can't be read: ')' is missing."],
    ['names a size that the inputs lack', 'O(n log k)', "The budget --time 'O(n log k)' can't be read: 'k' is no size"],
  ] as const)('is one sentence about a budget that %s', async ([_what, time, message], { expect }) => {
    expect(await running('list.ts#total', 'ints', { time })).toMatchObject({
      code: EXIT.usage,
      out: '',
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/There may be n, numbers, .+\.$/),
    });
  });

  it('keeps what a call threw as data, with its place in the source', async ({ expect }) => {
    const { code, report } = await reportOf('list.ts#picky', 'ints');
    expect([code, report]).toMatchObject([
      EXIT.usage,
      {
        verdict: 'runtime-error',
        error: { name: 'RangeError', family: 'ints', sizes: { n: 128 }, frames: [{ file: 'list.ts', line: 13 }] },
      },
    ]);
  });

  it('ends quietly when it is cancelled', async ({ expect }) => {
    const world = pointedWorld();
    world.abort.abort();
    const code = await growth({ target: 'list.ts#dedup', inputs: 'cases.ts', json: true }, world);
    expect([code, world.said, world.saidBeside]).toEqual([EXIT.usage, '', '']);
  });
});
