/** The command line of the benchmark of large files. */
import { parseArgs } from 'node:util';
import { parseBytes } from '../../../runner/report/bytes.ts';

export const USAGE = `npm run bench:scale -- [options] [sections]

Sections (all, when none is named):
  peers       accepted programs against sort, awk, Python and DuckDB: whichever of
              them are installed
  overhead    the stage against the same program without it
  generators  how fast large files are made

Options:
  --size SIZE     of the input: 64MiB, 1GiB; may be repeated, or a list (256MiB)
  --runs N        timed runs of each, in turn (5)
  --only PATTERN  rounds whose name matches: --only '^dedup'; kinds of generators
  --json FILE     keep all figures
  --markdown      for runner/scale/README.md
  --help

Exit code: 0 all bars are met · 1 one is missed · 2 it could not be measured
`;

const SECTIONS = ['peers', 'overhead', 'generators'] as const;
export type SectionName = (typeof SECTIONS)[number];

export type Options = NonNullable<ReturnType<typeof readOptions>>;

/** @returns `undefined` when help is asked for */
export function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      size: { type: 'string', multiple: true, default: ['256MiB'] },
      runs: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      json: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const sections = positionals.map(sectionOf);
  return {
    sections: sections.length === 0 ? SECTIONS : sections,
    sizes: values.size.flatMap((list) => list.split(',')).map(bytesOf),
    runs: count(values.runs),
    only: pattern(values.only),
    json: values.json,
    markdown: values.markdown,
  };
}

function sectionOf(name: string): SectionName {
  const known = SECTIONS.find((section) => section === name);
  if (known !== undefined) return known;
  throw new Error(`There is no section '${name}': ${SECTIONS.join(', ')}.`);
}

function bytesOf(text: string): number {
  const bytes = parseBytes(text);
  if (bytes !== undefined && bytes >= 2 ** 20) return bytes;
  throw new Error(`--size takes sizes such as 64MiB or 1GiB, from 1MiB on, got '${text}'.`);
}

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--runs takes a whole number from 1 on, got '${text}'.`);
}

function pattern(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (error) {
    throw new Error(`--only takes a regular expression: ${error instanceof Error ? error.message : error}.`);
  }
}
