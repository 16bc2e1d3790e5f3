/** Why an answer on a large file is not accepted, as lines for a person. Pure. */
import { printable } from '../printable.ts';
import type { Difference, Part, ScaleReport, ScaleRun, Trouble, Unfinished } from '../scale/report.ts';
import { bytesText } from './bytes.ts';
import { endingText, errorLines } from './ending.ts';
import { GLUE, grouped } from './figures.ts';
import { type Line, tone, wrap } from './line.ts';
import { measuredLines, memoryText, overText, said, secondsText } from './scale.ts';

/** Why an answer is not accepted, and all that was measured. */
export function troubleLines(trouble: Trouble, report: ScaleReport, width: number): readonly Line[] {
  return [...headLines(trouble, report, width), ...measuredLines(report, width, trouble)];
}

function headLines(trouble: Trouble, report: ScaleReport, width: number): readonly Line[] {
  switch (trouble.kind) {
    case 'ended':
      return endLines(trouble.end, trouble.run, report, width);
    case 'different':
      return differenceLines(trouble.difference, trouble.run, width);
    case 'growing':
      return said('✗ memory grows with the input', `: ${memoryText(report)}`, width, 'fail');
    case 'over-budget': {
      const over = report.findings.find(({ part }) => part === trouble.part);
      const detail = trouble.part === 'memory' ? memoryText(report) : over === undefined ? '' : overText(over);
      return said(`✗ ${OVER[trouble.part]}`, `: ${detail}`, width, 'fail');
    }
  }
}

const OVER: Readonly<Record<Part, string>> = {
  memory: 'too much memory',
  disk: 'too much temporary disk',
  'open-files': 'too many open files',
  passes: 'reads the input more than once',
  'read-ahead': 'reads ahead before it yields',
  'left-over': 'leaves files behind',
  time: 'too slow',
};

function endLines(end: Unfinished, run: ScaleRun, report: ScaleReport, width: number): readonly Line[] {
  const where = `${placeOf(run)} of ${bytesText(run.bytes)} of input`;
  switch (end.kind) {
    case 'threw':
    case 'stray':
      return [
        ...said(`✗ threw ${where}`, ', its temporary files have been removed', width, 'fail'),
        ...errorLines(end.error, width),
      ];
    case 'promise':
      return said(
        '✗ no lines',
        ': returned a Promise or an async generator; this round wants a plain function*',
        width,
        'fail',
      );
    case 'not-iterable':
      return said('✗ no lines', `: returned ${end.what}; this round yields lines`, width, 'fail');
    case 'not-a-line':
      return said(
        '✗ no line',
        `: line ${grouped(run.linesYielded + 1)} of the output is ${end.what}, neither a string nor a Uint8Array`,
        width,
        'fail',
      );
    case 'open-block':
      return said('✗ half a line', `: ${openBlockText(run.linesYielded)}`, width, 'fail');
    case 'endless-output':
      return said('✗ yields without end', `: more than twice the ${bytesText(run.bytes)} it was given`, width, 'fail');
    case 'stopped':
      return end.ending.kind === 'memory-limit'
        ? said('✗ too much memory', `: ${endingText(end.ending, false)}, ${where}`, width, 'fail')
        : said(`✗ stopped ${where}`, `: ${endingText(end.ending, false)}${besideReference(report)}`, width, 'fail');
  }
}

/** A block was given as a whole: which of its lines a program was at is not known. */
function placeOf({ lineFrom, linesRead }: ScaleRun): string {
  return lineFrom < linesRead
    ? `in lines ${grouped(lineFrom)} to ${grouped(linesRead)}`
    : `at line ${grouped(linesRead)}`;
}

/** @param lines that were yielded before */
export function openBlockText(lines: number): string {
  const after = lines === 0 ? '' : ` after ${grouped(lines)} ${lines === 1 ? 'line' : 'lines'}`;
  return `yielded a block of bytes${after} that does not end in \\n: blocks are whole lines`;
}

function differenceLines(difference: Difference, run: ScaleRun, width: number): readonly Line[] {
  const on = `on ${bytesText(run.bytes)} of input`;
  switch (difference.kind) {
    case 'order':
      return [
        ...said(
          `✗ wrong order ${on}`,
          `: line ${grouped(difference.line)} of the output is less than the one before`,
          width,
          'fail',
        ),
        ...shown('line before', difference.before, width),
        ...shown('this line', difference.received, width),
      ];
    case 'line':
      return [
        ...said(`✗ wrong answer ${on}`, `, from line ${grouped(difference.line)} of the output on`, width, 'fail'),
        ...shown('expected', difference.expected, width),
        ...shown('received', difference.received, width),
      ];
    case 'lines': {
      const { expected, received, missing, extra } = difference;
      const counts =
        expected === received
          ? 'the right number of lines'
          : `${grouped(received)} lines, ${grouped(expected)} expected`;
      const from = missing?.line === undefined ? '' : ` (line ${grouped(missing.line)} of the input)`;
      const times = extra === undefined ? '' : extra.times > 1 ? `yielded ${extra.times}${GLUE}times` : 'not expected';
      return [
        ...said(`✗ wrong answer ${on}`, `: ${counts}`, width, 'fail'),
        ...(missing === undefined ? [] : shown(`missing${from}`, missing.text, width)),
        ...(extra === undefined
          ? []
          : shown(`${times} (line ${grouped(extra.line)} of the output)`, extra.text, width)),
      ];
    }
  }
}

function besideReference({ reference }: ScaleReport): string {
  if (reference === undefined) return '';
  return `; the reference takes ${secondsText(reference.cpuMs)} of CPU time for ${bytesText(reference.bytes)}`;
}

/** One line of a file; it may be very long. */
function shown(label: string, text: string | undefined, width: number): readonly Line[] {
  const value =
    text === undefined
      ? 'nothing: it ends before'
      : JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
  return wrap(`  ${label}: ${printable(value)}`, width, 4)
    .slice(0, 4)
    .map((part) => part.replaceAll(GLUE, ' '))
    .map((part, index): Line => {
      return index === 0 ? [tone('dim', part.slice(0, label.length + 3)), part.slice(label.length + 3)] : [part];
    });
}
