import { Duplex } from 'node:stream';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChannel } from '../../runner/host/channel.ts';
import type { Ask, Told } from '../../runner/host/protocol.ts';
import { TOKEN_BYTES } from '../../runner/host/protocol.ts';

const TOKEN = Buffer.alloc(TOKEN_BYTES, 42);
const LIMIT = 10_000;

/** A stream with nobody at its other end: bytes arrive when a test says so, and what is written is kept. */
class LooseEnd extends Duplex {
  readonly sent: Buffer[] = [];

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.sent.push(chunk);
    done();
  }

  receive(bytes: Uint8Array): void {
    this.emit('data', Buffer.from(bytes));
  }
}

function open() {
  const stream = new LooseEnd();
  const told: Told[] = [];
  let forged = 0;
  const channel = openChannel<Ask, Told>(
    stream,
    TOKEN,
    LIMIT,
    (message) => told.push(message),
    () => forged++,
  );
  return { stream, told, channel, forgeries: () => forged };
}

function frame(message: unknown, token: Uint8Array = TOKEN): Buffer {
  const payload = serialize(message);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(payload.length);
  return Buffer.concat([length, token, payload]);
}

function loaded(...exports: readonly string[]): Told {
  return { kind: 'loaded', exports };
}

describe('openChannel', () => {
  it('gives the same messages in order wherever the stream cuts them', () => {
    const messages = fc.array(fc.array(fc.string()).map((names) => loaded(...names)));
    fc.assert(
      fc.property(messages, fc.array(fc.nat({ max: 60 })), (sent, cuts) => {
        const { stream, told } = open();
        let bytes: Uint8Array = Buffer.concat(sent.map((message) => frame(message)));
        for (const cut of cuts) {
          stream.receive(bytes.subarray(0, cut));
          bytes = bytes.subarray(cut);
        }
        stream.receive(bytes);
        expect(told).toEqual(sent);
      }),
    );
  });

  it('gives a message at once when its last byte has come, and not before', () => {
    const { stream, told } = open();
    const bytes = frame(loaded('run'));
    stream.receive(bytes.subarray(0, -1));
    const before = told.length;
    stream.receive(bytes.subarray(-1));
    expect([before, told.length]).toEqual([0, 1]);
  });

  it('says that it was forged when the token is not the one of this child', () => {
    const { stream, told, forgeries } = open();
    stream.receive(frame(loaded('run'), Buffer.alloc(TOKEN_BYTES, 7)));
    expect([told, forgeries()]).toEqual([[], 1]);
  });

  it('says that it was forged when a message is larger than the limit, before it has come', () => {
    const { stream, forgeries } = open();
    const header = frame('').subarray(0, 4 + TOKEN_BYTES);
    header.writeUInt32LE(LIMIT + 1);
    stream.receive(header);
    expect(forgeries()).toBe(1);
  });

  it('takes a message when it is exactly as large as the limit', () => {
    const { stream, told, forgeries } = open();
    const overhead = serialize(loaded('')).length;
    const bytes = frame(loaded('x'.repeat(LIMIT - overhead - 1)));
    // A longer text needs one byte more for its length.
    expect(bytes.readUInt32LE()).toBe(LIMIT);
    stream.receive(bytes);
    expect([told.length, forgeries()]).toEqual([1, 0]);
  });

  it('keeps what came before and hears nothing more when a forgery follows', () => {
    const { stream, told, forgeries } = open();
    stream.receive(Buffer.concat([frame(loaded('run')), frame(loaded('walk'), Buffer.alloc(TOKEN_BYTES))]));
    stream.receive(frame(loaded('crawl')));
    expect([told, forgeries()]).toEqual([[loaded('run')], 1]);
  });

  it('is not shaken when the stream fails', () => {
    const { stream } = open();
    expect(() => stream.emit('error', new Error('EPIPE'))).not.toThrow();
  });
});

describe('Channel.send', () => {
  it('writes the length, little endian, and the message, without the token', () => {
    const { stream, channel } = open();
    const ask = { kind: 'call', entry: 'run', collect: false, calls: [] } as const;
    channel.send(ask);
    const bytes = Buffer.concat(stream.sent);
    expect([bytes.readUInt32LE(), deserialize(bytes.subarray(4))]).toEqual([bytes.length - 4, ask]);
  });
});
