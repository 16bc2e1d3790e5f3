// verdict: runtime-error | holds: network | needs: bubblewrap
/** Opens its own inspector, for whoever is on the machine. */
process.kill(process.pid, 'SIGUSR1');
setTimeout(() => process.exit(1), 300);
