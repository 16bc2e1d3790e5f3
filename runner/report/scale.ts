/** What a run on a large file has shown, as lines for a person. Pure. */
import { printable } from '../printable.ts';
import type { Finding, Held, Part, Progress, ScaleReport, Trouble } from '../scale/report.ts';
import { bytesText } from './bytes.ts';
import { durationText } from './duration.ts';
import { GLUE, grouped, listed } from './figures.ts';
import { type Line, type Tone, tone, wrap } from './line.ts';

const MIB = 2 ** 20;

/** What was measured of an answer that is accepted. */
export function scaleLines(report: ScaleReport, width: number): readonly Line[] {
  return [
    ...said(
      `✓ ${bytesText(report.bytes)} streamed`,
      `: ${memoryText(report) || 'within its budget; memory can not be read on this system'}`,
      width,
      'pass',
    ),
    ...measuredLines(report, width),
  ];
}

/** `64 MiB ████░░░░░░ running, 35 MiB/s, 2 s left`. */
export function progressText({ doing, bytes, done, bytesPerMs, leftMs }: Progress): string {
  const filled = Math.floor(done * BAR_CELLS);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
  const rate = bytesPerMs === undefined ? '' : `, ${bytesText(bytesPerMs * 1_000)}/s`;
  const left = leftMs === undefined ? '' : `, ${durationText(Math.max(1_000, leftMs))} left`;
  return `${bytesText(bytes)} ${bar} ${doing}${rate}${left}`;
}

const BAR_CELLS = 10;

export function measuredLines(report: ScaleReport, width: number, trouble?: Trouble): readonly Line[] {
  const { findings, trend, estimate } = report;
  const told = trouble?.kind === 'over-budget' ? trouble.part : trouble?.kind === 'growing' ? 'memory' : undefined;
  const others = findings.filter(({ part }) => part !== told && part !== 'time');
  const over = others.filter(({ within }) => !within);
  const within = others.filter((one) => one.within && !(trouble === undefined && one.part === 'memory'));
  const isFinished = report.runs.every(({ ended }) => ended);
  return [
    ...(trend?.verdict === 'growing'
      ? said('', `  keeps about ${keptText(trend.kept)} for each byte read${heldText(trend.held)}`, width)
      : []),
    ...over.flatMap((one) => said('', `  ✗ ${overText(one)}`, width)),
    ...(isFinished && within.length > 0 ? said('', `  ✓ ${within.map(findingText).join(' · ')}`, width) : []),
    ...(isFinished ? said('', `  ${timeText(report)}`, width) : []),
    ...(estimate === undefined ? [] : said('', `  ${estimateText(report)}`, width)),
  ];
}

/** `peak 18 → 28 MiB above an empty run at 16 and 64 MiB of input: flat; allowed 64 MiB`. */
export function memoryText({ runs, findings, trend }: ScaleReport): string {
  const known = runs.filter(({ peakMiB }) => peakMiB !== undefined);
  if (known.length === 0) return '';
  const peaks = known.map(({ peakMiB = 0 }) => Math.round(peakMiB)).join(' → ');
  const sizes = listed(known.map(({ bytes }) => String(Math.round(bytes / MIB))));
  const allowed = findings.find(({ part }) => part === 'memory')?.allowed;
  const judged = trend === undefined || known.length < 2 ? '' : `, ${trend.verdict}`;
  return `peak ${peaks} MiB above an empty run at ${sizes} MiB of input${judged}; allowed ${allowed} MiB`;
}

/** `open files 24 of 64`; it stays on one line. */
function findingText({ part, measured, allowed }: Finding): string {
  const of = `${grouped(measured)} of ${grouped(allowed)}`;
  const text = WITHIN[part];
  return (part === 'left-over' ? text : `${text} ${of}${UNITS[part] ?? ''}`).replaceAll(' ', GLUE);
}

const WITHIN: Readonly<Record<Part, string>> = {
  memory: 'memory',
  disk: 'temporary disk',
  'open-files': 'open files',
  passes: 'passes',
  'read-ahead': 'lines read ahead',
  'left-over': 'nothing left behind',
  time: 'CPU time',
};

const UNITS: Readonly<Partial<Record<Part, string>>> = { memory: ' MiB', disk: ' × the input', time: ' ms' };

/** `24 files open at once, allowed 16`. */
export function overText({ part, measured, allowed, names = [] }: Finding): string {
  const limit = `, allowed ${grouped(allowed)}`;
  switch (part) {
    case 'memory':
      return `${grouped(measured)} MiB of memory above an empty run${limit}`;
    case 'disk':
      return `${grouped(measured)} times the input in box.tempDir${limit}`;
    case 'open-files':
      return `${grouped(measured)} files open at once${limit}`;
    case 'passes':
      return `${grouped(measured)} passes${limit}`;
    case 'read-ahead':
      return `${grouped(measured)} lines read before the first was yielded${limit}`;
    case 'left-over': {
      const more = measured > names.length ? ', …' : '';
      const files = measured === 1 ? '1 file' : `${grouped(measured)} files`;
      return `${files} in box.tempDir at the end: ${printable(names.join(', '))}${more}`;
    }
    case 'time':
      return `${durationText(measured)} of CPU time, allowed ${durationText(allowed)}`;
  }
}

/** `64 MiB in 2.3 s; the reference took 0.3 s of CPU time for 16 MiB, yours 0.4 s`. */
function timeText({ runs, reference }: ScaleReport): string {
  const last = runs.at(-1);
  const first = runs[0];
  const own = last === undefined ? '' : `${bytesText(last.bytes)} in ${secondsText(last.ms)}`;
  if (reference === undefined || first?.cpuMs === undefined) return own;
  const beside = `the reference ${secondsText(reference.cpuMs)}`;
  return `${own}; CPU time for ${bytesText(reference.bytes)}: yours ${secondsText(first.cpuMs)}, ${beside}`;
}

function estimateText({ estimate }: ScaleReport): string {
  if (estimate === undefined) return '';
  const { ms, memoryMiB, diskBytes, passes } = estimate;
  const memory = memoryMiB === undefined ? [] : [`${Math.round(memoryMiB)} MiB`];
  const disk = diskBytes === 0 ? 'no temporary disk' : `${bytesText(diskBytes)} of temporary disk`;
  const parts = [hoursText(ms), ...memory, disk, passes === 1 ? '1 pass' : `${passes} passes`];
  return `at 1 TiB on this machine, at this rate: ${parts.join(', ')}`;
}

/** `9.1 h`, `21 h`, `4 days`: an estimate is not known to the minute. */
function hoursText(ms: number): string {
  const hours = ms / 3_600_000;
  if (hours < 10) return `${hours.toFixed(1)}${GLUE}h`;
  return hours < 48 ? `${Math.round(hours)}${GLUE}h` : `${Math.round(hours / 24)}${GLUE}days`;
}

function keptText(kept: number): string {
  return kept === 0 ? 'nothing' : `${kept} bytes`;
}

/** `: 0.04 in texts and objects, 0.02 in tables of lists, Sets and Maps`; what is less than a tenth of it is left out. */
function heldText(held: Held | undefined): string {
  if (held === undefined) return '';
  const all = held.objects + held.tables + held.buffers;
  const parts = (['objects', 'tables', 'buffers'] as const).filter((part) => held[part] >= all / 10);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return `, in ${HOLDERS[only]}`;
  return `: ${listed(parts.map((part) => `${Number(held[part].toPrecision(1))} in ${HOLDERS[part]}`))}`;
}

const HOLDERS: Readonly<Record<keyof Held, string>> = {
  objects: 'texts and objects on the JavaScript heap',
  tables: 'the tables behind lists, Sets and Maps',
  buffers: 'Buffers and typed arrays',
};

export function secondsText(ms: number): string {
  return `${ms < 10_000 ? (ms / 1_000).toFixed(1) : Math.round(ms / 1_000)}${GLUE}s`;
}

export function said(head: string, rest: string, width: number, look?: Tone): readonly Line[] {
  const indent = head === '' ? 4 : 2;
  // A number and its unit stay together.
  const glued = (head + rest).replace(/(\d) (?=[KMGT]iB\b)/g, `$1${GLUE}`);
  return wrap(glued, width, indent).map((part, index): Line => {
    const text = part.replaceAll(GLUE, ' ');
    if (index > 0 || look === undefined) return [text];
    return [tone(look, text.slice(0, head.length)), text.slice(head.length)];
  });
}
