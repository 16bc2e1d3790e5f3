// verdict: runtime-error | holds: processes | needs: bubblewrap
/** Starts a process in a group of its own that loops, and ends itself. */
import { spawn } from 'node:child_process';

spawn(process.execPath, ['-e', 'for (;;);'], { detached: true, stdio: 'inherit' }).unref();
