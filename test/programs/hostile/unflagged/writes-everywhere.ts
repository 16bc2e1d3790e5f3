// verdict: runtime-error | holds: disk | needs: bubblewrap
/** Writes wherever it could, and loops when one of them is not its own. */
import { writeFileSync } from 'node:fs';

for (const dir of ['/', '/tmp', '/usr', '/usr/bin', '/etc', '/dev', '/dev/shm', '/proc', '/lib', '..']) {
  try {
    writeFileSync(`${dir}/file`, 'x');
  } catch {
    continue;
  }
  for (;;);
}
process.exit(1);
