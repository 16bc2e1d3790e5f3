// verdict: memory-limit | holds: watcher | needs: bubblewrap
/** Has each of four processes take less than all may take together. */
import { spawn } from 'node:child_process';

const take = 'const kept = Buffer.alloc(250 * 2 ** 20, 1); setInterval(() => kept[0], 1e6)';
for (let at = 0; at < 4; at++) spawn(process.execPath, ['-e', take]);
