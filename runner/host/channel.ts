/** The parent's end of the channel: frames in, frames out. The layout is drawn in protocol.ts. */
import type { Duplex } from 'node:stream';
import { deserialize, serialize } from 'node:v8';
import type { Ending } from './ending.ts';
import { TOKEN_BYTES } from './protocol.ts';

export interface Channel<Ask> {
  send(ask: Ask): void;
}

export interface ChannelLimits {
  /** Size of the largest payload. */
  readonly bytes: number;
  /** For reading all messages together, in milliseconds: the child's own program sends none that takes long. */
  readonly readMs: number;
  /** Wall clock in milliseconds. */
  now(): number;
}

/**
 * @param token what each frame of the child must carry
 * @param limits of what is taken
 * @param onTold called for each message, in order
 * @param onEnd called once, when something arrives that the child's own program would not write, or when it is too dear
 */
export function openChannel<Ask, Told>(
  stream: Duplex,
  token: Uint8Array,
  limits: ChannelLimits,
  onTold: (message: Told) => void,
  onEnd: (ending: Ending) => void,
): Channel<Ask> {
  const header = 4 + TOKEN_BYTES;
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = header;
  let readMs = 0;

  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    if (held >= wanted) drain();
  });
  // The child may be killed while it is written to; how it ended is told by its exit.
  stream.on('error', () => {});

  function drain(): void {
    let buffer = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    while (buffer.length >= header) {
      const length = buffer.readUInt32LE(0);
      if (length > limits.bytes || !buffer.subarray(4, header).equals(token)) {
        return end({ kind: 'forged' });
      }
      wanted = header + length;
      if (buffer.length < wanted) break;
      const began = limits.now();
      const told = read(buffer.subarray(header, wanted));
      readMs += limits.now() - began;
      if (told === undefined) return end({ kind: 'forged' });
      if (readMs > limits.readMs) return end({ kind: 'output-limit', limitMs: limits.readMs, of: 'read' });
      onTold(told);
      buffer = buffer.subarray(wanted);
      wanted = header;
    }
    chunks = [buffer];
    held = buffer.length;
  }

  function end(ending: Ending): void {
    stream.removeAllListeners('data');
    onEnd(ending);
  }

  /** What the child could write, we can't always read: lists within lists, just short of its own stack. */
  function read(payload: Uint8Array): Told | undefined {
    try {
      return deserialize(payload) as Told;
    } catch {
      return undefined;
    }
  }

  return {
    send: (ask) => {
      const payload = serialize(ask);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(payload.length, 0);
      stream.write(Buffer.concat([length, payload]));
    },
  };
}
