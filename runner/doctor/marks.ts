/** The line that an author has marked with `// blame`, held against the one that is blamed. Pure. */
import type { Evidence } from '../judge/report.ts';

/** In a comment of its own or behind words: any of them is read, or is a mistake. */
const MARK = /\/\/ ?blame\b/;

/**
 * Only growth names a line: what a stream keeps, leaves open or reads twice is seen from outside. A mark that nothing
 * is held against would be believed, and might be wrong.
 *
 * @param text of the submission
 * @param evidence why it is not accepted
 * @returns what is wrong with the marks; undefined when they are in order
 */
export function misplacedMark(text: string, evidence: Evidence | undefined): string | undefined {
  const marked = markedLines(text.split('\n'));
  if (evidence?.kind !== 'growth') {
    const [line] = marked;
    return line === undefined
      ? undefined
      : `line ${line} is marked with '// blame', but its verdict names no line: take the mark out`;
  }
  const [line, another] = marked;
  if (line === undefined) return "no line is marked with '// blame'";
  if (another !== undefined) return `lines ${line} and ${another} are marked with '// blame': one is to blame`;
  const { blame } = evidence.assessment;
  if (blame === undefined) return `no line is blamed, line ${line} is marked`;
  if (blame.elsewhere !== undefined)
    return `line ${blame.line} of ${blame.elsewhere} is blamed, line ${line} of this file is marked`;
  return blame.line === line ? undefined : `line ${blame.line} is blamed, line ${line} is marked`;
}

/** The formatter moves a comment off a line that ends in `{`; standing alone it means the line above. */
function markedLines(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, at) => (MARK.test(line) ? [line.trimStart().startsWith('//') ? at : at + 1] : []));
}
