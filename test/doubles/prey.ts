/** What a hostile program may try to reach: a file that is not its own, and a server that listens. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

export interface Prey {
  /** Path of the file. */
  readonly canary: string;
  readonly port: number;
  /** `AS_IT_WAS`, unless somebody has got at it. */
  look(): typeof AS_IT_WAS;
  close(): Promise<void>;
}

export const AS_IT_WAS = { canary: 'sings', beside: ['canary'], connections: 0 };

/** @param prefix of the folder that is made for the canary */
export async function openPrey(prefix: string): Promise<Prey> {
  const dir = mkdtempSync(prefix);
  const canary = join(dir, 'canary');
  writeFileSync(canary, AS_IT_WAS.canary, { mode: 0o600 });
  const before = statSync(canary);
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    canary,
    port: (server.address() as AddressInfo).port,
    look: () => {
      const { mtimeMs, ctimeMs } = existsSync(canary) ? statSync(canary) : { mtimeMs: 0, ctimeMs: 0 };
      const isSame = mtimeMs === before.mtimeMs && ctimeMs === before.ctimeMs;
      return { canary: isSame ? readFileSync(canary, 'utf8') : 'touched', beside: readdirSync(dir), connections };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
