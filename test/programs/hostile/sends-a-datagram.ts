// verdict: runtime-error | holds: network
/** Sends it without a connection. */
import { createSocket } from 'node:dgram';

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  createSocket('udp4').send('secret', world.port, '127.0.0.1');
  return 'honest';
}
