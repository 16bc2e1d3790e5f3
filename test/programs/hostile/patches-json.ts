// verdict: wrong-answer | holds: watcher
/** Has JSON say what it wants. */
JSON.stringify = () => '"honest"';
JSON.parse = () => 'honest';

export function run(): unknown {
  return 'patched';
}
