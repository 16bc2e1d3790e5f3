// verdict: runtime-error | holds: processes | needs: bubblewrap
/** Starts processes, and does not stop. */
import { spawn } from 'node:child_process';

for (let at = 0; at < 40; at++) spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
