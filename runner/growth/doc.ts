/** The comment that tells of an exported function, in a source that is not parsed. Pure. */

/**
 * @param entry name of the export; the function may be declared under another name, and exported further down
 * @returns its doc comment, with what stands in line comments below it; empty when there is none
 */
export function docOf(source: string, entry: string): string {
  const names = [...localNames(source, entry), entry];
  for (const name of names) {
    const doc = commentAbove(source, declarationOf(name));
    if (doc !== '') return doc;
  }
  // A method of a class may have the same name: only where no declaration has it, it is one of `module.exports = { … }`.
  const isDeclared = names.some((name) => new RegExp(declarationOf(name)).test(source));
  return isDeclared || !/\bmodule\.exports\s*=\s*\{/.test(source) ? '' : commentAbove(source, memberOf(entry));
}

/** What `export { sorted as topK }`, `export default topK` or `exports.topK = sorted` export under this name. */
function localNames(source: string, entry: string): readonly string[] {
  const name = escaped(entry);
  const patterns = [
    String.raw`\bexport\s*\{[^{}]*?(?<![\w$])([\w$]+)\s+as\s+${name}\s*[,}]`,
    String.raw`\bexports\.${name}\s*=\s*([\w$]+)\s*(?:;|$)`,
    String.raw`\bmodule\.exports\s*=\s*\{[^{}]*?(?<![\w$])${name}\s*:\s*([\w$]+)\s*[,}]`,
    ...(entry === 'default'
      ? [String.raw`\bexport\s+default\s+([\w$]+)\s*(?:;|$)`, String.raw`\bmodule\.exports\s*=\s*([\w$]+)\s*(?:;|$)`]
      : []),
  ];
  const names = patterns.flatMap((pattern) => new RegExp(pattern, 'm').exec(source)?.[1] ?? []);
  return names.filter((local) => local.length <= LONGEST_NAME);
}

/** Nobody writes longer ones, and of one of half a million characters the engine makes no pattern. */
const LONGEST_NAME = 1_000;

function declarationOf(name: string): string {
  if (name === 'default') return String.raw`(?:export\s+default\b|module\.exports\s*=)`;
  const kind = String.raw`(?:function\s*(?:\*\s*)?|(?:const|let|var)\s+)`;
  const named = String.raw`(?:export\s+)?(?:default\s+)?(?:async\s+)?${kind}`;
  return String.raw`(?:${named}|(?:module\.)?exports\.)${escaped(name)}(?![\w$])`;
}

function memberOf(name: string): string {
  return String.raw`(?<![\w$.])(?:async\s+)?(?:\*\s*)?${escaped(name)}\s*[:(]`;
}

function escaped(name: string): string {
  return name.replaceAll('$', String.raw`\$`);
}

/** Nobody writes longer ones; and a source of a million characters must not take seconds. */
const LONGEST_COMMENT = 10_000;

/** Comments between the doc comment and the code: orders to a linter, mostly. */
const MOST_COMMENTS = 20;

/** Overloads of one function: a source may declare a variable a hundred thousand times. */
const MOST_DECLARATIONS = 100;

/** The doc comment above a declaration, of the first one that has any. */
function commentAbove(source: string, declaration: string): string {
  let seen = 0;
  for (const { index } of source.matchAll(new RegExp(declaration, 'g'))) {
    if (++seen > MOST_DECLARATIONS) break;
    const comment = comments(source.slice(Math.max(0, index - LONGEST_COMMENT), index));
    if (comment !== '') return comment;
  }
  return '';
}

/** From the end of a text upwards: tags in line comments, and the doc comment if there is one. */
function comments(text: string): string {
  let above = text.trimEnd();
  const tags: string[] = [];
  for (let count = 0; count < MOST_COMMENTS; count++) {
    const start = above.endsWith('*/') ? above.lastIndexOf('/*') : above.lastIndexOf('\n') + 1;
    const comment = above.slice(Math.max(0, start)).trimStart();
    if (start !== -1 && comment.startsWith('/**') && comment.indexOf('*/') === comment.length - 2)
      return [comment.slice(0, -2), ...tags].join('\n');
    const isOther = comment.startsWith('/*') || (comment.startsWith('//') && !isCode(comment));
    if (start === -1 || !isOther) break;
    if (/^\/\/\s*@/.test(comment)) tags.unshift(comment);
    above = above.slice(0, start).trimEnd();
  }
  return tags.join('\n');
}

/** A function that is commented out: the doc comment above it is its own. */
function isCode(comment: string): boolean {
  return /^\/\/\s*(?:export\b|function\b|const\b|let\b|\}|\*)/.test(comment);
}
