// verdict: runtime-error | holds: canary | needs: bubblewrap
/** Reads a file of the user, and loops when it has. */
import { readFileSync } from 'node:fs';

declare const world: { readonly canary: string; readonly port: number };

if (readFileSync(world.canary, 'utf8') === 'sings') for (;;);
