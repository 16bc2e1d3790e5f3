/** Functions of all kinds, inputs of all kinds, and `kata growth` run on them. */
import { type GrowthOptions, growth } from '../../runner/commands/growth.ts';
import type { FunctionReport } from '../../runner/growth/verdict.ts';
import { EXIT } from '../../runner/world.ts';
import { QuietWorld } from './world.ts';

/** What is pointed at: each sin is one export, or one file. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'list.ts': `
    /** @time O(n) */
    export function dedup(items: readonly unknown[]): unknown[] {
      const kept: unknown[] = [];
      for (const item of items) if (!kept.includes(item)) kept.push(item);
      return kept;
    }
    export const total = (items: readonly number[]) => { let sum = 0; for (const item of items) sum += item; return sum; };
    export function* doubled(items: readonly number[]) { for (const item of items) yield item * 2; }
    export function matches(text: string) { return /^(a+)+$/.test(text); }
    export function deep(n: number): number { return n === 0 ? 0 : 1 + deep(n - 1); }
    export function endless(n: number): number { return 1 + endless(n); }
    export function picky(items: readonly number[]) { if (items.length > 100) throw new RangeError('too many'); return items; }
    export function exits() { process.exit(3); }
    export const promised = (value: unknown) => Promise.resolve(value);
    export async function later() {}
    export class Heap {}
    export const LIMIT = 3;
  `,
  'top.ts': `
    export function topK(items: readonly number[], k: number): number[] {
      const kept: number[] = [];
      for (const item of items) {
        kept.push(item);
        kept.sort((a, b) => b - a);
        if (kept.length > k) kept.pop();
      }
      return kept;
    }
  `,
  'words.cjs': `
    class Words {
      #sorted;
      constructor(words) { this.#sorted = [...words].sort(); }
      has(word) {
        let low = 0;
        let high = this.#sorted.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (this.#sorted[middle] < word) low = middle + 1;
          else high = middle;
        }
        return this.#sorted[low] === word;
      }
    }
    /** @time O(log n) */
    const has = (words, word) => words.has(word);
    module.exports = { Words, has };
  `,
  'pairs.mjs':
    'export default (items) => { let pairs = 0; for (const a of items) for (const b of items) pairs++; return pairs; };',
  'broken.ts': 'export const run = (',
  'loops.ts': 'for (;;) {}\nexport const run = 1;',
  'throws.ts': "throw new TypeError('not today');\nexport const run = 1;",
};

/** Modules of inputs; the last ones give none. */
const INPUTS: Readonly<Record<string, string>> = {
  'cases.ts': `export const inputs = {
    'all equal': ({ n }) => [Array(n).fill('a')],
    random: ({ n }, random) => [Array.from({ length: n }, () => random.text(8))],
  };`,
  'query.mjs': `import { Words } from './words.cjs';
    export const inputs = ({ n }, random) => [new Words(Array.from({ length: n }, () => random.text(8))), random.text(8)];`,
  'two.ts': `export const sizes = { n: 'items', k: 'how many to keep' };
    export const sweeps = { n: (s) => ({ n: s, k: 16 }), k: (s) => ({ n: 4_096, k: s }) };
    export const inputs = ({ n, k }, random) => [Array.from({ length: n }, () => random.int(2 ** 30)), k];`,
  'letters.ts': "export const inputs = ({ n }) => ['a'.repeat(n) + '!'];",
  'fails.ts':
    "export const inputs = ({ n }) => { if (n > 1_000) throw new Error('no more'); return [Array(n).fill(1)]; };",
  'stuck.ts': 'export const inputs = ({ n }) => { while (n > 500) {} return [Array(n).fill(1)]; };',
  'text.ts': "export const inputs = ({ n }) => 'a'.repeat(n);",
  'same.ts': 'export const inputs = () => [Array.from({ length: 100 }, Math.random)];',
  'late.ts': 'export const inputs = async ({ n }) => [n];',
  'other.ts': 'export const input = ({ n }) => [n];',
};

export function pointedWorld(): QuietWorld {
  return new QuietWorld({ ...PROGRAMS, ...INPUTS });
}

/** Mistakes of a person come back as what they say. */
export async function running(target: string, inputs: string, parts: Partial<GrowthOptions> = {}) {
  const world = pointedWorld();
  const run = growth({ target, inputs, json: true, ...parts }, world);
  const [code, error] = await run.then(
    (code) => [code, undefined] as const,
    (error: Error & { hint?: string }) => [EXIT.usage, error] as const,
  );
  return { code, out: world.said, message: error?.message ?? '', hint: error?.hint ?? '' };
}

export async function reportOf(target: string, inputs: string, parts: Partial<GrowthOptions> = {}) {
  const { code, out, message } = await running(target, inputs, parts);
  return { code, message, report: JSON.parse(out) as FunctionReport };
}
