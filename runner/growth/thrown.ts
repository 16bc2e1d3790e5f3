/** What a measured call threw, as it is told to people. */
import type { ErrorText } from '../host/ending.ts';
import type { RawError } from '../host/protocol.ts';
import { toErrorText } from '../host/trace.ts';

/** Without its places: those of instrumented code mean nothing to its author. */
export function thrownText(error: RawError): ErrorText {
  return toErrorText({ ...error, stack: '' }, '');
}
