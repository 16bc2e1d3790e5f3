/** The function that a person points at: `FILE#FUNCTION`. */
import { nearest } from '../catalogue.ts';
import { UserError } from '../errors.ts';
import type { ExportKind } from '../host/gauge-protocol.ts';

export interface Target {
  /** As given. */
  readonly path: string;
  /** Empty when it is not said. */
  readonly name: string;
}

export function parseTarget(text: string): Target {
  const at = text.lastIndexOf('#');
  return at === -1 ? { path: text, name: '' } : { path: text.slice(0, at), name: text.slice(at + 1) };
}

/**
 * @param exports of the file, by name
 * @throws UserError unless the target is a function that can be measured
 */
export function checkEntry(exports: Readonly<Record<string, ExportKind>>, { path, name }: Target): void {
  const functions = Object.keys(exports).filter((known) => exports[known] === 'function');
  const listed =
    functions.length === 0
      ? `${path} exports no function: write 'export' before it, or 'module.exports = { … }' in a .cjs file.`
      : `${path} exports ${functions.join(', ')}.`;
  if (name === '') {
    const example = functions[0] ?? 'FUNCTION';
    throw new UserError(`Which function of ${path}?`, `${listed} Name it behind a '#': '${path}#${example}'.`);
  }
  switch (Object.hasOwn(exports, name) ? exports[name] : undefined) {
    case 'function':
      return;
    case undefined: {
      const near = nearest(name, functions);
      const hint = near === undefined || functions.length === 1 ? listed : `Did you mean '${near}'? ${listed}`;
      throw new UserError(`There is no function '${name}' in ${path}.`, hint);
    }
    case 'async':
      throw new UserError(
        `'${name}' is async: its work can't be followed across an await.`,
        'Point at a function that does the work without await.',
      );
    case 'class':
      throw new UserError(
        `'${name}' is a class, not a function.`,
        "Export a function that uses one, '(cache, key) => cache.get(key)', and let a module of --inputs build it.",
      );
    case 'other':
      throw new UserError(`'${name}' is exported, but is no function.`, listed);
  }
}
