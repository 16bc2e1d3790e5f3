/** The child's end of the channel: synchronous, so that what has been said before an end is never lost. */
import fs from 'node:fs';
import v8 from 'node:v8';
import { MESSAGE_MIB, READ_CPU_MS, READ_UNTRIED_KIB } from '../limits.ts';
import { CHANNEL_FD, TOKEN_BYTES } from './protocol.ts';

// Taken before a solution is loaded: patching the modules afterwards does not reach us.
const { readSync, writeSync } = fs;
const { serialize, deserialize } = v8;
const exit = process.exit.bind(process);
const { cpuUsage } = process;
const allocate = Buffer.alloc;

let token: Uint8Array = allocate(TOKEN_BYTES);

/** Every message from now on carries this token. It stands nowhere else: memory that is given back can be had as it was left. */
export function useToken(given: Uint8Array): void {
  token = Uint8Array.from(given);
  // A part of the message it came in.
  given.fill(0);
}

/** Waits for the next message. Ends the process when the parent is gone. */
export function receive<Ask>(): Ask {
  const length = read(4).readUInt32LE(0);
  return deserialize(read(length)) as Ask;
}

/** @throws DataCloneError when the message holds something that can't be sent; RangeError when it is too large or too dear */
export function tell<Told>(message: Told): void {
  const payload = serialize(message);
  if (payload.length > MESSAGE_MIB * 1_024 * 1_024) throw new RangeError(`larger than ${MESSAGE_MIB} MiB`);
  if (payload.length > READ_UNTRIED_KIB * 1_024) tryToRead(payload);
  const frame = allocate(4 + TOKEN_BYTES + payload.length);
  frame.writeUInt32LE(payload.length, 0);
  frame.set(token, 4);
  frame.set(payload, 4 + TOKEN_BYTES);
  for (let done = 0; done < frame.length; ) done += writeSync(CHANNEL_FD, frame, done);
  frame.fill(0);
}

/** As the parent will, which nobody can end. Here it is part of the call, and of its limits. */
function tryToRead(payload: Uint8Array): void {
  const start = cpuUsage();
  deserialize(payload);
  const { user, system } = cpuUsage(start);
  if (user + system > READ_CPU_MS * 1_000) throw new RangeError(`it takes more than ${READ_CPU_MS / 1_000} s to read`);
}

function read(length: number): Buffer {
  const buffer = allocate(length);
  for (let done = 0; done < length; ) {
    const count = readSync(CHANNEL_FD, buffer, done, length - done, null);
    if (count === 0) exit(0);
    done += count;
  }
  return buffer;
}
