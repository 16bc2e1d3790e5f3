/** What is alive in a streaming child: looked at now and then, each time after a collection, so that garbage is no part of it. */
import fs from 'node:fs';
import v8 from 'node:v8';
import { LIVE_LOOK_MIN_MIB, LIVE_LOOKS, LIVE_LOOKS_MAX } from '../limits.ts';
import { LOOK_FIELDS } from './stream-protocol.ts';

// Taken before a solution is loaded, which gets no collector of its own.
const collect = globalThis.gc as () => void;
Reflect.deleteProperty(globalThis, 'gc');
const { getHeapStatistics, getHeapSpaceStatistics } = v8;
const { memoryUsage } = process;
const { fstatSync } = fs;
const { max } = Math;

/** Bytes: Node's own and ours are below. */
const MANY_BUFFERS = 4 * 2 ** 20;

const LARGE_OBJECTS = 'large_object_space';

export interface LiveMemory {
  /** Looks when enough has gone in or out since the last look. */
  pass(bytesIn: number, bytesOut: number): void;
  /** All looks so far: see `LOOK_FIELDS`. */
  looks(): Float64Array;
}

/** @param input descriptor of the file that is read: its size says how far apart the looks are */
export function watchLiveMemory(input: number): LiveMemory {
  const step = max(LIVE_LOOK_MIN_MIB * 2 ** 20, fstatSync(input).size / LIVE_LOOKS);
  const seen = new Float64Array(LIVE_LOOKS_MAX * LOOK_FIELDS);
  let used = 0;
  let next = apart(step, 0);
  let [lastIn, lastOut] = [0, 0];
  return {
    pass: (bytesIn, bytesOut) => {
      if ((bytesIn - lastIn < next && bytesOut - lastOut < next) || used === seen.length) return;
      lastIn = bytesIn;
      lastOut = bytesOut;
      next = apart(step, used / LOOK_FIELDS);
      collect();
      // What buffers have let go of is given back, and no longer counted, by the collection after that.
      if (outsideHeap() > MANY_BUFFERS) collect();
      seen[used++] = bytesIn;
      seen[used++] = bytesOut;
      seen[used++] = getHeapStatistics().used_heap_size;
      seen[used++] = largeObjects();
      seen[used++] = outsideHeap();
    },
    looks: () => seen.slice(0, used),
  };
}

/** Half a step to one and a half, never in time with somebody's batches. Weyl's sequence of the golden ratio. */
function apart(step: number, index: number): number {
  return step * (0.5 + ((index * GOLDEN) % 1));
}

const GOLDEN = 0.618_033_988_749_895;

/** Shared memory is only in the second, what modules of Node's own hold only in the first. */
function outsideHeap(): number {
  const { external, arrayBuffers } = memoryUsage();
  return max(external, arrayBuffers);
}

/** By index: a solution may have patched how lists are walked. */
function largeObjects(): number {
  const spaces = getHeapSpaceStatistics();
  for (let at = 0; at < spaces.length; at++) {
    const space = spaces[at];
    if (space?.space_name === LARGE_OBJECTS) return space.space_used_size;
  }
  return 0;
}
