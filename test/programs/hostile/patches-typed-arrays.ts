// verdict: runtime-error | holds: watcher
/** Listens where frames are made, to learn the token. */
const { set } = Uint8Array.prototype;
const heard: unknown[] = [];
Uint8Array.prototype.set = function (this: Uint8Array, from: ArrayLike<number>, at?: number): void {
  heard.push(from);
  set.call(this, from, at);
};
Object.getPrototypeOf(Uint8Array.prototype).set = Uint8Array.prototype.set;

export function run(): unknown {
  return heard.length;
}
