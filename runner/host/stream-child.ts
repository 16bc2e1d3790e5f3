/** The program of the streaming child: gives a solution a large file, writes down what it yields, says what it saw. */
import fs from 'node:fs';
import v8 from 'node:v8';
import { isBlock, isWhole, sizeOf } from './child-bytes.ts';
import { receive, tell, useToken } from './child-channel.ts';
import { watchLiveMemory } from './child-memory.ts';
import { type Counts, fileLines } from './child-reader.ts';
import { closeDoors, closeToSolutions, listOf, sealReports } from './child-realm.ts';
import * as child from './child-solution.ts';
import { createLineFile, type LineFile } from './child-writer.ts';
import type { WireArgument } from './protocol.ts';
import {
  BOX,
  INPUT_FD,
  OUTPUT_FD,
  type RawFacts,
  type StreamAsk,
  type StreamEnd,
  type StreamTold,
} from './stream-protocol.ts';

const { readdirSync } = fs;
const { deserialize, getHeapStatistics } = v8;
const { memoryUsage } = process;
const { min } = Math;
const { Promise: NativePromise, setImmediate: later } = globalThis;
const say: (message: StreamTold) => void = tell;

/** Memory is looked at each time so many bytes have gone in or out; the parent hears of it less often. */
const LOOK_BYTES = 1 << 20;
const TELL_BYTES = 4 << 20;
/** Of files that were left behind; there may be one for each key. */
const NAMES = 3;

let tempDir = '';
let solution: child.Exports = {};

child.blockOnOutput();
closeDoors();
closeToSolutions(INPUT_FD);
child.reportStrays();
void serve();

async function serve(): Promise<never> {
  for (;;) {
    const ask = receive<StreamAsk>();
    if (ask.kind === 'load') load(ask);
    else await stream(ask);
  }
}

function load(ask: Extract<StreamAsk, { kind: 'load' }>): void {
  useToken(ask.token);
  tempDir = ask.tempDir;
  try {
    sealReports();
    solution = child.evaluate(ask.code);
  } catch (error) {
    return say({ kind: 'load-threw', error: child.describe(error) });
  }
  say({ kind: 'loaded', exports: child.functionsOf(solution) });
}

async function stream({ entry, call: bytes, outputBytes }: Extract<StreamAsk, { kind: 'stream' }>) {
  const counts: Counts = { linesIn: 0, lineFrom: 0, bytesIn: 0, passes: 0 };
  const most = { heap: 0, buffers: 0 };
  let readAhead = 0;
  let looked = 0;
  let told = 0;
  const written = createLineFile(OUTPUT_FD, look);
  const live = watchLiveMemory(INPUT_FD);

  function facts(left: readonly string[] = []): RawFacts {
    const ahead = written.lines === 0 ? counts.lineFrom : readAhead;
    const output = { linesOut: written.lines, bytesOut: written.bytes };
    return {
      ...counts,
      ...most,
      looks: live.looks(),
      readAhead: ahead,
      ...output,
      leftOver: left.length,
      leftNames: listOf(min(left.length, NAMES), (at) => left[at] as string),
    };
  }

  function look(): void {
    const done = counts.bytesIn + written.bytes;
    if (done - looked < LOOK_BYTES) return;
    looked = done;
    lookAtMemory();
    live.pass(counts.bytesIn, written.bytes);
    if (done - told < TELL_BYTES) return;
    told = done;
    say({ kind: 'going', seen: facts() });
  }

  function lookAtMemory(): void {
    const { arrayBuffers } = memoryUsage();
    const heap = getHeapStatistics().used_heap_size;
    if (heap + arrayBuffers <= most.heap + most.buffers) return;
    most.heap = heap;
    most.buffers = arrayBuffers;
  }

  function call(): StreamEnd {
    const wire = deserialize(bytes) as WireArgument[];
    const revived = child.revive(wire, tempDir);
    const args = listOf(wire.length, (at) =>
      wire[at]?.kind === 'file' ? fileLines(INPUT_FD, counts, look) : revived[at],
    );
    try {
      const result = child.callEntry(solution, entry, args);
      if (child.isPromise(result)) {
        child.ignoreRejection(result);
        return { kind: 'promise' };
      }
      if (!child.isIterable(result)) return { kind: 'not-iterable', what: child.nameOf(result) };
      return writeAll(result, written, outputBytes, () => {
        readAhead = counts.lineFrom;
      });
    } catch (error) {
      return { kind: 'threw', error: child.describe(error) };
    }
  }

  const ended = call();
  lookAtMemory();
  written.close();
  const left = leftIn(tempDir);
  // A rejection that nobody handles comes out before the answer does.
  await new NativePromise<void>((resolve) => later(resolve));
  say({ kind: 'streamed', ended, seen: facts(left) });
}

function writeAll(pieces: Iterable<unknown>, to: LineFile, outputBytes: number, onFirst: () => void): StreamEnd {
  for (const piece of pieces) {
    const isText = typeof piece === 'string';
    if (!isText && !isBlock(piece)) return { kind: 'not-a-line', what: child.nameOf(piece) };
    const size = isText ? piece.length : sizeOf(piece);
    // Before it is copied: one line may be as long as all memory.
    if (to.bytes + size > outputBytes) return { kind: 'endless-output' };
    if (!isText && !isWhole(piece, size)) return { kind: 'open-block' };
    if (to.bytes === 0) onFirst();
    if (isText) to.write(piece);
    else to.writeBlock(piece, size);
    if (to.bytes > outputBytes) return { kind: 'endless-output' };
  }
  return { kind: 'returned' };
}

/** What is in the box, and what was put beside it. */
function leftIn(dir: string): readonly string[] {
  const left = namesIn(`${dir}/${BOX}`);
  const beside = namesIn(dir);
  for (let at = 0; at < beside.length; at++) if (beside[at] !== BOX) left.push(beside[at] as string);
  return left;
}

/** The solution may have removed the directory itself, or never had one. */
function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
