/** Why a function could not be measured, for the person who pointed at it: what happened, at which size, where. Pure. */
import { UserError } from '../errors.ts';
import { ONLY } from '../growth/inputs.ts';
import type { CallError } from '../growth/verdict.ts';
import type { Fault } from '../growth/witness.ts';
import type { Diagnostic, ErrorText, Stop } from '../host/ending.ts';
import type { NotMade } from '../host/recipe.ts';
import type { Sizes } from '../kata.ts';
import { printable } from '../printable.ts';
import { endingText } from './ending.ts';
import { GLUE, sized } from './figures.ts';

/** A program that does not compile. */
export function brokenError(path: string, [first, ...others]: readonly Diagnostic[]): UserError {
  const { message, file, line, column } = first ?? { message: 'nothing is known of it' };
  const at = file === undefined ? path : `${file}:${line}:${column}`;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return new UserError(`${at} is no program: ${ended(`${printable(message)}${more}`)}`, 'Mend that first.');
}

/**
 * A program that throws, or does not come to an end, while it is read in.
 *
 * @param paths of the files that may have done it
 */
export function loadError(paths: readonly string[], cause: ErrorText | Stop): UserError {
  const hint = 'Mend the code that stands outside its functions.';
  const who = paths.join(' or ');
  if ('kind' in cause && cause.kind === 'stopped')
    return new UserError(`${who} ${endingText(cause.ending, true)}.`, hint);
  const error = 'kind' in cause ? cause.error : cause;
  return new UserError(`${error.frames[0]?.file ?? who} threw while it was read in: ${errorText(error)}`, hint);
}

/** @param module path of the inputs */
export function notMadeError({ recipe, fault }: NotMade, module: string): UserError {
  const what = `--inputs ${module}`;
  const at = `at ${sizesText(recipe.sizes)}${recipe.family === ONLY ? '' : ` (${recipe.family})`}`;
  switch (fault.kind) {
    case 'threw':
      return new UserError(`${what} threw ${at}: ${errorText(fault.error)}`, 'Mend it, and try again.');
    case 'no-list':
      return new UserError(
        `${what} gave ${fault.gave} ${at}, where a list of arguments is due.`,
        "Put the arguments into brackets: 'return [items]' calls the function with one argument.",
      );
    case 'stopped':
      return fault.stop.kind === 'stray'
        ? new UserError(`${what} threw ${at}: ${errorText(fault.stop.error)}`, 'Mend it, and try again.')
        : new UserError(
            `${what} ${endingText(fault.stop.ending, false).replace(' in this call', '')} ${at}.`,
            'Does it come to an end? It should take a moment for large inputs too.',
          );
  }
}

/** A call that threw, or ended its process: `error` is what is known of it. */
export function callError(entry: string, error: CallError): UserError {
  const at = `at ${sizesText(error.sizes)} on ${error.family} input`;
  const said =
    error.name === NO_NAME ? `'${entry}' ${error.message} ${at}.` : `'${entry}' threw ${at}: ${errorText(error)}`;
  return new UserError(
    said,
    RESTRICTED.test(error.message) ? NO_FILES : 'Mend it, or let --inputs give what it can take.',
  );
}

/** How Node says that its permission model is in force. */
const RESTRICTED = /^Access to this API has been restricted/;
const NO_FILES = 'It runs alone here, with no files but those it imports: let --inputs hand over what it reads.';

/** What is told of a call that did not throw, but came to no result either. */
export function errorOf(end: Exclude<Fault['end'], { readonly kind: 'threw' }>): ErrorText {
  switch (end.kind) {
    case 'promise':
      return { name: NO_NAME, message: 'returned a Promise', frames: [] };
    case 'stray':
      return end.error;
    case 'stopped':
      return { name: NO_NAME, message: endingText(end.ending, false).replace(' in this call', ''), frames: [] };
  }
}

/** As the child says it of what is thrown and has no name. */
const NO_NAME = 'not an Error';

function sizesText(sizes: Sizes): string {
  return Object.entries(sizes)
    .map(([name, size]) => sized(name, size))
    .join(', ')
    .replaceAll(GLUE, ' ');
}

function errorText({ name, message, frames }: ErrorText): string {
  const [frame] = frames;
  const at = frame === undefined ? '' : ` (${frame.file}:${frame.line})`;
  const said = name === NO_NAME ? message : message === '' ? name : `${name}: ${message}`;
  return ended(`${said}${at}`);
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
