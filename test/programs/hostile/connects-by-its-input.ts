// verdict: runtime-error | holds: network
/** Looks for a class of sockets behind every stream and handle that its process has, and connects by each of them. */
type Socket = { connect(port: number, host: string): { end(text: string): void } };

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  const handles = (process as unknown as { _getActiveHandles(): object[] })._getActiveHandles();
  let tries = 0;
  for (const stream of [process.stdin, process.stdout, process.stderr, ...handles]) {
    for (let place: object | null = stream; place !== null; place = Object.getPrototypeOf(place)) {
      try {
        const socket = new (place.constructor as new () => Socket)();
        socket.connect(world.port, '127.0.0.1').end('secret');
        return 'connected';
      } catch {
        tries++;
      }
    }
  }
  throw new Error(`no way out in ${tries} tries`);
}
