/** A workshop whose bundler and host do what a test tells them; nothing is started. */
import type { BundleResult } from '../../runner/host/bundle.ts';
import type { Host, Session } from '../../runner/host/host.ts';
import type { Workshop } from '../../runner/workshop.ts';

/** What judging asks of a host; measuring is no matter here. */
type JudgingHost = Pick<Host, 'layers' | 'open' | 'close'>;

/** A solution that no child ever answers for, until its judgement is given up. */
export class WaitingHost implements JudgingHost {
  readonly layers = [];
  readonly signals: AbortSignal[] = [];

  open(_bundle: unknown, signal: AbortSignal): Session {
    this.signals.push(signal);
    const load: Session['load'] = () =>
      new Promise((resolve) => {
        const stopped = { kind: 'stopped', ending: { kind: 'cancelled' } } as const;
        signal.addEventListener('abort', () => resolve(stopped));
      });
    return { load, call: async () => ({ outcomes: [] }), output: async () => '', close: () => {} };
  }

  async close(): Promise<void> {}
}

/** @param bundle what comes of reading a file */
export function workshopThat(
  bundle: (file: string) => Promise<BundleResult>,
  host: JudgingHost = new WaitingHost(),
): Workshop {
  return {
    bundler: { bundle, close: async () => {} },
    sandbox: { layers: [], command: ({ program }) => [program] },
    host: host as Host,
    types: async () => new Map(),
    large: { provide: () => Promise.reject(new Error('nothing large here')) },
    definitionTag: () => '',
    now: () => 0,
    close: async () => {},
  };
}

export const UNREADABLE: BundleResult = { kind: 'broken', diagnostics: [{ message: 'Expected ";"' }] };

export function bundled(file: string, code = ''): BundleResult {
  return { kind: 'bundled', bundle: { file, realFile: file, code, map: '', inputs: [file] } };
}
