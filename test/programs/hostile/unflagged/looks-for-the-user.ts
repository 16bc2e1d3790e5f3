// verdict: runtime-error | holds: canary | needs: bubblewrap
/** Looks for anything of the machine that Node does not need, and loops when there is something. */
import { existsSync } from 'node:fs';

const found = ['/home', '/root', '/etc/passwd', '/etc/ssh', '/bin/sh', '/usr/bin/env', '/var', '/dev/sda', '/sys'];
if (found.some((path) => existsSync(path))) for (;;);
process.exit(1);
