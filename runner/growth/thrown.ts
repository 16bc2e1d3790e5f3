/** What a measured call threw, as it is told to people. */
import type { ErrorText } from '../host/ending.ts';
import type { RawError } from '../host/protocol.ts';
import { toErrorText } from '../host/trace.ts';

/** @param map of the plain code; without one, places are left out: those of instrumented code mean nothing to its author */
export function thrownText(error: RawError, map?: string): ErrorText {
  return map === undefined ? toErrorText({ ...error, stack: '' }, '') : toErrorText(error, map);
}
