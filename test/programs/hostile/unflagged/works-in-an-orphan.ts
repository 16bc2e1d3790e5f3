// verdict: time-limit | holds: processes | needs: bubblewrap
/** Has a process work that has left its group and whose parent has ended. */
import { spawn } from 'node:child_process';

const loop = [process.execPath, '-e', 'for (;;);'];
const start = `require('child_process').spawn('${loop[0]}', ['-e', 'for (;;);'], { detached: true, stdio: 'inherit' }).unref()`;
spawn(process.execPath, ['-e', start], { detached: true, stdio: 'inherit' });
setInterval(() => {}, 1e6);
