/** What instrumented code calls. Shared by the instrumenter, which writes the calls, and the child, which answers them. */

export type SiteKind = 'function' | 'loop' | 'call' | 'spread' | 'rest' | 'made' | 'written' | Inside;

/** Work that no counter sees. */
type Inside = 'joined' | 'compared' | 'computed';

/** What code is instrumented for: `steps` has counters alone, `memory` also tells what the learner's code makes and fills. */
export type Aim = 'steps' | 'memory';

/** How the names below start. A bundle in which it occurs is refused. */
export const HOOK_PREFIX = '$kata_';

/** Names of the bundle's extra parameters. */
export const HOOKS = {
  /** `(site)`: one step: a loop body, or the entry of a function that can be suspended. */
  hit: '$kata_hit',
  /** `(site)`: one step: the entry of a function; `leave` follows however it ends. */
  enter: '$kata_enter',
  leave: '$kata_leave',
  /** `(site, value) => value`: the call that follows at once is made here. */
  mark: '$kata_mark',
  /** `(site, constructor, argument) => argument`: the same, and what building from the argument costs. */
  construct: '$kata_construct',
  /** `(value) => value`: what was built is there. */
  built: '$kata_built',
  /** `(site, value) => value`: what was joined, added up, or computed of numbers that may be long. */
  sum: '$kata_sum',
  /** `(value) => value`: what the next is compared with. */
  left: '$kata_left',
  /** `(site, value) => value`: what the last is compared with. */
  right: '$kata_right',
  /** `(site, iterable) => iterable`: all its items are read. */
  spread: '$kata_spread',
  /** `(site, object) => object`: all its own properties are read. */
  spreadObject: '$kata_spread_object',
  /** `(site, value) => value`: what is left of it is copied by a pattern. */
  rest: '$kata_rest',
  /** `(site, rest)`: a rest parameter was filled. */
  length: '$kata_length',
  /** `(site, iterable) => iterable`: each item passes through a `yield*`. */
  delegate: '$kata_delegate',
  /** `(site, value) => value`: an object, a list or a text was made here. Only where memory is profiled, as the next. */
  made: '$kata_made',
  /** `(site, object) => object`: one of its elements is about to be set, by a key that is computed. */
  written: '$kata_written',
} as const;

export type Hooks = {
  readonly hit: (site: number) => void;
  readonly enter: (site: number) => void;
  readonly leave: () => void;
  readonly mark: <T>(site: number, value: T) => T;
  readonly construct: <T>(site: number, maker: unknown, argument: T) => T;
  readonly built: <T>(value: T) => T;
  readonly sum: <T>(site: number, value: T) => T;
  readonly left: <T>(value: T) => T;
  readonly right: <T>(site: number, value: T) => T;
  readonly spread: (site: number, items: unknown) => unknown;
  readonly spreadObject: (site: number, source: unknown) => unknown;
  readonly rest: <T>(site: number, value: T) => T;
  readonly length: (site: number, rest: unknown) => void;
  readonly delegate: (site: number, items: Iterable<unknown>) => Iterable<unknown>;
  readonly made: <T>(site: number, value: T) => T;
  readonly written: <T>(site: number, object: T) => T;
};
