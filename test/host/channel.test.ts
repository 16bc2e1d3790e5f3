import { Duplex } from 'node:stream';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openChannel } from '../../runner/host/channel.ts';
import type { Ending } from '../../runner/host/ending.ts';
import type { Ask, Told } from '../../runner/host/protocol.ts';
import { TOKEN_BYTES } from '../../runner/host/protocol.ts';

const TOKEN = Buffer.alloc(TOKEN_BYTES, 42);
const LIMIT = 10_000;
const READ_MS = 100;
const FORGED = { kind: 'forged' };

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

function open(now = () => 0) {
  const stream = new LooseEnd();
  const told: Told[] = [];
  const ends: Ending[] = [];
  const channel = openChannel<Ask, Told>(
    stream,
    TOKEN,
    { bytes: LIMIT, readMs: READ_MS, now },
    (message) => told.push(message),
    (ending) => ends.push(ending),
  );
  return { stream, told, channel, ends };
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
    const { stream, told, ends } = open();
    stream.receive(frame(loaded('run'), Buffer.alloc(TOKEN_BYTES, 7)));
    expect([told, ends]).toEqual([[], [FORGED]]);
  });

  it('says that it was forged when a message is larger than the limit, before it has come', () => {
    const { stream, ends } = open();
    const header = frame('').subarray(0, 4 + TOKEN_BYTES);
    header.writeUInt32LE(LIMIT + 1);
    stream.receive(header);
    expect(ends).toEqual([FORGED]);
  });

  it('takes a message when it is exactly as large as the limit', () => {
    const { stream, told, ends } = open();
    const overhead = serialize(loaded('')).length;
    const bytes = frame(loaded('x'.repeat(LIMIT - overhead - 1)));
    // A longer text needs one byte more for its length.
    expect(bytes.readUInt32LE()).toBe(LIMIT);
    stream.receive(bytes);
    expect([told.length, ends]).toEqual([1, []]);
  });

  it('keeps what came before and hears nothing more when a forgery follows', () => {
    const { stream, told, ends } = open();
    stream.receive(Buffer.concat([frame(loaded('run')), frame(loaded('walk'), Buffer.alloc(TOKEN_BYTES))]));
    stream.receive(frame(loaded('crawl')));
    expect([told, ends]).toEqual([[loaded('run')], [FORGED]]);
  });

  it('ends a child whose messages together take too long to read, and hears nothing more of it', () => {
    let ms = 0;
    // Asked before and after each message.
    const { stream, told, ends } = open(() => (ms += 30));
    for (const name of ['one', 'two', 'three', 'four', 'five']) stream.receive(frame(loaded(name)));
    expect(told).toEqual([loaded('one'), loaded('two'), loaded('three')]);
    expect(ends).toEqual([{ kind: 'output-limit', limitMs: READ_MS, of: 'read' }]);
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
