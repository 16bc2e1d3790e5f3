/** A measuring child without a process: formulas answer for the function, by its first argument. */
import { serialize } from 'node:v8';
import { answersOf } from '../../runner/host/answer.ts';
import type { Ending } from '../../runner/host/ending.ts';
import type { Answer, Gauge, ProfileGauge } from '../../runner/host/gauge.ts';
import type { CallEnd, RawCount } from '../../runner/host/gauge-protocol.ts';

/** The child had to be ended. */
type Stopped = { readonly kind: 'stopped'; readonly ending: Ending };

export const STOPPED: Stopped = { kind: 'stopped', ending: { kind: 'time-limit', limitMs: 1_500, of: 'call' } };

export interface Formulas {
  /** Steps of one call. */
  readonly steps?: (n: number) => number;
  /** How a call ends; when it takes more steps than allowed, that goes first. */
  readonly end?: (n: number) => CallEnd | Stopped;
  readonly depth?: (n: number) => number;
  /** CPU time of one call, counting and plain alike. */
  readonly cpuMs?: (n: number) => number;
  /** What a plain call returns; not told when absent. */
  readonly answer?: (n: number) => unknown;
  /** Of a call without counters, where that differs. */
  readonly plainMs?: (n: number) => number;
  /** Characters of the longest text that is met. */
  readonly longest?: (n: number) => number;
  /** Deleted entries that were walked over. */
  readonly walks?: (n: number) => number;
  /** Live bytes at the peak: of the input, of what the function keeps, and of what it returns. */
  readonly bytes?: (n: number) => { readonly input: number; readonly kept: number; readonly returned: number };
}

export class FormulaGauge implements Gauge {
  /** The first argument of each call, in order. */
  readonly counted: number[] = [];
  readonly weighed: number[] = [];
  readonly timed: number[] = [];
  readonly plainly: number[] = [];
  readonly #formulas: Formulas;

  constructor(formulas: Formulas) {
    this.#formulas = formulas;
  }

  async load(): Promise<Answer<readonly string[]>> {
    return { kind: 'measured', value: ['run'] };
  }

  async count(_entry: string, args: readonly unknown[], stepLimit: number): Promise<Answer<RawCount>> {
    const n = args[0] as number;
    this.counted.push(n);
    const { steps = () => 1, depth = () => 1, end = () => ({ kind: 'returned' }) } = this.#formulas;
    const taken = Math.min(stepLimit, steps(n));
    const ended: CallEnd | Stopped = taken === stepLimit ? { kind: 'limit' } : end(n);
    if (ended.kind === 'stopped') return { kind: 'stopped', stop: ended };
    const bySite = Float64Array.of(taken, 0);
    const cpuMs = (this.#formulas.cpuMs ?? ((size) => steps(size) / 1e5))(n);
    const opaque = new Float64Array(2);
    const longest = (this.#formulas.longest ?? (() => 0))(n);
    const walks = Float64Array.of((this.#formulas.walks ?? (() => 0))(n), 0);
    return {
      kind: 'measured',
      value: { ended, steps: taken, depth: depth(n), cpuMs, longest, bySite, opaque, inside: opaque, walks },
    };
  }

  async weigh(_entry: string, args: readonly unknown[]): ReturnType<Gauge['weigh']> {
    const n = args[0] as number;
    this.weighed.push(n);
    const { bytes = () => ({ input: 0, kept: 0, returned: 0 }), end = () => ({ kind: 'returned' }) } = this.#formulas;
    const ended = end(n);
    if (ended.kind === 'stopped') return { kind: 'stopped', stop: ended };
    const { input, kept, returned } = bytes(n);
    const before = 1_000_000 + input;
    return {
      kind: 'measured',
      value: { ended, before, peak: before + kept + returned, withResult: before + returned, after: before },
    };
  }

  async time(_entry: string, args: readonly unknown[]): ReturnType<Gauge['time']> {
    const n = args[0] as number;
    this.timed.push(n);
    const { cpuMs = () => 1, end = () => ({ kind: 'returned' }) } = this.#formulas;
    const ended = end(n);
    if (ended.kind === 'stopped') return { kind: 'stopped', stop: ended };
    return { kind: 'measured', value: { cpuMs: cpuMs(n), calls: 1, ended } };
  }

  async plain(_entry: string, args: readonly unknown[]): ReturnType<Gauge['plain']> {
    const n = args[0] as number;
    this.plainly.push(n);
    const { plainMs = this.#formulas.cpuMs ?? (() => 0), end = () => ({ kind: 'returned' }) } = this.#formulas;
    const ended = end(n);
    if (ended.kind === 'stopped') return { kind: 'stopped', stop: ended };
    const { answer } = this.#formulas;
    const told =
      answer === undefined ? {} : { answer: answersOf('', () => 0)({ kind: 'sent', bytes: serialize(answer(n)) }) };
    return { kind: 'measured', value: { cpuMs: plainMs(n), ended, ...told } };
  }

  close(): void {}
}

/** All that is kept is kept by the first site. */
export class FormulaProfiler implements ProfileGauge {
  readonly profiled: number[] = [];

  async load(): Promise<Answer<readonly string[]>> {
    return { kind: 'measured', value: ['run'] };
  }

  async profile(_entry: string, args: readonly unknown[]): ReturnType<ProfileGauge['profile']> {
    const n = args[0] as number;
    this.profiled.push(n);
    const held = { bySite: Float64Array.of(n, 0), callsBySite: Float64Array.of(n, 0) };
    return { kind: 'measured', value: { ended: { kind: 'returned' }, ...held } };
  }

  close(): void {}
}
