/** Calls a solution, in a fresh child whenever the last one has ended. */
import type { Bundle } from '../host/bundle.ts';
import type { Called, Host, Loaded, Session } from '../host/host.ts';

export interface Caller {
  /** Reads the solution in, in a child of its own if need be. */
  load(): Promise<Loaded>;
  /** See `Session.call`. Only after a `load` that succeeded. */
  call(entry: string, collect: boolean, calls: readonly (readonly unknown[])[]): Promise<Called>;
  /** All that was printed, in all children so far. */
  output(): Promise<string>;
  close(): void;
}

export function createCaller(host: Pick<Host, 'open'>, bundle: Bundle, signal: AbortSignal): Caller {
  let session: Session | undefined;
  const printed: string[] = [];

  async function load(): Promise<Loaded> {
    session = host.open(bundle, signal);
    return session.load();
  }

  async function drop(): Promise<void> {
    if (session === undefined) return;
    printed.push(await session.output());
    session.close();
    session = undefined;
  }

  return {
    load,
    call: async (entry, collect, calls) => {
      if (session === undefined) {
        const loaded = await load();
        if (loaded.kind === 'stopped') return { outcomes: [], stop: loaded };
        if (loaded.kind === 'threw') return { outcomes: [], stop: { kind: 'stray', error: loaded.error } };
      }
      const called = await (session as unknown as Session).call(entry, collect, calls);
      if (called.stop !== undefined) await drop();
      return called;
    },
    output: async () => printed.join('') + ((await session?.output()) ?? ''),
    close: () => session?.close(),
  };
}
