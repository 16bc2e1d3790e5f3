/** A host whose children take the time that a function says they do. For the benchmark's own logic. */
import type { Bundle } from '../../runner/host/bundle.ts';
import type { Answer } from '../../runner/host/gauge.ts';
import type { Host } from '../../runner/host/host.ts';
import type { Lap } from '../../runner/host/stopwatch.ts';

export interface FakeBench extends Pick<Host, 'bench'> {
  /** Codes of the bundles, in the order in which processes were opened. */
  readonly opened: string[];
  /** How many are still open. */
  living: number;
}

/** @param lap what a call of `code` with these arguments comes to, in the process of this number (0 tries it out) */
export function fakeBench(lap: (code: string, args: readonly unknown[], process: number) => Answer<Lap>): FakeBench {
  const host: FakeBench = {
    opened: [],
    living: 0,
    bench: ({ code }) => {
      const process = host.opened.filter((one) => one === code).length;
      host.opened.push(code);
      host.living++;
      const call = async (_entry: string, args: readonly unknown[]) => lap(code, args, process);
      return {
        load: async () => ({ kind: 'measured', value: ['run'] }),
        attempt: call,
        sample: call,
        close: () => {
          host.living--;
        },
      };
    },
  };
  return host;
}

export function took(cpuMs: number): Answer<Lap> {
  return { kind: 'measured', value: { ended: { kind: 'returned' }, cpuMs } };
}

export function bundleOf(code: string): Bundle {
  const file = `/solutions/${code}.ts`;
  return { file, realFile: file, code, map: '', inputs: [] };
}
