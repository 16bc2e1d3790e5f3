/** A solution made ready to be measured: instrumented, with its sources at hand. */
import type { Profiler } from '../growth/profile.ts';
import { countable } from '../growth/sites.ts';
import { thrownText } from '../growth/thrown.ts';
import type { Bundle } from '../host/bundle.ts';
import type { Load } from '../host/gauge.ts';
import type { Host } from '../host/host.ts';
import type { Measuring } from './stage.ts';

export function measuringOf(host: Pick<Host, 'gauge'>, bundle: Bundle, signal: AbortSignal): () => Measuring {
  let made: Measuring | undefined;
  return () => {
    made ??= make(host, bundle, signal);
    return made;
  };
}

function make(host: Pick<Host, 'gauge'>, bundle: Bundle, signal: AbortSignal): Measuring {
  const { code, sites, isOpaque, textOf } = countable(bundle);
  const openPlain = ({ code, map }: Bundle = bundle) => host.gauge('time', { code, sites: 0, map }, signal);
  return {
    sites,
    isOpaque,
    file: bundle.realFile,
    source: textOf(bundle.realFile),
    sourceLine: (file, line) => textOf(file).split('\n')[line - 1] ?? '',
    openPlain,
    openClock: (reference) => {
      return { gauge: openPlain(), ...(reference === undefined ? {} : { reference: openPlain(reference) }) };
    },
    errorOn: async (entry, args) => {
      const gauge = openPlain();
      try {
        const answer = (await gauge.load()).kind === 'measured' ? await gauge.time(entry, args, 1) : undefined;
        const ended = answer?.kind === 'measured' ? answer.value.ended : undefined;
        return ended?.kind === 'threw' ? thrownText(ended.error, bundle.map) : undefined;
      } finally {
        gauge.close();
      }
    },
    openProfiler: () => profilerOf(host, bundle, {}, signal),
    open: () => host.gauge('count', { code, sites: sites.length, map: bundle.map, tellsAnswers: true }, signal),
    openScales: () => host.gauge('weigh', { code, sites: sites.length, map: bundle.map }, signal),
  };
}

/** A child with the code instrumented for memory: other code than is counted and weighed, so that neither sees any of it. */
export function profilerOf(
  host: Pick<Host, 'gauge'>,
  bundle: Bundle,
  extra: Pick<Load, 'inNamespaces'>,
  signal: AbortSignal,
): Profiler {
  const { code, sites } = countable(bundle, 'memory');
  const load = { ...extra, code, sites: sites.length, aim: 'memory', map: bundle.map } as const;
  return { gauge: host.gauge('count', load, signal), sites };
}
