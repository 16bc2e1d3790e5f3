/** What judging costs, as a table, and what it misses. Pure. */
import { bytesText } from '../../../runner/report/bytes.ts';
import type { Section } from '../../accuracy/sections.ts';
import { quantile } from '../stats.ts';
import { STAGE_TIMES_ALONE } from './bars.ts';
import type { Overhead } from './overhead.ts';

export function overheadSection(all: readonly Overhead[]): Section {
  return {
    title: 'The stage against the same program alone',
    head: ['', 'input', 'alone', 'stage', 'checking', 'wall', 'CPU'],
    rows: all.map((one) => [
      `${one.entry} ${one.name.replace('accepted.', '')}`,
      bytesText(one.bytes),
      seconds(median(one, ({ alone }) => alone.wallMs)),
      seconds(median(one, ({ stage }) => stage.wallMs)),
      seconds(median(one, ({ stage }) => stage.checkingMs)),
      timesAlone(one).toFixed(2),
      (median(one, ({ stage }) => stage.cpuMs) / median(one, ({ alone }) => alone.cpuMs)).toFixed(2),
    ]),
    note: [
      `Medians in seconds; the last two are stage ÷ alone, wanted of wall time: at most ${STAGE_TIMES_ALONE}.`,
      'Alone: a process that reads the file and writes to /dev/null.',
      'Stage: behind its walls and measured, what it yields written to a file, and that checked.',
    ].join(' '),
  };
}

export function overheadMisses(all: readonly Overhead[]): readonly string[] {
  return all
    .filter((one) => timesAlone(one) > STAGE_TIMES_ALONE)
    .map((one) => {
      const what = `${one.entry} on ${bytesText(one.bytes)}: ${one.name}`;
      return `overhead: ${what} takes ${timesAlone(one).toFixed(2)} times as long, wanted: ${STAGE_TIMES_ALONE}`;
    });
}

function timesAlone(one: Overhead): number {
  return median(one, ({ stage }) => stage.wallMs) / median(one, ({ alone }) => alone.wallMs);
}

function median({ turns }: Overhead, of: (turn: Overhead['turns'][number]) => number): number {
  return quantile(turns.map(of), 0.5);
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(2);
}
