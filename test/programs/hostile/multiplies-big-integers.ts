// verdict: time-limit | holds: watcher
/** Squares a BigInt again and again: each step is one line, and minutes. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  let product = 3n;
  for (let times = 0; times < 26; times++) product *= product;
  return String(product).length;
}
