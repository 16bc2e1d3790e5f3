// verdict: type-error | holds: watcher
/** Puts functions of its own in the place of the counters. */
const $kata_hit = () => {};
const $kata_mark = (_site: number, value: unknown) => value;

export function run(): unknown {
  return [$kata_hit, $kata_mark];
}
