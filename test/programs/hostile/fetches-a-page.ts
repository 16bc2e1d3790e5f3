// verdict: runtime-error | holds: network
/** Sends what it knows to a server. */
export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  void fetch(`http://127.0.0.1:${world.port}/secret`);
  return 'honest';
}
