// Runs before `npm start` and `npm test`: installs the packages when they are missing or older than the lock file.
// Plain JavaScript without packages, because there may be none yet.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const NODE_WANTED = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NODE_WANTED[0] || (major === NODE_WANTED[0] && minor < NODE_WANTED[1])) {
  process.stderr.write(
    `bigkata needs Node ${NODE_WANTED.join('.')} or newer, this is ${process.version}: install a newer one.\n`,
  );
  process.exit(2);
}

const root = new URL('..', import.meta.url);
const modified = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs;
const installed = modified('node_modules/.package-lock.json');
const locked = modified('package-lock.json');

if (installed === undefined || installed < locked) {
  process.stderr.write('Installing packages (npm ci), once …\n');
  const npm = process.env.npm_execpath;
  const [command, args] = npm === undefined ? ['npm', ['ci']] : [process.execPath, [npm, 'ci']];
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('npm ci failed: see above. Is the npm registry reached? Then run the same command again.\n');
    process.exit(2);
  }
}
