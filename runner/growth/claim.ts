/** What the author of a solution says it costs: `@time O(n log k)` in the doc comment above the entry. Pure. */
import { parseBound } from './bound.ts';
import { CLASSES } from './classes.ts';
import { docOf } from './doc.ts';
import type { Claim, Dimension } from './report.ts';

/**
 * The text behind `@time` or `@space`; `undefined` when there is none, or still the starter's `O(?)`.
 *
 * @param entry name of the export; the function may be declared first and exported later, under another name
 */
export function claimOf(source: string, entry: string, dimension: Dimension): string | undefined {
  const text = boundIn(new RegExp(`@${dimension}\\s+([^\\n]*)`).exec(docOf(source, entry))?.[1] ?? '');
  return text === '' || text.includes('?') ? undefined : text;
}

/** `O(n log n)` of `O(n log n), for the sort`: up to the bracket that closes it, else up to what is no part of it. */
function boundIn(text: string): string {
  const [start = ''] = /^[OoΘθΩω]\s*(?=\()/u.exec(text) ?? [];
  if (start === '') return (text.split(/@|,|\s[-–—:;]\s/u)[0] ?? '').trim();
  let open = 0;
  for (let at = start.length; at < text.length; at++) {
    if (text[at] === '(') open++;
    if (text[at] === ')' && --open === 0) return text.slice(0, at + 1);
  }
  return text.trim();
}

/**
 * Holds a claim against the classes that are consistent with the measurement of the main sweep.
 *
 * @param symbols sizes of the round; the first is the one that the classes are in
 * @param consistent indexes into `CLASSES`
 * @param isWithin whether the claim, read as a budget, is met; for claims in several sizes, which name no single class
 */
export function checkClaim(
  text: string,
  symbols: readonly string[],
  consistent: readonly number[],
  isWithin: (text: string) => boolean,
): Claim {
  const parsed = parseBound(text, symbols);
  if (parsed.kind === 'unreadable') return { text, verdict: 'unreadable' };
  const main = symbols[0] ?? 'n';
  const index = CLASSES.findIndex((known) => inSymbol(known.text, main) === parsed.bound.text);
  if (!isWithin(text)) return { text, verdict: 'wrong' };
  // Too cautious a claim is wrong as well, but only where the measurement says so clearly.
  const isTooLarge = index !== -1 && consistent.length > 0 && index > Math.max(...consistent);
  return { text, verdict: isTooLarge ? 'wrong' : 'right' };
}

/** `O(n log n)` with another name for the size. */
export function inSymbol(text: string, symbol: string): string {
  return text.replace(/\bn\b/g, symbol);
}
