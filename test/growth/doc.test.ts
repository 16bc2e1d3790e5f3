import { describe, expect, it } from 'vitest';
import { claimOf } from '../../runner/growth/claim.ts';
import { docOf } from '../../runner/growth/doc.ts';

const claim = (source: string, entry = 'run') => claimOf(source, entry, 'time');
const DOC = '/**\n * Does it.\n *\n * @time O(n)\n */\n';

/** Of more characters than the engine takes in a pattern. */
const LONG = 'a'.repeat(480_000);

describe('docOf', () => {
  it.each([
    ['a line comment', `${DOC}// biome-ignore lint: it is fast\nexport function run() {}`],
    ['several', `${DOC}// @ts-expect-error\n// eslint-disable-next-line\n\nexport const run = () => 1;`],
    ['a block comment', `${DOC}/* istanbul ignore next */\nexport function run() {}`],
    ['types of its overloads', `${DOC}export function run(a: 1): 1;\nexport function run(a: number) {}`],
  ])('is read over %s', (_what, source) => {
    expect(claim(source)).toBe('O(n)');
  });

  it.each([
    ['export { … as … }', `${DOC}function local() {}\nexport { other, local as run };`, 'run'],
    [
      'export { … as … } before it',
      `export {\n  local as run,\n  other as more,\n};\n${DOC}const local = () => 1;`,
      'run',
    ],
    ['export { … as default }', `${DOC}function local() {}\nexport { local as default };`, 'default'],
    ['export default …', `${DOC}const local = (n: number) => n;\nexport default local;`, 'default'],
    ['export default () =>', `${DOC}export default (n) => n`, 'default'],
    ['export { … }', `${DOC}const run: Runner = async () => 1;\nexport { run };`, 'run'],
    ['export const with a type', `${DOC}export const run: (n: number) => number = (n) => n;`, 'run'],
    ['exports.… = …', `${DOC}function local() {}\nexports.run = local;`, 'run'],
    ['module.exports = …', `${DOC}function local() {}\nmodule.exports = local;`, 'default'],
    ['module.exports = { … }', `${DOC}const local = () => 1;\nmodule.exports = { other, run: local };`, 'run'],
    ['module.exports = { …() {} }', `module.exports = {\n${DOC}run(n) { return n; } };`, 'run'],
    ['module.exports = { … => }', `module.exports = { other: 1,\n${DOC}run: (n) => n };`, 'run'],
  ])('is found for %s', (_how, source, entry) => {
    expect(claim(source, entry)).toBe('O(n)');
  });

  it.each([
    ['a tag in a line comment', '// @time O(n)\nexport function run() {}', 'O(n)'],
    ['the tag in the doc comment first', `${DOC}// @time O(n^2)\nexport function run() {}`, 'O(n)'],
    ['a function that is commented out', `${DOC}// export function old() {}\nexport function run() {}`, undefined],
    ['another one', `${DOC}function other() {}\nexport function run() {}`, undefined],
    ['another one on the line', `${DOC}let a = 1; // @time O(1)\nexport function run() {}`, undefined],
    [
      'a function of that name that is not the one exported',
      `/** @time O(1) */\nfunction run() {}\n${DOC}function local() {}\nexport { local as run };`,
      'O(n)',
    ],
    [
      'a method of that name',
      `class A {\n${DOC}run() {}\n}\nexport function run() {}\nmodule.exports = { run };`,
      undefined,
    ],
    ['a name that begins with it', `${DOC}function runs() {}\nexport { runs as runner };`, undefined],
    ['a longer name before `as`', `${DOC}function local() {}\nexport { my$local as run };`, undefined],
  ])('of %s is right', (_what, source, found) => {
    expect(claim(source)).toBe(found);
  });

  it.each([
    ['comments', '// x\n'.repeat(200_000)],
    ['brackets', `export {${' a,'.repeat(200_000)}`],
    ['names', `module.exports = {${' a: b,'.repeat(100_000)}`],
    ['assignments', 'exports.run = a + '.repeat(50_000)],
    ['declarations', '*/var run;'.repeat(100_000)],
    ['one name', `function ${LONG}() {}\nexport { ${LONG} as run };`],
  ])('reads a long source of %s in one go', (_what, text) => {
    expect(docOf(`${text}\nexport function run() {}`, 'other')).toBe('');
    expect(docOf(`${text}\nexport function run() {}`, 'run')).toBe('');
  });
});
