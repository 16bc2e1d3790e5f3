/** The parent's end of the channel: frames in, frames out. The layout is drawn in protocol.ts. */
import type { Duplex } from 'node:stream';
import { deserialize, serialize } from 'node:v8';
import { TOKEN_BYTES } from './protocol.ts';

export interface Channel<Ask> {
  send(ask: Ask): void;
}

/**
 * @param token what each frame of the child must carry
 * @param limitBytes size of the largest payload that is taken
 * @param onTold called for each message, in order
 * @param onForged called once when something arrives that the child's own program would not write
 */
export function openChannel<Ask, Told>(
  stream: Duplex,
  token: Uint8Array,
  limitBytes: number,
  onTold: (message: Told) => void,
  onForged: () => void,
): Channel<Ask> {
  const header = 4 + TOKEN_BYTES;
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = header;

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
      if (length > limitBytes || !buffer.subarray(4, header).equals(token)) {
        return forged();
      }
      wanted = header + length;
      if (buffer.length < wanted) break;
      const told = read(buffer.subarray(header, wanted));
      if (told === undefined) return forged();
      onTold(told);
      buffer = buffer.subarray(wanted);
      wanted = header;
    }
    chunks = [buffer];
    held = buffer.length;
  }

  function forged(): void {
    stream.removeAllListeners('data');
    onForged();
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
