// verdict: runtime-error | holds: network
/** Makes a connection by the class of its own standard output, which is a socket's. */
type Socket = {
  on(event: 'error', listener: () => void): void;
  connect(port: number, host: string): { end(text: string): void };
};

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  const socket = new (process.stdout.constructor as new () => Socket)();
  socket.on('error', () => {});
  socket.connect(world.port, '127.0.0.1').end('secret');
  return 'honest';
}
