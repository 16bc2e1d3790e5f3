// verdict: runtime-error | holds: canary | needs: bubblewrap
/** Writes to a file of the user. */
import { writeFileSync } from 'node:fs';

declare const world: { readonly canary: string; readonly port: number };

writeFileSync(world.canary, 'owned');
