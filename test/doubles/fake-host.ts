/** A host without processes: a function answers for the solution. For the judge's own logic. */
import type { Bundle } from '../../runner/host/bundle.ts';
import type { Stop } from '../../runner/host/ending.ts';
import type { Host, Loaded, Outcome, Session } from '../../runner/host/host.ts';
import { createCaller } from '../../runner/judge/caller.ts';
import type { StageContext } from '../../runner/judge/stage.ts';
import type { Tools } from '../../runner/judge/task.ts';
import type { Round } from '../../runner/kata.ts';

export interface Script {
  /** What reading the file in comes to; one export named `run` when absent. */
  readonly loaded?: Loaded;
  /** What a call comes to. After a `Stop` the session is dead, as a child would be. */
  answer(args: readonly unknown[], entry: string): Outcome | Stop;
  /** What each session has printed. */
  readonly printed?: string;
}

export interface FakeHost extends Host {
  /** Argument lists of all calls, batch by batch. */
  readonly batches: (readonly (readonly unknown[])[])[];
  opened: number;
  closed: number;
}

const FILE = '/solutions/tiny.ts';
export const FAKE_BUNDLE: Bundle = { file: FILE, realFile: FILE, code: '', map: '', inputs: [] };

export function fakeHost({ loaded, answer, printed = '' }: Script): FakeHost {
  const host: FakeHost = {
    layers: ['none'],
    batches: [],
    opened: 0,
    closed: 0,
    open: (_bundle, signal) => {
      host.opened++;
      return openFake(signal);
    },
    gauge: doesNotMeasure,
    bench: doesNotMeasure,
    stream: doesNotMeasure,
    judging() {
      return { open: this.open, gauge: this.gauge, stream: this.stream, ending: () => undefined };
    },
    close: async () => {},
  };

  function openFake(signal: AbortSignal): Session {
    let stop: Stop | undefined;
    let isOpen = true;
    return {
      load: async () => loaded ?? { kind: 'loaded', exports: ['run'] },
      call: async (entry, _collect, calls) => {
        host.batches.push(calls);
        const outcomes: Outcome[] = [];
        for (const args of calls) {
          if (signal.aborted) stop ??= { kind: 'stopped', ending: { kind: 'cancelled' } };
          if (stop !== undefined) break;
          const answered = answer(args, entry);
          if (answered.kind === 'stopped' || answered.kind === 'stray') stop = answered;
          else outcomes.push(answered);
        }
        return stop === undefined ? { outcomes } : { outcomes, stop };
      },
      output: async () => printed,
      close: () => {
        if (isOpen) host.closed++;
        isOpen = false;
      },
    };
  }

  return host;
}

export function returned(value: unknown): Outcome {
  return { kind: 'returned', value };
}

export function stopped(kind: 'time-limit' | 'exited' | 'cancelled'): Stop {
  switch (kind) {
    case 'time-limit':
      return { kind: 'stopped', ending: { kind, limitMs: 2_000, of: 'call' } };
    case 'exited':
      return { kind: 'stopped', ending: { kind, code: 0, signal: null } };
    case 'cancelled':
      return { kind: 'stopped', ending: { kind } };
  }
}

/** The rest of what a judge is given: a compiler that finds nothing, and a clock that goes on by 5 ms at each look. */
export function fakeTools(host: Host, types: Tools['types'] = async () => new Map()): Tools {
  let clock = 0;
  return {
    host,
    types,
    large: { provide: doesNotMeasure },
    definitionTag: () => '',
    now: () => (clock += 5),
  };
}

/** What a stage is given, with a fresh caller. */
export function contextFor(host: Host, round: Round, parts: Partial<StageContext> = {}): StageContext {
  const caller = createCaller(host, FAKE_BUNDLE, new AbortController().signal);
  return {
    round,
    caller,
    seed: 1,
    pins: [],
    measuring: doesNotMeasure,
    weighsAlways: false,
    scaling: doesNotMeasure,
    reference: async () => undefined,
    ...parts,
  };
}

function doesNotMeasure(): never {
  throw new Error('a fake host does not measure');
}
