import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { startGroup, startLimited } from '../../runner/host/process.ts';
import { newHome } from '../home.ts';

const STDIO = ['ignore', 'pipe', 'inherit'] as const;

/** What a program prints when it is started as solutions are. */
async function printed(child: ReturnType<typeof startGroup>): Promise<string> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  await once(child, 'close');
  return text.trim();
}

function print(code: string): Promise<string> {
  return printed(startGroup(process.execPath, ['-p', code], tmpdir(), [...STDIO]));
}

describe('startGroup', () => {
  it('gives an empty environment when ours has variables', async () => {
    expect(await print('Object.keys(process.env).length')).toBe('0');
  });

  it('starts in the folder it was given', async () => {
    expect(await print('process.cwd()')).toBe(tmpdir());
  });

  it('makes a group of its own when it starts', async () => {
    // A signal to a group that is not there is an error.
    expect(await print('process.kill(-process.pid, 0)')).toBe('true');
  });
});

const LIMITS = { cpuSeconds: 9, fileMiB: 1, openFiles: 32, dataMiB: 512 };

describe('startLimited', () => {
  it('ends a program that works for longer than it may, though nobody watches', async () => {
    const child = startLimited({ ...LIMITS, cpuSeconds: 1 }, process.execPath, ['-e', 'for (;;);'], tmpdir(), 'ignore');
    const [, signal] = await once(child, 'exit');
    expect(['SIGXCPU', 'SIGKILL']).toContain(signal);
  });

  it('gives the program the id of the process that it started', async () => {
    const child = startLimited(LIMITS, process.execPath, ['-p', 'process.pid'], tmpdir(), [...STDIO]);
    expect(await printed(child)).toBe(String(child.pid));
  });

  it('hands over arguments as they are when a shell would read them otherwise', async () => {
    const nasty = ['$HOME', 'a  b', "it's", '"', ';exit', '*', ''];
    const args = ['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...nasty];
    const child = startLimited(LIMITS, process.execPath, args, tmpdir(), [...STDIO]);
    expect(JSON.parse(await printed(child))).toEqual(nasty);
  });

  it.each([
    ['a file that is too large', 'fs.writeFileSync("file", Buffer.alloc(2 ** 21))', 'EFBIG'],
    ['too many files', 'for (;;) fs.openSync("/", "r")', 'EMFILE'],
  ])('lets a program make no %s', async (_, code, error) => {
    const caught = `try { ${code} } catch ({ code }) { console.log(code) }`;
    const child = startLimited(LIMITS, process.execPath, ['-e', caught], newHome(), [...STDIO]);
    expect(await printed(child)).toBe(error);
  });

  it.runIf(process.platform === 'linux')(
    'gives a program no more memory than it may have, in however short a time',
    async () => {
      const code = 'try { Buffer.alloc(2 ** 30, 1) } catch ({ message }) { console.log(message) }';
      const child = startLimited(LIMITS, process.execPath, ['-e', code], newHome(), [...STDIO]);
      expect(await printed(child)).toMatch(/^(Array buffer allocation failed|Failed to allocate memory)$/);
    },
  );
});
