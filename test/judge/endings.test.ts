/** Each way in which a solution can fail, by a real program in a real child: one verdict, and the call it came from. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Evidence, Report, StageReport } from '../../runner/judge/report.ts';
import type { Round } from '../../runner/kata.ts';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

const NOT_FOR_SOLUTIONS = "can't be used here: no processes, threads, network or engines of its own";
const SIN = 'run(true, [3, 1, 2])';

/** Called once without the sin, then with it. Any answer will do: what is judged is how the call ends. */
const sinful: Partial<Round> = {
  examples: [
    { args: [false, [3, 1, 2]], returns: undefined, why: 'without' },
    { args: [true, [3, 1, 2]], returns: undefined, why: 'the sin' },
  ],
  agrees: () => undefined,
  arbitrary: fc.tuple(fc.boolean()),
};

async function endingOf(program: string, parts: Partial<Round> = {}): Promise<Told> {
  const kata = tinyKata(tinyRound({ ...sinful, ...parts }));
  return tell(await bench.judge(kata, programFile(program), { only: ['examples'] }));
}

describe('judge', () => {
  it.concurrent.each([
    ['loops-forever', 'time-limit', 'stopped: time-limit of call'],
    ['prints-forever', 'output-limit', 'stopped: output-limit of printed'],
    ['exits-early', 'runtime-error', 'stopped: exited with 0'],
    ['kills-itself', 'runtime-error', 'threw calling: TypeError: process.kill is not a function'],
    ['aborts', 'runtime-error', 'stopped: exited with SIGABRT'],
    ['fills-the-heap-with-an-array', 'memory-limit', 'stopped: memory-limit of heap'],
    ['fills-the-heap-with-a-set', 'memory-limit', 'stopped: memory-limit of heap'],
    ['hoards-buffers', 'memory-limit', 'stopped: memory-limit of resident'],
    ['forges-a-message', 'runtime-error', 'stopped: forged'],
    ['spoils-the-channel', 'runtime-error', 'stopped: forged'],
    ['forgets-a-rejection', 'runtime-error', 'threw afterwards: Error: nobody waits for me'],
    ['throws-a-string', 'runtime-error', "threw calling: not an Error: threw 'just text'"],
    ['throws-a-trap', 'runtime-error', 'threw calling: not an Error: threw something that can not be shown'],
    ['overflows-the-stack', 'runtime-error', 'threw calling: RangeError: Maximum call stack size exceeded'],
    ['reads-a-foreign-file', 'runtime-error', 'threw calling: Error: Access to this API has been restricted'],
    ['writes-a-foreign-file', 'runtime-error', 'threw calling: Error: Access to this API has been restricted'],
    ['returns-a-function', 'wrong-answer', 'unsendable: () => "later" could not be cloned.'],
    ['returns-a-proxy', 'wrong-answer', 'unsendable: #<Object> could not be cloned.'],
    ['returns-a-getter', 'wrong-answer', 'unsendable: no size today'],
    ['changes-its-argument', 'wrong-answer', 'mutated: argument 1 from [3, 1, 2] to [1, 2, 3]'],
    ['returns-a-promise', 'wrong-answer', 'promise'],
  ])('tells the call in flight when a program %s', async (program, verdict, why) => {
    const { failed, ...told } = await endingOf(program);
    const asNode20 = failed.map((text) => text.replace(/\. Use --allow-fs-\w+ to manage permissions\./, ''));
    expect({ ...told, failed: asNode20 }).toEqual({ verdict, failed: [`examples: ${verdict}: ${why}: ${SIN}`] });
  });

  it.concurrent.each([
    ['yields-forever', 'output-limit', 'endless-output: after 200000 lines'],
    ['yields-blocks-forever', 'output-limit', 'endless-output: after 200000 lines'],
    ['yields-ever-larger-blocks', 'output-limit', 'endless-output: after 200000 lines'],
    ['yields-half-a-line', 'wrong-answer', 'open-block: after 3 lines'],
    ['throws-while-yielding', 'runtime-error', 'threw calling: RangeError: no second line'],
  ])('tells the call in flight when a generator %s', async (program, verdict, why) => {
    const told = await endingOf(program, { streams: true });
    expect(told).toEqual({ verdict, failed: [`examples: ${verdict}: ${why}: ${SIN}`] });
  });

  it.concurrent('says output-limit when a generator yields few lines without an end of their length', async () => {
    expect((await endingOf('yields-ever-longer-lines', { streams: true })).verdict).toBe('output-limit');
  });

  it.concurrent.each(['is-async', 'is-an-async-generator'])(
    'tells the first call when a function %s',
    async (program) => {
      const failed = ['examples: wrong-answer: promise: run(false, [3, 1, 2])'];
      expect(await endingOf(program)).toEqual({ verdict: 'wrong-answer', failed });
    },
  );

  it.concurrent.each([
    ['loops-at-the-top', 'time-limit', 'stopped: time-limit of call'],
    ['throws-at-the-top', 'runtime-error', 'threw loading: TypeError: not even read'],
    ['starts-a-process', 'runtime-error', `threw loading: Error: 'node:child_process' ${NOT_FOR_SOLUTIONS}`],
    ['starts-a-worker', 'runtime-error', `threw loading: Error: 'node:worker_threads' ${NOT_FOR_SOLUTIONS}`],
    ['exports-nothing-known', 'not-started', 'no-entry: run wanted, crawl and walk exported'],
  ])('tells no call when a file %s', async (program, verdict, why) => {
    expect(await endingOf(program)).toEqual({ verdict, failed: [`load: ${verdict}: ${why}: no call`] });
  });

  it.concurrent.each([
    ['syntax-error.ts', 'export function run() { return [1, ; }', 'Unexpected ";" at syntax-error.ts:1:36'],
    [
      'missing-import.ts',
      "import { x } from './nowhere.ts';\nexport const run = () => x;",
      'Could not resolve "./nowhere.ts" at missing-import.ts:1:19',
    ],
  ])('says type-error and the place when the file is a %s', async (name, text, why) => {
    const told = tell(await bench.judge(tinyKata(), bench.write(name, text)));
    expect(told).toEqual({ verdict: 'type-error', failed: [`load: type-error: diagnostics: ${why}: no call`] });
  });

  it.concurrent('reads a getter when a result has one that works', async () => {
    const parts = { examples: [{ args: [false], returns: { size: 1 }, why: 'read' }], agrees: undefined };
    expect((await endingOf('returns-a-getter', parts as unknown as Partial<Round>)).verdict).toBe('accepted');
  });

  it.concurrent('accepts what comes back when arguments are NaN, -0, a Map and the like', async () => {
    const args = [Number.NaN, -0, new Map([['a', new Set([1n])]]), undefined, new Date(0), [undefined, null]];
    const round = tinyRound({ examples: [{ args, returns: args, why: 'unlike JSON' }] });
    const report = await bench.judge(tinyKata(round), programFile('echoes'), { only: ['examples'] });
    expect(tell(report)).toEqual({ verdict: 'accepted', failed: [] });
  });

  it.concurrent.each(['returns-a-circle', 'returns-big-integers', 'returns-a-list-of-holes'])(
    'says wrong-answer when a program %s',
    async (program) => {
      const round = tinyRound({ examples: [{ args: [true], returns: [1, 2, 3, 4, 5], why: 'plain numbers' }] });
      const report = await bench.judge(tinyKata(round), programFile(program), { only: ['examples'] });
      expect(report.verdict).toBe('wrong-answer');
    },
  );

  it.concurrent('lets calls take longer together than a single one may', async () => {
    const examples = [1, 2, 3].map((call) => ({ args: [call], returns: undefined, why: 'not too long' }));
    const kata = tinyKata(tinyRound({ examples }));
    expect((await bench.judge(kata, programFile('takes-its-time'), { only: ['examples'] })).verdict).toBe('accepted');
  });

  it.concurrent('reports output without control characters when a program prints them', async () => {
    const kata = tinyKata(tinyRound(sinful));
    const { output } = await bench.judge(kata, programFile('prints-control-sequences'), { only: ['examples'] });
    expect(output).toBe('before\\u202eafter\\u0000\n'.repeat(4));
  });

  it.concurrent('shows a result without control characters when it holds them', async () => {
    const round = tinyRound({ examples: [{ args: [true], returns: '', why: 'nasty' }] });
    const file = programFile('prints-control-sequences');
    const report = await bench.judge(tinyKata(round), file, { only: ['examples'] });
    expect(JSON.stringify(report.rounds[0]?.stages)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});

/** Everything that is not accepted, in one line each. */
interface Told {
  readonly verdict: string;
  readonly failed: readonly string[];
}

function tell({ verdict, rounds }: Report): Told {
  const stages: readonly StageReport[] = rounds.flatMap((round) => round.stages);
  const failed = stages.filter((stage) => stage.verdict !== 'accepted');
  return { verdict, failed: failed.map((stage) => `${stage.stage}: ${stage.verdict}: ${why(stage.evidence)}`) };
}

function why(evidence: Evidence | undefined): string {
  if (evidence === undefined) return 'no evidence';
  const call = 'case' in evidence && evidence.case !== undefined ? evidence.case.call : 'no call';
  const detail = detailOf(evidence);
  return [detail, call].join(': ');
}

function detailOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'stopped': {
      const { ending } = evidence;
      if (ending.kind === 'exited') return `stopped: exited with ${ending.code ?? ending.signal}`;
      return 'of' in ending ? `stopped: ${ending.kind} of ${ending.of}` : `stopped: ${ending.kind}`;
    }
    case 'threw':
      return `threw ${evidence.when}: ${evidence.error.name}: ${evidence.error.message}`;
    case 'unsendable':
      return `unsendable: ${evidence.reason}`;
    case 'mutated':
      return `mutated: argument ${evidence.argument} from ${evidence.before} to ${evidence.after}`;
    case 'endless-output':
    case 'open-block':
      return `${evidence.kind}: after ${evidence.lines} lines`;
    case 'no-entry':
      return `no-entry: ${evidence.wanted} wanted, ${evidence.exported.join(' and ')} exported`;
    case 'diagnostics':
      return `diagnostics: ${evidence.diagnostics.map(({ message, file, line, column }) => `${message} at ${file}:${line}:${column}`)}`;
    default:
      return evidence.kind;
  }
}
