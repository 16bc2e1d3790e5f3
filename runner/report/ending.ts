/** Errors and endings of a run, as text and as lines. Pure. */
import type { Ending, ErrorText } from '../host/ending.ts';
import { printable } from '../printable.ts';
import { type Line, shorten, tone, wrap } from './line.ts';

export function errorLines({ name, message, frames }: ErrorText, width: number): readonly Line[] {
  const first = wrap(name === 'not an Error' ? message : `${name}: ${message}`, width, 2);
  return [
    ...shorten(
      first.map((text): Line => [tone('fail', text)]),
      4,
    ),
    ...frames.slice(0, 3).map(({ file, line, column, in: where }): Line => {
      return [tone('dim', `  at ${where === '' ? 'top level' : where}  `), printable(`${file}:${line}:${column}`)];
    }),
  ];
}

export function endingText(ending: Ending, loading: boolean): string {
  const doing = loading ? 'while the file was read in' : 'in this call';
  switch (ending.kind) {
    case 'time-limit':
      return ending.of === 'call'
        ? `did not return within ${ending.limitMs / 1_000} s ${doing}`
        : `the calls of this ${ending.of} together took more than ${ending.limitMs / 1_000} s`;
    case 'memory-limit':
      return ending.of === 'heap'
        ? `filled its heap of ${ending.limitMiB} MiB ${doing}`
        : `used more than ${ending.limitMiB} MiB of memory ${doing}`;
    case 'output-limit':
      if (ending.of === 'read') return `answers that take more than ${ending.limitMs / 1_000} s to read`;
      if (ending.of === 'entries') return `made more than ${ending.limit} files and folders in the calls of this stage`;
      return ending.of === 'printed'
        ? `printed more than ${ending.limitKiB} KiB ${doing}`
        : `wrote more than ${ending.limitKiB / 1_024} MiB in all its calls`;
    case 'process-limit':
      return `started more than ${ending.limit} processes ${doing}`;
    case 'exited':
      return ending.signal === null
        ? `ended the process (exit code ${ending.code}) ${doing}`
        : `the process was ended by ${ending.signal} ${doing}`;
    case 'forged':
      return `wrote to the judge's own channel ${doing}`;
    case 'cancelled':
      return 'cancelled';
  }
}
