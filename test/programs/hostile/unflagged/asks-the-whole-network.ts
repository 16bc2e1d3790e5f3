// verdict: runtime-error | holds: network | needs: bubblewrap
/** Looks for an interface that leads out of the machine, and loops when it has one. */
import { networkInterfaces } from 'node:os';

const isOutside = Object.values(networkInterfaces()).some((all) => all?.some(({ internal }) => !internal));
if (isOutside) for (;;);
process.exit(1);
