// verdict: runtime-error | holds: canary, network
/** Makes a socket with the constructor of its own standard output. */
interface Pipe {
  bind(path: string): void;
}

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  const { _handle: handle } = process.stdout as unknown as { _handle: { constructor: new (kind: number) => Pipe } };
  const pipe = new handle.constructor(1);
  pipe.bind(`${world.canary}.socket`);
  return 'bound';
}
