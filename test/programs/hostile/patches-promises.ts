// verdict: wrong-answer | holds: watcher
/** Takes the place of the promises that its judge might wait for. */
globalThis.Promise = class {} as never;
globalThis.setImmediate = (() => {}) as never;
globalThis.queueMicrotask = () => {};
process.nextTick = () => {};

export function run(): unknown {
  return 'patched';
}
