/**
 * Puts counters into a bundled solution without changing what it does. The only file that imports
 * magic-string.
 *
 * Counters stand at function entries and loop bodies. Calls that may reach a builtin first say where they are, so
 * that what the builtin costs is charged to that line; spreads and rests are charged where they stand. The hooks
 * are parameters of the bundle (see `HOOKS`), made by host/counter.ts.
 */
import MagicString from 'magic-string';
import { type Aim, HOOK_PREFIX, HOOKS, type SiteKind } from './hooks.ts';
import { generatorNames, makerName, writtenObject } from './makers.ts';
import { redeclares, restNames } from './names.ts';
import { causeOf, homeOf, isFunction, isRecursion, methodName, nameOf, placeOf } from './nesting.ts';
import { hidesWork, mayCompareTexts, mayComputeLongNumbers, mayJoinTexts } from './opaque.ts';
import { type Node, parse, type syntax, visit } from './syntax.ts';

export interface Instrumented {
  readonly code: string;
  /** By the number that the hooks are called with. Positions are those of the bundle, lines from 1, columns from 0. */
  readonly sites: readonly BundleSite[];
  /** Whether something in it does work that no counter sees, whatever the texts are like. */
  readonly isOpaque: boolean;
}

interface BundleSite {
  readonly kind: SiteKind;
  /** The function's or the method's name, where it has one. */
  readonly name: string;
  /** Number of what decides how often it runs: see `causeOf`. */
  readonly cause: number | undefined;
  readonly home: string;
  /** A call of a function in which it stands. */
  readonly isRecursive: boolean;
  readonly line: number;
  readonly column: number;
}

/** Site of what is not the learner's own code: it counts for the place that called it. */
const FOREIGN = -1;

/**
 * @param code a CommonJS bundle, as esbuild writes it
 * @param isOwn whether what stands at a position of the bundle is the learner's, rather than a package's
 */
export function instrument(
  code: string,
  isOwn: (line: number, column: number) => boolean,
  aim: Aim = 'steps',
): Instrumented {
  const program = parse(code);
  const text = new MagicString(code);
  const sites: BundleSite[] = [];
  let isOpaque = false;

  const generators = aim === 'memory' ? generatorNames(program) : undefined;
  const numbers = new Map<Node, number>();
  const site = (kind: SiteKind, node: Node, parents: readonly Node[], name = ''): number => {
    const { line = 1, column = 0 } = placeOf(node).loc?.start ?? {};
    if (!isOwn(line, column)) return FOREIGN;
    const cause = causeOf(node, parents, numbers);
    const number =
      sites.push({ kind, name, line, column, cause, home: homeOf(parents), isRecursive: isRecursion(node, parents) }) -
      1;
    numbers.set(node, number);
    return number;
  };
  /** `inner` is visited later and lands inside, whichever ends where. */
  const wrap = (node: { readonly start: number; readonly end: number }, before: string, after: string) => {
    text.appendRight(node.start, before);
    text.prependLeft(node.end, after);
  };

  visit(program, [], (node) => {
    isOpaque ||= hidesWork(node);
  });
  visit(program, [], (node, parents) => {
    if (aim === 'memory') tellMemory(node, parents);
    else tellInside(node, parents);
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return enterFunction(node, parents);
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        return enterLoop(node, parents);
      case 'CallExpression':
      case 'NewExpression':
        return markCall(node, parents);
      case 'SpreadElement': {
        const hook = parents.at(-1)?.type === 'ObjectExpression' ? HOOKS.spreadObject : HOOKS.spread;
        return wrap(node.argument, `${hook}(${site('spread', node, parents)}, (`, '))');
      }
      case 'YieldExpression':
        // An async generator reads async items too, which the hook can't pass on.
        if (node.delegate && node.argument != null && !parents.findLast(isFunction)?.async)
          wrap(node.argument, `${HOOKS.delegate}(${site('spread', node, parents)}, (`, '))');
        return;
      case 'VariableDeclarator':
        if (node.init != null) chargeRest(node.id, node.init, parents);
        return;
      case 'AssignmentExpression':
        if (node.operator === '=') chargeRest(node.left, node.right, parents);
        return;
      default:
        return;
    }
  });
  return { code: text.toString(), sites, isOpaque };

  function tellMemory(node: Node, parents: readonly Node[]): void {
    const name = makerName(node, parents, generators);
    const made = name === undefined ? FOREIGN : site('made', node, parents, name);
    if (made !== FOREIGN) wrap(node, `${HOOKS.made}(${made}, (`, '))');
    const object = writtenObject(node);
    const written = object === undefined ? FOREIGN : site('written', node, parents);
    if (object !== undefined && written !== FOREIGN) wrap(object, `${HOOKS.written}(${written}, (`, '))');
    if (node.type !== 'VariableDeclarator' || node.init == null) return;
    for (const rest of restNames(node.id)) {
      const id = site('rest', node, parents);
      // One more variable beside it: a declaration has no other place for a call.
      if (id !== FOREIGN) text.prependLeft(node.end, `, ${HOOK_PREFIX}rest_${id} = ${HOOKS.made}(${id}, (${rest}))`);
    }
  }

  /** What can't be counted, with what it works on: only for saying where it is. */
  function tellInside(node: Node, parents: readonly Node[]): void {
    if (mayJoinTexts(node, parents)) wrap(node, `${HOOKS.sum}(${site('joined', node, parents)}, (`, '))');
    else if (isOpaque && mayComputeLongNumbers(node))
      wrap(node, `${HOOKS.sum}(${site('computed', node, parents)}, (`, '))');
    if (!mayCompareTexts(node)) return;
    wrap(node.left, `${HOOKS.left}((`, '))');
    wrap(node.right, `${HOOKS.right}(${site('compared', node, parents)}, (`, '))');
  }

  function enterFunction(
    node:
      | syntax.FunctionDeclaration
      | syntax.FunctionExpression
      | syntax.ArrowFunctionExpression
      | syntax.AnonymousFunctionDeclaration,
    parents: readonly Node[],
  ): void {
    const id = site('function', node, parents, nameOf(node, parents));
    const rests = node.params
      .flatMap(restNames)
      .map((name) => ` ${HOOKS.length}(${id}, ${name});`)
      .join('');
    // A body that is suspended and resumed is on no stack in between: its depth is not followed. Nor where
    // `try {` would make a block of it in which its declarations are not allowed.
    const isSuspended = node.async || node.generator || redeclares(node);
    const enter = isSuspended ? `${HOOKS.hit}(${id});${rests}` : `${HOOKS.enter}(${id}); try {${rests}`;
    const leave = isSuspended ? '' : ` } finally { ${HOOKS.leave}(); }`;
    if (node.body.type === 'BlockStatement') {
      const directives = node.body.body.filter((statement) => 'directive' in statement);
      text.appendRight(directives.at(-1)?.end ?? node.body.start + 1, ` ${enter}`);
      // To the right of what ends there: an empty body's end is also where it starts.
      text.appendRight(node.body.end - 1, leave);
      return;
    }
    // `=> value`, where the value may stand in brackets that the node does not include.
    const arrow = code.lastIndexOf('=>', node.body.start) + 2;
    text.appendRight(arrow, ` { ${enter} return (`);
    text.prependLeft(node.end, `);${leave} }`);
  }

  function enterLoop(node: Extract<Node, { readonly body: syntax.Statement }>, parents: readonly Node[]): void {
    const id = site('loop', node, parents);
    const { body } = node;
    // What it costs to start on a list belongs to the loop.
    if (node.type === 'ForOfStatement') wrap(node.right, `${HOOKS.mark}(${id}, (`, '))');
    if (body.type === 'BlockStatement') text.appendRight(body.start + 1, ` ${HOOKS.hit}(${id});`);
    else wrap(body, `{ ${HOOKS.hit}(${id}); `, ' }');
  }

  /** The mark is made last, when the object and all arguments have been evaluated. */
  function markCall(node: syntax.CallExpression | syntax.NewExpression, parents: readonly Node[]): void {
    const { callee } = node;
    const isMethod = callee.type === 'MemberExpression' && callee.object.type !== 'Super';
    const isNamed = callee.type === 'Identifier' && callee.name !== 'eval' && callee.name !== 'require';
    if (!isMethod && !isNamed) return;
    const name = isMethod ? methodName(callee) : (callee as syntax.Identifier).name;
    const isBuiltin = isNamed && BUILTINS.has(name);
    const last = node.arguments.at(-1);
    if (last === undefined) {
      const isOptional = parents.some(({ type }) => type === 'ChainExpression');
      if (isOptional || node.type === 'NewExpression') return;
      return wrap(isMethod ? callee.object : callee, `${HOOKS.mark}(${site('call', node, parents, name)}, (`, '))');
    }
    // A spread marks itself.
    if (last.type === 'SpreadElement') return;
    const id = site('call', node, parents, name);
    if (node.type === 'NewExpression' && isBuiltin && node.arguments.length === 1) {
      wrap(last, `${HOOKS.construct}(${id}, ${name}, (`, '))');
      return wrap(node, `${HOOKS.built}((`, '))');
    }
    wrap(last, `${HOOKS.mark}(${id}, (`, '))');
  }

  function chargeRest(
    pattern: syntax.Pattern | syntax.Expression,
    value: syntax.Expression,
    parents: readonly Node[],
  ): void {
    if (pattern.type === 'ArrayPattern') {
      const hasRest = pattern.elements.some((element) => element?.type === 'RestElement');
      const hook = hasRest ? HOOKS.rest : HOOKS.mark;
      if (hasRest || value.type !== 'ArrayExpression') wrap(value, `${hook}(${site('rest', value, parents)}, (`, '))');
    }
    if (pattern.type === 'ObjectPattern' && pattern.properties.some(({ type }) => type === 'RestElement')) {
      wrap(value, `${HOOKS.spreadObject}(${site('rest', value, parents)}, (`, '))');
    }
  }
}

/** Global functions and constructors whose cost depends on their argument. */
const BUILTINS = new Set(
  `Array ArrayBuffer BigInt64Array BigUint64Array Buffer Float32Array Float64Array Int16Array Int32Array Int8Array Map
   Object Promise Set SharedArrayBuffer String Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet
   structuredClone BigInt RegExp`.split(/\s+/),
);
