// verdict: runtime-error | holds: watcher
/** Has no promise ever settle. */
// biome-ignore lint: the sin itself.
Promise.prototype.then = () => new Promise(() => {});
Object.defineProperty(Promise.prototype, 'constructor', { value: class {} });

export function run(): unknown {
  return 'patched';
}
