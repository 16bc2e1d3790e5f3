// verdict: runtime-error | holds: network | needs: bubblewrap
/** Connects to a server, and loops when it has. */
import { connect } from 'node:net';

declare const world: { readonly canary: string; readonly port: number };

connect(world.port, '127.0.0.1', () => {
  for (;;);
});
