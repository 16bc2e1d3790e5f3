// verdict: runtime-error | holds: watcher | needs: bubblewrap
/** Kills the process that has started it, and works on when it could. */
if (process.ppid > 1) for (;;);
process.kill(process.ppid, 'SIGKILL');
