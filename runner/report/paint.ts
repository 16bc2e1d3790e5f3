/** Colours by meaning. The only file that imports chalk. */
import { Chalk, type ChalkInstance } from 'chalk';
import { printable } from '../printable.ts';
import { type Line, type Span, type Tone, textOf } from './line.ts';

export type Paint = (line: Line) => string;

/** @param colours false where colour is not wanted or not seen: a pipe, NO_COLOR, a dumb terminal */
export function createPaint(colours: boolean): Paint {
  const chalk = new Chalk({ level: colours ? 1 : 0 });
  const looks: Readonly<Record<Tone, ChalkInstance>> = {
    pass: chalk.green,
    fail: chalk.red,
    warn: chalk.yellow,
    hint: chalk.cyan,
    dim: chalk.dim,
    strong: chalk.bold,
    code: chalk.cyan,
  };
  // The last door before a terminal. Whoever cuts text to a width has made it printable before, or it gets too wide.
  const paint = (span: Span) => {
    const text = printable(textOf(span));
    return typeof span === 'string' ? text : looks[span.tone](text);
  };
  return (line) => line.map(paint).join('');
}
