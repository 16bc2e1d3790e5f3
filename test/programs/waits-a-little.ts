/** Waits in each call, without work: far below what one call may take. */
export function run(value: unknown): unknown {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  return value;
}
