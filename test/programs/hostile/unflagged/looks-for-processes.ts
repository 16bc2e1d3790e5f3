// verdict: runtime-error | holds: processes | needs: bubblewrap
/** Counts the processes that it sees, and loops when there are more than its own. */
import { readdirSync } from 'node:fs';

const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
if (others.length > 3) for (;;);
process.exit(1);
