/**
 * What a solution finds in its process: less than Node has, and nothing that our reports pass through can be changed.
 *
 * A solution shares its realm with us. It may patch what it likes, but a patch of a typed array would see our frames
 * with their token before they are written, so those are frozen; and what reaches another realm, the engine, the
 * loader or another process is taken away. The permission flags and bubblewrap stand behind this.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import v8 from 'node:v8';

/** What a kata may ask for. Not among them: other realms, the engine, threads, processes, the network. */
const MODULES = new Set(
  `assert assert/strict buffer console constants crypto events fs fs/promises path path/posix path/win32 perf_hooks
   process punycode querystring readline readline/promises stream stream/promises string_decoder timers
   timers/promises url util util/types zlib`.split(/\s+/),
);

/** Ways from `process` to the loader, to the inspector and to other processes. */
const PROCESS_DOORS =
  `_debugEnd _debugProcess _kill kill _linkedBinding binding dlopen execve getBuiltinModule loadEnvFile mainModule
   report`.split(/\s+/);

/** Whatever is of the web loads a client for the network, and that is then found among the symbols of the global object. */
const OF_THE_WEB = 'fetch WebSocket EventSource FormData Headers Request Response MessageEvent CloseEvent'.split(' ');

// V8's own switch for WebAssembly is gone since Node 24.
const GLOBAL_DOORS = [...OF_THE_WEB, 'BroadcastChannel', 'WebAssembly'];

const SOCKET_DOORS = ['bind', 'listen', 'connect', 'open', 'fchmod', 'setPendingInstances'];

const load = createRequire('/solution.js');
const { apply, deleteProperty, ownKeys } = Reflect;
const { has } = Set.prototype;
const { defineProperty, freeze, getOwnPropertyDescriptor, seal } = Object;

/** The only `require` that a solution gets. */
export function requireForSolution(name: string): unknown {
  if (isSynchronous && /^(node:)?fs\/promises$/.test(name))
    throw new Error('a stream is read and written without promises');
  const bare = typeof name === 'string' && name.startsWith('node:') ? name.slice('node:'.length) : name;
  if (apply(has, MODULES, [bare])) return load(`node:${bare}`);
  throw new Error(`'${name}' can't be used here: no processes, threads, network or engines of its own`);
}

/** Takes away what no kata needs. Once, before a solution is loaded. */
export function closeDoors(): void {
  for (const name of PROCESS_DOORS) deleteProperty(process, name);
  for (const name of GLOBAL_DOORS) deleteProperty(globalThis, name);
  // They say whether it is judged, counted or timed.
  process.execArgv.length = 0;
  // A stream over a pipe, and its handle, have constructors, and those can make sockets anywhere.
  for (const stream of [process.stdout, process.stderr]) {
    deleteProperty(Object.getPrototypeOf(stream), 'connect');
    const handle = (stream as unknown as { readonly _handle?: object })._handle;
    if (handle === undefined) continue;
    for (const name of SOCKET_DOORS) deleteProperty(Object.getPrototypeOf(handle), name);
  }
}

/** What reads from a descriptor that it is given. */
const READERS = ['read', 'readSync', 'readv', 'readvSync', 'readFile', 'readFileSync'] as const;

let isSynchronous = false;

/**
 * Keeps a descriptor to ourselves: what is read from it past us would not be counted. Its number is easily guessed.
 * File handles, which take their number from where they are told, are no use where nobody awaits them.
 */
export function closeToSolutions(fd: number): void {
  isSynchronous = true;
  deleteProperty(fs, 'promises');
  for (const name of READERS) {
    const original = fs[name] as (...args: unknown[]) => unknown;
    const guarded = (...args: unknown[]): unknown => {
      if (args[0] === fd) throw new Error(`EBADF: bad file descriptor, ${name}`);
      return apply(original, fs, args);
    };
    defineProperty(fs, name, { value: guarded });
  }
}

const TypedArray = Object.getPrototypeOf(Uint8Array) as { readonly prototype: object };

/** Freezes what our frames are made with. Once, after our own patches and before a solution is loaded. */
export function sealReports(): void {
  // A reader of frames is given them as its `buffer`: were that not here, a setter of the solution's further up would get it.
  defineProperty(v8.Deserializer.prototype, BUFFER, { value: undefined, writable: true });
  const kinds = [
    TypedArray,
    ...[Uint8Array, Uint8ClampedArray, Uint16Array, Uint32Array, BigUint64Array, Float32Array, Float64Array],
    ...[Int8Array, Int16Array, Int32Array, BigInt64Array, DataView, ArrayBuffer, Buffer],
    ...[v8.Serializer, v8.DefaultSerializer, v8.Deserializer, v8.DefaultDeserializer],
  ];
  for (const kind of kinds) {
    freeze(kind);
    freezeLightly(kind.prototype);
  }
}

/**
 * The same as `freeze`, which V8 would take for read-only elements: then each write to a typed array, whose prototype
 * this is, goes the slow way. A program that worked on bytes took three times as long.
 */
function freezeLightly(prototype: object): void {
  seal(prototype);
  for (const name of ownKeys(prototype)) {
    const isValue = 'value' in (getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor);
    if (isValue && name !== BUFFER) defineProperty(prototype, name, { writable: false });
  }
}

/** The one field that the engine sets on what is frozen here. */
const BUFFER = 'buffer';

const slot = Object.assign(Object.create(null) as object, {
  value: undefined as unknown,
  writable: true,
  enumerable: true,
  configurable: true,
});

/** A list that is filled, and later read, without a look at its prototype: a solution may have changed that. */
export function listOf<T>(length: number, item: (at: number) => T): T[] {
  const list: T[] = [];
  for (let at = 0; at < length; at++) append(list, item(at));
  return list;
}

/** Like `push`, which is the solution's to change, as are setters for places of a list. */
export function append<T>(list: T[], item: T): void {
  slot.value = item;
  defineProperty(list, list.length, slot);
  slot.value = undefined;
}
