/** Returns an object that only pretends to be one. */
export function run(sin: boolean): unknown {
  return sin ? new Proxy({ size: 1 }, {}) : { size: 1 };
}
