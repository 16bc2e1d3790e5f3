/** Turns a stack of the bundle into places in the learner's own files. */
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename } from 'node:path';
import { HOOK_PREFIX } from '../growth/hooks.ts';
import { printable } from '../printable.ts';
import type { ErrorText, Frame } from './ending.ts';
import type { RawError } from './protocol.ts';

/** Long messages are cut: an error that carries a whole data set helps nobody. */
const MESSAGE_CHARACTERS = 500;
const NAME_CHARACTERS = 100;
const STACK_CHARACTERS = 20_000;
const FRAMES = 5;

/** @param map the bundle's source map, as JSON text */
export function toErrorText(raw: RawError, map: string): ErrorText {
  const cut = raw.message.length > MESSAGE_CHARACTERS ? `${raw.message.slice(0, MESSAGE_CHARACTERS)}…` : raw.message;
  return {
    name: printable(raw.name.slice(0, NAME_CHARACTERS)),
    message: printable(withoutHooks(cut)),
    frames: framesOf(raw.stack.slice(0, STACK_CHARACTERS), map),
  };
}

/**
 * V8 quotes the expression that failed, counters and all: `$kata_mark(...).get is not a function`. Its own words for one
 * that it does not quote are put in their place.
 */
function withoutHooks(message: string): string {
  return message.replace(HOOK_CALLS, '(intermediate value)').replace(HOOK_NAMES, '…');
}

const HOOK = `${HOOK_PREFIX.replace('$', '\\$')}\\w+`;
const HOOK_CALLS = new RegExp(`${HOOK}\\(\\.\\.\\.\\)`, 'g');
const HOOK_NAMES = new RegExp(HOOK, 'g');

/** `    at topK (solution.js:12:5)` or `    at solution.js:12:5`. */
const FRAME = /^\s+at (?:(.*?) \()?solution\.js:(\d+):(\d+)\)?$/;

function framesOf(stack: string, map: string): readonly Frame[] {
  const frames: Frame[] = [];
  let sources: SourceMap | undefined;
  for (const text of stack.split('\n')) {
    const match = FRAME.exec(text);
    if (match === null) continue;
    sources ??= sourceMapOf(map);
    const entry = sources.findEntry(Number(match[2]) - 1, Number(match[3]) - 1);
    if (!('originalSource' in entry) || entry.originalSource.includes('node_modules')) continue;
    const frame = {
      file: printable(basename(entry.originalSource)),
      line: entry.originalLine + 1,
      column: entry.originalColumn + 1,
      in: printable(match[1] ?? ''),
    };
    frames.push(frame);
    if (frames.length === FRAMES) break;
  }
  return frames;
}

let latest: { readonly text: string; readonly sources: SourceMap } | undefined;

/** Kept, as a program that throws does so in many calls: the map of a long one takes a tenth of a second to read. */
function sourceMapOf(map: string): SourceMap {
  if (latest?.text !== map) latest = { text: map, sources: new SourceMap(JSON.parse(map) as SourceMapPayload) };
  return latest.sources;
}
