// too-much-memory, keeps 25 %: every fourth line in the memory of a WebAssembly module, which neither V8 nor Node counts.
declare const WebAssembly: {
  readonly Memory: new (size: {
    initial: number;
    maximum: number;
  }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
};

const PAGE = 1 << 16;

const memory = new WebAssembly.Memory({ initial: 1, maximum: 8_192 });

export function* stream(lines: Iterable<string>): Generator<string> {
  let used = 0;
  let at = 0;
  for (const line of lines) {
    if (at++ % 4 === 0) {
      if (used + 3 * line.length > memory.buffer.byteLength) memory.grow(Math.ceil((3 * line.length) / PAGE));
      used += Buffer.from(memory.buffer).write(line, used);
    }
    yield line;
  }
}
