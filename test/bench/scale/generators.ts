/** Section: how fast the bytes of large files are made, without the disk. */
import type { Dataset } from '../../../runner/scale/contract.ts';
import { generate } from '../../../runner/scale/generate.ts';
import type { Section } from '../../accuracy/sections.ts';
import { quantile } from '../stats.ts';
import { MADE_MB_PER_S } from './bars.ts';
import type { Ground } from './ground.ts';

export interface GeneratorRow {
  readonly name: string;
  readonly manner: keyof typeof MADE_MB_PER_S;
  /** 10^6 bytes for each second, of each run. */
  readonly wall: readonly number[];
  readonly cpu: readonly number[];
}

/** Many keys, far apart. */
const KEYS: Dataset['keys'] = { fresh: 0.45, repeats: 'zipf', hot: 0.05, echo: 0.05 };

/** All that a round may ask for. */
const DIRT: Dataset['dirt'] = {
  crlf: 0.05,
  blank: 0.001,
  malformed: 0.02,
  long: { share: 0.000_01, bytes: 150_000 },
  mark: true,
  openEnd: true,
};

const DATASETS: readonly {
  readonly name: string;
  readonly manner: GeneratorRow['manner'];
  readonly dataset: Dataset;
}[] = (['lines', 'rows', 'log'] as const).flatMap((kind) => [
  { name: `${kind}, plain`, manner: 'plain', dataset: { kind, seed: 7, keys: KEYS } },
  { name: `${kind}, with dirt`, manner: 'dirty', dataset: { kind, seed: 7, keys: KEYS, dirt: DIRT } },
]);

/** Longer files are not made faster or slower. */
const BYTES = 128 * 2 ** 20;

export function measureGenerators({
  options,
  say,
  signal,
}: Pick<Ground, 'options' | 'say' | 'signal'>): readonly GeneratorRow[] {
  const rows = DATASETS.filter(({ name }) => options.only.test(name)).map((one) => ({
    ...one,
    wall: [] as number[],
    cpu: [] as number[],
  }));
  for (let turn = 0; turn <= options.runs; turn++) {
    for (const { name, dataset, wall, cpu } of rows) {
      signal.throwIfAborted();
      say(`${name} ${turn} of ${options.runs}`);
      const began = performance.now();
      const before = process.cpuUsage();
      let bytes = 0;
      for (const block of generate(dataset, BYTES)) bytes += block.length;
      const { user, system } = process.cpuUsage(before);
      // The first run compiles.
      if (turn === 0) continue;
      wall.push(bytes / 1_000 / (performance.now() - began));
      cpu.push(bytes / (user + system));
    }
  }
  return rows.map(({ name, manner, wall, cpu }) => ({ name, manner, wall, cpu }));
}

export function generatorSection(rows: readonly GeneratorRow[]): Section {
  return {
    title: 'Generators, MB for each second',
    head: ['', 'wanted', 'of wall time', 'of CPU time'],
    rows: rows.map(({ name, manner, wall, cpu }) => [
      name,
      `≥ ${MADE_MB_PER_S[manner]}`,
      quantile(wall, 0.5).toFixed(0),
      quantile(cpu, 0.5).toFixed(0),
    ]),
    note: 'Without the disk, in one process. The bar is on CPU time, which a busy machine does not change much.',
  };
}

export function generatorMisses(rows: readonly GeneratorRow[]): readonly string[] {
  return rows
    .filter(({ manner, cpu }) => quantile(cpu, 0.5) < MADE_MB_PER_S[manner])
    .map(
      ({ name, manner, cpu }) =>
        `generators: ${name}: ${quantile(cpu, 0.5).toFixed(0)} MB/s, wanted: ${MADE_MB_PER_S[manner]}`,
    );
}
