// verdict: output-limit | holds: disk | needs: bubblewrap
/** Has another process fill the disk. */
import { spawn } from 'node:child_process';

const write = "for (let at = 0; at < 512; at++) require('fs').writeFileSync('file' + at, Buffer.alloc(4 * 2 ** 20, 1))";
spawn(process.execPath, ['-e', write]);
