// verdict: runtime-error | holds: network
/** Sends it by a connection. */
import { connect } from 'node:net';

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  connect(world.port, '127.0.0.1').end('secret');
  return 'honest';
}
