/** Datasets on disk with what has to come out for them: made when they are first asked for, then kept. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_CACHE_MIB } from '../limits.ts';
import { bytesText } from '../report/bytes.ts';
import type { Dataset } from '../scale/contract.ts';
import { GENERATOR_VERSION } from '../scale/generate.ts';
import { type Answer, formats, type Made, readStore, writeStore } from '../store.ts';
import { compare } from './compare.ts';
import { type Wanted, workOut } from './expected.ts';
import { checkRoom, evict, keyOf, openFolder, removeHolding, touch, writeWhole } from './files.ts';
import type { Given, Going, Large, Request } from './large.ts';
import { looksWhole, measure, sha256, writeDataset } from './made.ts';

/** Goes up when the same declaration has to give another answer. */
const ANSWER_VERSION = 1;
const MIB = 2 ** 20;

/**
 * @param dir of our own; made when it is needed
 * @param mostBytes what is kept of what is not in use
 */
export function createLarge(dir: string, mostBytes = DATA_CACHE_MIB * MIB): Large {
  /** What is being made: two judgements at a time must not make the same file. */
  const making = new Map<string, Promise<unknown>>();
  /** How often each has been given and not released: those stay. */
  const inUse = new Map<string, number>();
  const hold = (name: string, by: number) => inUse.set(name, (inUse.get(name) ?? 0) + by);
  const makeRoom = (bytes: number, name: string) => {
    const held = [...inUse].filter(([, count]) => count > 0).map(([other]) => other);
    evict(dir, Math.max(0, mostBytes - bytes), new Set([name, ...held]));
  };

  async function once<T>(name: string, make: () => Promise<T>): Promise<T> {
    for (let other = making.get(name); other !== undefined; other = making.get(name)) await other.catch(() => {});
    const mine = make();
    making.set(name, mine);
    try {
      return await mine;
    } finally {
      making.delete(name);
    }
  }

  async function provide(request: Request, going: Going): Promise<Given> {
    openFolder(dir);
    const { dataset, bytes, expected } = request;
    const name = nameOf(dataset, bytes);
    const answer = `${name}.${keyOf([ANSWER_VERSION, expected.kind, request.tag])}`;
    return once(name, async () => {
      const made = await provideFile(request, name, going);
      const source = { path: join(dir, `${name}.txt`), bytes: made.bytes, folded: join(dir, `${answer}.folded`) };
      const { lines, first, second, bytes: size } = await provideAnswer(request, answer, source, going);
      touch(source.path);
      makeRoom(0, name);
      hold(name, 1);
      const wanted = { expected, source, digest: { lines, first, second } };
      return {
        path: source.path,
        bytes: made.bytes,
        answerBytes: size,
        compare: (output, compared) => compareSound(name, made, wanted, output, compared),
        release: () => hold(name, -1),
      };
    });
  }

  async function provideFile({ dataset, bytes, roomBytes }: Request, name: string, going: Going): Promise<Made> {
    const [path, record] = [join(dir, `${name}.txt`), join(dir, `${name}.json`)];
    const known = readStore(record, formats.made, NOT_MADE).value;
    if (known.bytes >= 0 && looksWhole(path, known)) {
      checkRoom(dir, roomBytes, `Judging ${bytesText(bytes)}`);
      return known;
    }
    // Also what was worked out from it.
    removeHolding(dir, name);
    makeRoom(bytes, name);
    checkRoom(dir, bytes + roomBytes, `Judging ${bytesText(bytes)}`);
    await writeWhole(path, (fresh) => writeDataset(fresh, dataset, bytes, going));
    const made: Made = { version: 1, ...measure(path), sha256: await sha256(path, going.signal) };
    // Last: a file without a record does not count.
    writeStore(record, formats.made, made);
    return made;
  }

  async function provideAnswer(
    { expected }: Request,
    answer: string,
    source: Wanted['source'],
    { signal, onMove }: Going,
  ): Promise<Answer> {
    const record = join(dir, `${answer}.json`);
    const known = readStore(record, formats.answer, NO_ANSWER).value;
    if (known.lines >= 0 && (expected.kind !== 'folded' || existsSync(source.folded))) return known;
    let done = 0;
    const onRead = (read: number) => {
      done += read;
      onMove({ doing: 'making the answer', done: Math.min(1, done / source.bytes) });
    };
    const work = (folded: string) => workOut(expected, { ...source, folded }, { signal, onRead });
    const { digest, bytes } = await (expected.kind === 'folded' ? writeWhole(source.folded, work) : work(''));
    const answered: Answer = { version: 1, ...digest, bytes };
    writeStore(record, formats.answer, answered);
    return answered;
  }

  /** Nobody is told of a wrong answer to a file that is not what it was. */
  async function compareSound(name: string, made: Made, wanted: Wanted, output: string, going: Going) {
    let done = 0;
    const total = Math.max(1, statSync(output).size);
    const onRead = (read: number) => {
      done += read;
      going.onMove({ doing: 'checking', done: Math.min(1, done / total) });
    };
    const { signal } = going;
    const difference = await compare(wanted, output, { signal, onRead });
    if (difference === undefined || (await sha256(wanted.source.path, signal)) === made.sha256) return difference;
    removeHolding(dir, name);
    throw new Error(`${wanted.source.path} was damaged and has been removed; judge again and it is made anew`);
  }

  return { provide };
}

const NOT_MADE: Made = { version: 1, bytes: -1, ends: '', sha256: '' };
const NO_ANSWER: Answer = { version: 1, lines: -1, first: 0, second: 0, bytes: 0 };

/** `lines-64MiB-3f8a…`: for people who look into the folder. No dots: what follows the first one is the kind of file. */
function nameOf(dataset: Dataset, bytes: number): string {
  const size = bytesText(bytes).replace(/[. ]/g, (sign) => (sign === '.' ? '_' : ''));
  return `${dataset.kind}-${size}-${keyOf([GENERATOR_VERSION, dataset, bytes])}`;
}
