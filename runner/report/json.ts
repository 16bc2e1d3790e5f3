/** A report as one line of JSON. Pure. */
import { printable } from '../printable.ts';

/**
 * With its newline. What a terminal would act on is escaped, as JSON itself does with only half of it: a file's name may
 * hold anything, and a report may be looked at on a screen. It reads back as the same value.
 */
export function jsonLine(value: unknown): string {
  return `${printable(JSON.stringify(value))}\n`;
}
