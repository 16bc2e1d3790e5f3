/** Programs that are small for a reader and endless for the bundler, which no sandbox is around. */
import { spawn } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { guarded } from '../../runner/host/bundle-guard.ts';
import { openWorkbench } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

const TIMES = 40;

/** Each name is twice as long as the one before it. */
function doubling(twice: (name: string) => string): string {
  const names = Array.from({ length: TIMES }, (_, at) =>
    at === 0 ? "A0 = 'ten letter'" : `A${at} = ${twice(`A${at - 1}`)}`,
  );
  return `enum E { ${names.join(', ')} }\nexport const run = () => E.A${TIMES - 1};`;
}

const BOMBS = [
  ['names that double', doubling((name) => `${name} + ${name}`)],
  ['templates that double', doubling((name) => `\`\${${name}}\${${name}}\``)],
  [
    'one long text under a short name, used a hundred thousand times',
    `enum E { A = '${'a'.repeat(100_000)}' }\nexport const run = () => [${'E.A,'.repeat(100_000)}];`,
  ],
  [
    'a text that is put in until the code is far too long, though memory would do',
    `enum E { A = '${'a'.repeat(100_000)}' }\nexport const run = () => [${'E.A,'.repeat(250)}];`,
  ],
] as const;

describe('Bundler.bundle', () => {
  it.each(BOMBS)(
    'says that %s are too much, and bundles what is asked of it meanwhile and afterwards',
    async (_, text) => {
      const bomb = bench.write('bomb.ts', text);
      const honest = bench.write('honest.ts', 'export const answer = 42;');
      const [broken, meanwhile] = await Promise.all([bench.bundler.bundle(bomb), bench.bundler.bundle(honest)]);
      const afterwards = await bench.bundler.bundle(honest);
      expect([broken.kind, meanwhile.kind, afterwards.kind]).toEqual(['broken', 'bundled', 'bundled']);
      expect(JSON.stringify(broken)).toContain('too much for the bundler');
    },
  );
});

describe('guarded', () => {
  it('watches each service, as whoever runs our own TypeScript may have one besides', async () => {
    const idle = 'setInterval(() => {}, 1_000)';
    const greedy = 'const all = []; setInterval(() => all.length < 40 && all.push(Buffer.alloc(2 ** 25, 1)), 10)';
    const services = [idle, greedy, idle].map((code) =>
      spawn(process.execPath, ['-e', code, '--', '--service=other'], { stdio: 'ignore' }),
    );
    const never = new Promise<never>(() => {});
    await expect(guarded(() => never)).rejects.toThrow('memory-limit');
    for (const service of services) service.kill();
  });
});
