/** The parent's side of measuring: one child that counts and weighs, or one that times. */
import type { Aim } from '../growth/hooks.ts';
import { CHECKED_INPUT_KIB, GAUGE_CAPS } from '../limits.ts';
import type { Allowance } from './allowance.ts';
import { answersOf, type Outcome, type SentAnswer } from './answer.ts';
import type { ErrorText, Stop } from './ending.ts';
import type {
  CallEnd,
  GaugeAsk,
  GaugeTold,
  RawAnswer,
  RawCount,
  RawLive,
  RawProfile,
  RawSurvey,
} from './gauge-protocol.ts';
import { type Child, openLine } from './line.ts';
import { type MakeFault, NotMade, Recipe } from './recipe.ts';
import { toErrorText } from './trace.ts';
import { encodeArgs } from './wire.ts';

/** What is loaded into a measuring child. */
export interface Load {
  /** Instrumented when `sites` is above 0, else plain. */
  readonly code: string;
  readonly sites: number;
  /** What its hooks are for; steps when absent. */
  readonly aim?: Aim;
  /** Source map of the plain bundle, as JSON text. */
  readonly map: string;
  /** The code exports two namespaces, as `bundleWith` makes it. */
  readonly inNamespaces?: boolean;
  /** What counted calls on small inputs come to is told as well. */
  readonly tellsAnswers?: boolean;
}

export type Answer<T> =
  | { readonly kind: 'measured'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: ErrorText }
  | { readonly kind: 'stopped'; readonly stop: Stop };

interface Timing {
  /** CPU time of one call, in milliseconds. */
  readonly cpuMs: number;
  readonly calls: number;
  readonly ended: CallEnd;
}

export interface PlainCall {
  readonly cpuMs: number;
  readonly ended: CallEnd;
  readonly answer?: Outcome | SentAnswer;
}

export interface Count extends RawCount {
  /** Where answers are told: of inputs that are small enough for it, when the call ended by itself. */
  readonly answer?: Outcome | SentAnswer;
}

/** @throws NotMade from whatever takes arguments, when they are a recipe and nothing comes of it */
export interface Gauge {
  /** @returns the names of the functions that are exported */
  load(): Promise<Answer<readonly string[]>>;
  count(entry: string, args: readonly unknown[], stepLimit: number): Promise<Answer<Count>>;
  weigh(entry: string, args: readonly unknown[], steps: number, samples: number): Promise<Answer<RawLive>>;
  time(entry: string, args: readonly unknown[], sampleMs: number): Promise<Answer<Timing>>;
  /** One call of plain code. Its answer is told, whatever its size, unless it is more than can be compared. */
  plain(entry: string, args: readonly unknown[]): Promise<Answer<PlainCall>>;
  close(): void;
}

/** What is asked of code that was loaded with the aim `memory`. */
export interface ProfileGauge extends Pick<Gauge, 'load' | 'close'> {
  profile(entry: string, args: readonly unknown[]): Promise<Answer<RawProfile>>;
}

/** What is asked of any function, of which nothing is known before. */
export interface SurveyGauge extends Gauge {
  /** What the loaded code exports, and what the module of inputs says of itself. */
  survey(): Promise<Answer<RawSurvey>>;
  /** Makes an input and calls nothing. Gives it as bytes, or undefined when it holds more than data. */
  rehearse(args: readonly unknown[]): Promise<Answer<{ readonly data: Uint8Array | undefined }>>;
}

export type AnyGauge = SurveyGauge & ProfileGauge;

export function openGauge(
  child: Child,
  load: Load,
  signal: AbortSignal,
  now: () => number,
  allowance: Allowance,
): AnyGauge {
  const line = openLine<GaugeAsk, GaugeTold>(child, load.map, signal, now, GAUGE_CAPS, allowance);
  const answerOf = answersOf(load.map, now);
  const answerIn = (answer: RawAnswer | undefined) => (answer === undefined ? {} : { answer: answerOf(answer) });

  let isGone = false;

  /** Asks one thing and waits for the one message that answers it. */
  async function ask<T>(
    make: () => GaugeAsk,
    pick: (message: GaugeTold) => T | undefined,
    args: readonly unknown[] = [],
  ): Promise<Answer<T>> {
    const question = made(make);
    if (question instanceof Error) return { kind: 'failed', error: { ...asText(question), frames: [] } };
    const recipe = args[0] instanceof Recipe && !isGone ? args[0] : undefined;
    let isMade = false;
    let fault: MakeFault | undefined;
    let value: T | undefined;
    let error: ErrorText | undefined;
    const stop = await line.converse(question, (message, progress) => {
      if (message.kind === 'made') {
        isMade = true;
        progress();
      }
      fault ??= faultOf(message, load.map);
      if (message.kind === 'load-threw' || message.kind === 'survey-threw')
        error = toErrorText(message.error, load.map);
      value ??= pick(message);
      return error !== undefined || fault !== undefined || value !== undefined;
    });
    // What it has made may be too much only at its end: then there is no answer.
    if (value !== undefined && stop === undefined) return { kind: 'measured', value };
    if (error !== undefined) return { kind: 'failed', error };
    const ended: Stop = stop ?? { kind: 'stopped', ending: { kind: 'cancelled' } };
    if (recipe !== undefined && fault !== undefined) throw new NotMade(recipe, fault);
    isGone = true;
    if (recipe !== undefined && !isMade && !isCancelled(ended))
      throw new NotMade(recipe, { kind: 'stopped', stop: ended });
    return { kind: 'stopped', stop: ended };
  }

  return {
    load: () => {
      const { code, sites, aim = 'steps', inNamespaces = false } = load;
      const extra = { aim, inNamespaces };
      const question = { kind: 'load', token: line.token, tempDir: child.dir, code, sites, ...extra } as const;
      return ask(
        () => question,
        (message) => (message.kind === 'loaded' ? message.exports : undefined),
      );
    },
    survey: () =>
      ask(
        () => ({ kind: 'survey' }),
        (message) => (message.kind === 'surveyed' ? message.survey : undefined),
      ),
    rehearse: (args) =>
      ask(
        () => ({ kind: 'rehearse', call: encodeArgs(args) }),
        (message) => (message.kind === 'rehearsed' ? message : undefined),
        args,
      ),
    count: (entry, args, stepLimit) =>
      ask(
        () => {
          const call = encodeArgs(args);
          const isSmall = call.length <= CHECKED_INPUT_KIB * 1_024;
          const use = load.tellsAnswers !== true ? 'dropped' : isSmall ? 'told' : 'read';
          return { kind: 'count', entry, call, stepLimit, use };
        },
        (message) => (message.kind === 'counted' ? { ...message.count, ...answerIn(message.answer) } : undefined),
        args,
      ),
    weigh: (entry, args, steps, samples) =>
      ask(
        () => ({ kind: 'live', entry, call: encodeArgs(args), steps, samples }),
        (message) => (message.kind === 'lived' ? message.live : undefined),
        args,
      ),
    profile: (entry, args) =>
      ask(
        () => ({ kind: 'profile', entry, call: encodeArgs(args) }),
        (message) => (message.kind === 'profiled' ? message.profile : undefined),
        args,
      ),
    time: (entry, args, sampleMs) =>
      ask(
        () => ({ kind: 'time', entry, call: encodeArgs(args), sampleMs }),
        (message) => (message.kind === 'timed' ? message : undefined),
        args,
      ),
    plain: (entry, args) =>
      ask(
        () => ({ kind: 'plain', entry, call: encodeArgs(args) }),
        (message) =>
          message.kind === 'plain-ended'
            ? { cpuMs: message.cpuMs, ended: message.ended, ...answerIn(message.answer) }
            : undefined,
        args,
      ),
    close: line.close,
  };
}

function faultOf(message: GaugeTold, map: string): MakeFault | undefined {
  if (message.kind === 'make-threw') return { kind: 'threw', error: toErrorText(message.error, map) };
  return message.kind === 'made-no-list' ? { kind: 'no-list', gave: message.gave } : undefined;
}

function isCancelled(stop: Stop): boolean {
  return stop.kind === 'stopped' && stop.ending.kind === 'cancelled';
}

/** Lists in lists in lists, some thousand deep, can't be written into a message. */
function made(make: () => GaugeAsk): GaugeAsk | Error {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return error;
    throw error;
  }
}

function asText({ name, message }: Error): { readonly name: string; readonly message: string } {
  return { name, message: `an input of this size can not be sent to the solution: ${message}` };
}
