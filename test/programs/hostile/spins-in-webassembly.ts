// verdict: runtime-error | holds: watcher
/** Loops where no JavaScript runs. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => object;
};

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const bytes = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 9, 1, 7, 0, 3, 64, 12, 0, 11, 11,
  ];
  return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)));
}
