/** Why a stage failed, as lines for a person. Pure; used by the screen and by `kata check`. */

import { nearest } from '../catalogue.ts';
import type { Assessment } from '../growth/report.ts';
import type { Diagnostic, Ending, ErrorText } from '../host/ending.ts';
import type { Case, Evidence } from '../judge/report.ts';
import { printable } from '../printable.ts';
import { assessmentLines } from './growth.ts';
import { type Line, tone, wrap } from './line.ts';
import { plotLines } from './plot.ts';

/** @param width columns there are; calls and messages are wrapped to it */
export function evidenceLines(evidence: Evidence, width: number): readonly Line[] {
  switch (evidence.kind) {
    case 'mismatch':
      return [
        ...caseLines(evidence.case, width),
        ...(evidence.diff === undefined
          ? [...valueLines('expected', evidence.expected, width), ...valueLines('received', evidence.received, width)]
          : diffLines(evidence.diff)),
        ...said(evidence.explanation, width),
        ...foundLines(evidence.case),
      ];
    case 'law-broken':
      return [
        ...caseLines(evidence.case, width),
        ...valueLines('received', evidence.received, width),
        ...said(evidence.explanation, width),
        ...foundLines(evidence.case),
      ];
    case 'mutated':
      return [
        ...caseLines(evidence.case, width),
        ...said(`changes its argument ${evidence.argument + 1}: the caller still needs it as it was`, width),
        ...valueLines('before', evidence.before, width),
        ...valueLines('after', evidence.after, width),
        ...foundLines(evidence.case),
      ];
    case 'promise':
      return [
        ...caseLines(evidence.case, width),
        ...said('returned a Promise or an async generator: this round wants the value itself, without async', width),
      ];
    case 'unsendable':
      return [
        ...caseLines(evidence.case, width),
        ...said(`returned something that is not plain data: ${evidence.reason}`, width),
      ];
    case 'endless-output':
      return [
        ...caseLines(evidence.case, width),
        ...said(`yielded more than ${evidence.lines} lines or too much text for this input: does it ever end?`, width),
      ];
    case 'threw':
      return [
        ...(evidence.case === undefined ? [] : caseLines(evidence.case, width)),
        ...errorLines(evidence.error, width),
        ...said(WHEN[evidence.when], width),
        ...(evidence.case === undefined ? [] : foundLines(evidence.case)),
      ];
    case 'stopped':
      return [
        ...(evidence.case === undefined ? [] : caseLines(evidence.case, width)),
        ...said(endingText(evidence.ending, evidence.case === undefined), width),
        ...(evidence.case === undefined ? [] : foundLines(evidence.case)),
      ];
    case 'diagnostics':
      return evidence.diagnostics.flatMap((diagnostic) => diagnosticLines(diagnostic, width));
    case 'no-entry':
      return said(noEntryText(evidence.wanted, evidence.exported), width);
    case 'untouched':
      return said('The file is still the starter: write your solution and save it.', width);
    case 'growth':
      return growthLines(evidence.assessment, width);
    case 'judge-error':
      return [
        ...said('A fault of the runner, not of your solution. Please report it with this text:', width),
        ...evidence.error.message.split('\n').map((text) => [tone('dim', text)]),
      ];
  }
}

/** Lines a screen of 24 rows has for a reason. */
const ROOM = 16;
const PLOT_MIN = 8;

function growthLines(assessment: Assessment, width: number): readonly Line[] {
  const said = assessmentLines(assessment, width);
  return [...said, ...plotLines(assessment, width, Math.max(PLOT_MIN, ROOM - said.length))];
}

const WHEN = {
  loading: 'thrown by code outside any function, while the file was read in',
  calling: '',
  afterwards: 'thrown outside the call: a rejected promise or a callback that nobody awaits',
} as const;

function caseLines({ call, why, found }: Case, width: number): readonly Line[] {
  const label = found === undefined ? 'example' : 'property';
  const calls = wrap(call, width, 2).map((text): Line => [tone('code', text)]);
  return [[tone('dim', `${label}: `), why], ...shorten(calls, 6)];
}

function foundLines({ found }: Case): readonly Line[] {
  if (found === undefined) return [];
  const shrunk = found.notShrunk ?? `shrunk ${found.shrinks} ${found.shrinks === 1 ? 'time' : 'times'}`;
  return [[tone('dim', `seed ${found.seed} · path ${found.path} · ${shrunk}`)]];
}

function valueLines(label: string, text: string, width: number): readonly Line[] {
  const lines = wrap(`${label.padEnd(8)}  ${text}`, width, 10);
  return shorten(
    lines.map((line, index): Line => (index === 0 ? [tone('dim', line.slice(0, 10)), line.slice(10)] : [line])),
    5,
  );
}

function diffLines(diff: string): readonly Line[] {
  const lines = diff.split('\n').map((text): Line => {
    if (text.startsWith('-')) return [tone('pass', text)];
    if (text.startsWith('+')) return [tone('fail', text)];
    return [tone('dim', text)];
  });
  return [[tone('pass', '- expected'), '  ', tone('fail', '+ received')], ...lines];
}

function errorLines({ name, message, frames }: ErrorText, width: number): readonly Line[] {
  const first = wrap(name === 'not an Error' ? message : `${name}: ${message}`, width, 2);
  return [
    ...shorten(
      first.map((text): Line => [tone('fail', text)]),
      4,
    ),
    ...frames.slice(0, 3).map(({ file, line, column, in: where }): Line => {
      return [tone('dim', `  at ${where === '' ? 'top level' : where}  `), `${file}:${line}:${column}`];
    }),
  ];
}

function diagnosticLines({ message, file, line, column, source }: Diagnostic, width: number): readonly Line[] {
  const place = file === undefined ? '' : `${file}:${line}:${column}  `;
  const text = wrap(place + printable(message), width, 2).map((part): Line => [part]);
  return source === undefined
    ? text
    : [...text, [tone('dim', `  ${line} | `), tone('code', printable(source).trimEnd())]];
}

export function endingText(ending: Ending, loading: boolean): string {
  const doing = loading ? 'while the file was read in' : 'in this call';
  switch (ending.kind) {
    case 'time-limit':
      return ending.of === 'call'
        ? `did not return within ${ending.limitMs / 1_000} s ${doing}`
        : `the calls of this stage together took more than ${ending.limitMs / 1_000} s`;
    case 'memory-limit':
      return ending.of === 'heap'
        ? `filled its heap of ${ending.limitMiB} MiB ${doing}`
        : `used more than ${ending.limitMiB} MiB of memory ${doing}`;
    case 'output-limit':
      return ending.of === 'printed'
        ? `printed more than ${ending.limitKiB} KiB ${doing}`
        : `wrote more than ${ending.limitKiB / 1_024} MiB in the calls of this stage`;
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

function noEntryText(wanted: string, exported: readonly string[]): string {
  const near = nearest(wanted, exported);
  if (near !== undefined) return `The file exports '${near}'; did you mean '${wanted}'?`;
  const found = exported.length === 0 ? 'nothing that can be called' : exported.join(', ');
  return `The file exports ${found}; this round asks for 'export function ${wanted}'.`;
}

function said(text: string, width: number): readonly Line[] {
  return text === '' ? [] : wrap(printable(text), width, 0).map((line): Line => [line]);
}

function shorten(lines: readonly Line[], most: number): readonly Line[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), [tone('dim', '  …')]];
}
