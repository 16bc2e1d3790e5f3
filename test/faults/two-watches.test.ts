/** Two watches on the same files: both judge, one is told of the other, and neither undoes what the other keeps. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newHome, ROOT, submission } from '../home.ts';
import { watching } from '../watching.ts';

const OTHER = 'Another watch is open on these files';
const topK = readFileSync(join(ROOT, 'katas/top-k/starter.ts'), 'utf8');

it('works', async () => {
  const home = newHome();
  const first = watching({ home });
  await first.says('not started  dedup');
  const second = watching({ home, argv: ['dedup'] });
  await second.says('not started  dedup');
  await second.says(`${OTHER} (process ${first.child.pid}): both judge each save.`);
  first.save(submission('dedup/accepted.set'));
  for (const watch of [first, second]) await watch.says('✓ accepted  dedup');
  first.save(`${topK}\n`, join(home, 'solutions/top-k.ts'));
  for (const watch of [first, second]) await watch.says('not started  topK');
  for (const { child } of [first, second]) child.kill('SIGINT');
  expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
  const progress = JSON.parse(readFileSync(join(home, '.bigkata/progress.json'), 'utf8')) as { rounds: object };
  expect(Object.keys(progress.rounds)).toEqual(expect.arrayContaining(['dedup/dedup', 'top-k/topK']));
  expect([first.said().includes(OTHER), second.said().split(OTHER).length - 1]).toEqual([false, 1]);
  expect(readdirSync(join(home, '.bigkata/watching'))).toEqual([]);
});
