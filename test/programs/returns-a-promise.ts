/** Returns a promise, and one that fails at that. */
export function run(sin: boolean): unknown {
  return sin ? Promise.reject(new Error('later')) : 'now';
}
