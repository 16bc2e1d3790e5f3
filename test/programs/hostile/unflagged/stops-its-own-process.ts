// verdict: time-limit | holds: watcher | needs: bubblewrap
/** Stops, and never goes on. */
process.kill(process.pid, 'SIGSTOP');
