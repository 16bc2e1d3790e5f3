/** Why a stage failed, as lines for a person. Pure; used by the screen and by `kata check`. */

import { nearest } from '../catalogue.ts';
import type { Assessment } from '../growth/report.ts';
import type { Diagnostic } from '../host/ending.ts';
import type { Case, Evidence } from '../judge/report.ts';
import { printable } from '../printable.ts';
import { durationText } from './duration.ts';
import { endingText, errorLines } from './ending.ts';
import { assessmentLines } from './growth.ts';
import { type Line, shorten, tone, wrap } from './line.ts';
import { plotLines } from './plot.ts';
import { openBlockText, troubleLines } from './trouble.ts';

/**
 * @param width columns there are; calls and messages are wrapped to it
 * @param rows lines there are: a plot is made to fit in what is left of them
 */
export function evidenceLines(evidence: Evidence, width: number, rows = ROOM): readonly Line[] {
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
    case 'uncounted':
      return [...caseLines(evidence.case, width), ...said(uncountedText(evidence.cpuMs, evidence.countedMs), width)];
    case 'endless-output':
      return [
        ...caseLines(evidence.case, width),
        ...said(`yielded more than ${evidence.lines} lines or too much text for this input: does it ever end?`, width),
      ];
    case 'open-block':
      return [...caseLines(evidence.case, width), ...said(openBlockText(evidence.lines), width)];
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
      return growthLines(evidence.assessment, width, rows);
    case 'scale':
      return troubleLines(evidence.trouble, evidence.report, width);
    case 'judge-error':
      return [
        ...said('A fault of the runner, not of your solution. Please report it with this text:', width),
        ...evidence.error.message.split('\n').map((text) => [tone('dim', text)]),
      ];
  }
}

/** Lines a screen of 24 rows has for a reason. */
const ROOM = 16;
/** With a line for the axes, three for the curve, and two for its sizes. */
const PLOT_LEAST = 6;
const PLOT_MIN = 8;

/** A plot whose axis is cut off says nothing: rather less is said beside it. */
function growthLines(assessment: Assessment, width: number, rows: number): readonly Line[] {
  const all = assessmentLines(assessment, width);
  const said = all.length <= rows - PLOT_LEAST ? all : assessmentLines(assessment, width, true);
  const wanted = Math.max(PLOT_MIN, ROOM - said.length);
  return [...said, ...plotLines(assessment, width, Math.max(PLOT_LEAST, Math.min(wanted, rows - said.length)))];
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

function diagnosticLines({ message, file, line, column, source }: Diagnostic, width: number): readonly Line[] {
  const place = file === undefined ? '' : `${file}:${line}:${column}  `;
  const text = wrap(printable(place + message), width, 2).map((part): Line => [part]);
  return source === undefined
    ? text
    : [...text, [tone('dim', `  ${line} | `), tone('code', printable(source).trimEnd())]];
}

function uncountedText(cpuMs: number, countedMs: number): string {
  const [plain, counted] = [durationText(cpuMs), durationText(countedMs)];
  return `took ${plain} of CPU time as it is written, and ${counted} with counters in it, which make code slower: so what was counted is not what it does. Leave out what looks whether it is measured.`;
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
