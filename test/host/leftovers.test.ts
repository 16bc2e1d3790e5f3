/** Whatever a solution does, neither its process nor its directory outlives it. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { expectGone, openWorkbench, processesIn, whereabouts } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

describe('a child', () => {
  it('is there, with a directory of its own, when it is called', async () => {
    const session = await bench.start('echoes');
    const { dir } = await whereabouts(await bench.start('exits-early'));
    expect([processesIn(dir).length > 0, existsSync(dir)]).toEqual([process.platform === 'linux', true]);
    session.close();
  });

  it.concurrent.each([
    'exits-early',
    'aborts',
    'prints-forever',
    'fills-the-heap-with-a-set',
    'hoards-buffers',
    'forges-a-message',
    'forgets-a-rejection',
  ])('leaves nothing when a program %s', async (program) => {
    const session = await bench.start(program);
    const place = await whereabouts(session);
    await session.call('run', false, [[true]]);
    await expectGone(place);
  });

  it.concurrent.each(['throws-a-string', 'overflows-the-stack'])(
    'leaves nothing when its session is closed after a program %s',
    async (program) => {
      const session = await bench.start(program);
      const place = await whereabouts(session);
      await session.call('run', false, [[true]]);
      session.close();
      await expectGone(place);
    },
  );

  it.concurrent('leaves nothing when the signal aborts while it loops', async () => {
    const controller = new AbortController();
    const session = await bench.start('loops-forever', controller.signal);
    const place = await whereabouts(session);
    const called = session.call('run', false, [[true]]);
    controller.abort();
    await called;
    await expectGone(place);
  });

  it('leaves no grandchild when its session is closed', async () => {
    const { bench, session, grandchild } = await withGrandchild();
    const gone = once(grandchild, 'close');
    session.close();
    await expect(gone).resolves.toBeDefined();
    await bench.close();
  });

  it('leaves no grandchild when it ends by itself', async () => {
    const { bench, session, grandchild } = await withGrandchild();
    const gone = once(grandchild, 'close');
    await session.call('run', false, [[true]]);
    await expect(gone).resolves.toBeDefined();
    await bench.close();
  });
});

/** A child beside which another process runs, with a connection that closes when that process is gone. */
async function withGrandchild() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const connected = once(server, 'connection');
  const port = String((server.address() as AddressInfo).port);
  const connect = "require('net').connect(process.argv[1], 'localhost')";
  const both = '"$0" -e "$1" "$2" & exec "$0" "$3"';
  const bench = await openWorkbench({
    sandbox: {
      layers: [],
      command: ({ program }) => ['/bin/sh', '-c', both, process.execPath, connect, port, program],
    },
  });
  const session = await bench.start('exits-early');
  const [grandchild] = (await connected) as [Socket];
  // Killed with unread data, it ends with a reset: closed all the same.
  grandchild.on('error', () => {});
  server.close();
  return { bench, session, grandchild };
}
