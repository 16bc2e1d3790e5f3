/** Small random programs, all of which end: loops, ifs, calls, spreads, builtins, exceptions, in odd combinations. */
import fc from 'fast-check';

const VARIABLES = ['a', 'b', 'c'];
const UNARY = ['-', '!', 'typeof ', 'void '];
const BINARY = ['+', '-', '*', '<', '===', ',', '&&', '??', '||'];

interface Parts {
  expression: string;
  list: string;
  statement: string;
  block: string;
}

const { program } = fc.letrec<Parts & { program: string }>((tie) => {
  const one = (...options: fc.Arbitrary<string>[]) =>
    fc.oneof({ depthSize: 'small', withCrossShrink: true }, ...options);
  /** `$0` and so on in the text become the parts. */
  const text = (shape: string, ...parts: fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((made) => shape.replace(/\$(\d)/g, (_, at: string) => made[Number(at)] ?? ''));
  const variable = fc.constantFrom(...VARIABLES);
  const part = (name: keyof Parts) => tie(name) as fc.Arbitrary<string>;
  const [expression, list] = [part('expression'), part('list')];
  const [statement, block] = [part('statement'), part('block')];
  return {
    expression: one(
      fc.constantFrom('0', '1', '3', "'x'", "'ab'", 'null', 'undefined', ...VARIABLES),
      text('note($0)', expression),
      text('($0 $1 $2)', expression, fc.constantFrom(...BINARY), expression),
      text('($0($1))', fc.constantFrom(...UNARY), expression),
      text('($0 = cut($1))', variable, expression),
      text('call($0, ...$1, $2)', expression, list, expression),
      text('call((x, ...y) => ({ x, y }), $0, $1)', expression, expression),
      text(
        'call(function (x = $0, [y, ...z] = $1) { $2 return [x, y, z, arguments.length]; })',
        expression,
        list,
        statement,
      ),
      text('($0)?.at?.($1)?.length', expression, expression),
      text('new Box($0).value', expression),
      text('new Box($0, ...$1).twice()', expression, list),
      text('(() => $0)()', expression),
      fc.constantFrom(...VARIABLES.map((name) => `\`<\${${name}}>\``)),
      text('$0.$1($2)', list, fc.constantFrom('includes', 'indexOf', 'lastIndexOf', 'join', 'at'), expression),
      text('String($0).$1($2)', list, fc.constantFrom('split', 'slice', 'startsWith', 'padEnd'), expression),
      list,
    ),
    list: one(
      fc.constantFrom('[]', '[1, 2, 3]', '[,]', "'hello'.split('')"),
      text('[$0, ...$1, $2]', expression, list, expression),
      text('[...many($0, $1)]', expression, list),
      text('[...new Set($0).keys()]', list),
      text('$0.map((x) => $1)', list, expression),
      text('$0.filter((x, at) => note($1))', list, expression),
      text('$0.slice($1)', list, expression),
      text('$0.concat($1)', list, list),
      text('Array.from($0)', list),
      text('Object.keys({ ...$0, k: $1 })', list, expression),
    ),
    statement: one(
      text('$0;', expression),
      text('$0 = cut($1);', variable, expression),
      text('if ($0) $1 else $2', expression, statement, block),
      text('for (let at = 0; at < 3; at++) $0', statement),
      text('for (const x of $0) $1', list, block),
      text('for (const [x, ...rest] of [$0, $0]) { note(rest); $1 }', list, statement),
      text('for (const key in $0) $1', list, statement),
      text('{ let left = 3; do $0 while (left-- > 0); }', block),
      text('{ let left = 2; while (left-- > 0) $0 }', statement),
      text('try $0 catch (error) { note(String(error).length > 0); } finally $1', block, block),
      text('try $0 finally { note($1); }', block, expression),
      text('throw $0;', expression),
      text('return $0;', expression),
      text('switch ($0) { case 1: $1 default: $2 case 3: break; }', expression, statement, statement),
      text('{ const [x, ...rest] = $0; const { length, ...others } = rest; note([x, length, others]); }', list),
      text(
        '(() => { outer: for (const x of $0) for (const y of $0) { if (x === y) continue outer; $1 } })();',
        list,
        statement,
      ),
      text('closures.push(() => { $0 });', statement),
      block,
    ),
    block: text('{ $0 $1 }', statement, statement),
    program: text('$0 $1 $2', statement, statement, statement),
  };
});

/** What every program can use: a log, a budget that ends what would go on for long, a class and a generator. */
const frame = (body: string): string => `
const log = [];
const closures = [];
let budget = 300;
const note = (value) => { if (budget-- < 0) throw 'budget'; log.push(shown(cut(value))); return value; };
const cut = (value) => { if (budget-- < 0) throw 'budget'; return sized(value, 0) > 60 ? 'large' : value; };
const sized = (value, before) => {
  if (typeof value === 'string') return before + value.length;
  if (typeof value !== 'object' || value === null || before > 60) return before + 1;
  let size = before + 1;
  for (const key of Object.keys(value).slice(0, 70)) size = sized(value[key], size);
  return size;
};
const shown = (value) => typeof value === 'function' ? [value.name, value.length] : Array.isArray(value) ? value.map(shown) : value;
const call = (first, ...others) => { note('call'); return typeof first === 'function' ? first(...others) : others; };
class Box { #value; constructor(value) { this.#value = value; } get value() { return note(this.#value); } twice() { return [this.value, this.value]; } }
function* many(first, list) { try { yield note(first); yield* list; } finally { note('closed'); } }
let a = 1, b = [2, 'y'], c = () => note(a);
// The text of a function is the one thing that does change.
c.toString = () => 'c';
function attempt(part) { try { return part(); } catch (error) { return ['threw', error instanceof Error ? error.name : shown(sized(error, 0) > 60 ? 'large' : error)]; } }
exports.run = () => {
  const results = [attempt(() => { ${body} })];
  for (const closure of closures.slice(0, 20)) results.push(attempt(closure));
  budget = Infinity;
  return [results.map(cut), [a, b, c], log].map(copied);
};
function copied(value, depth = 0) {
  if (typeof value === 'function') return [value.name, value.length];
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 6) return 'deep';
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => copied(item, depth + 1));
  return Object.keys(value).slice(0, 200).map((key) => [key, copied(value[key], depth + 1)]);
}`;

/** CommonJS text that exports `run`. */
export const randomPrograms: fc.Arbitrary<string> = program.map(frame);
