import { deserialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { answerOf, callHeld } from '../../runner/host/child-call.ts';

/** What a generator that yields `pieces` is told to have given. */
function told(pieces: readonly unknown[]) {
  const program = { run: () => pieces.values() };
  const answer = answerOf(callHeld(program, 'run', [], 'told'), 'told');
  return answer?.kind === 'sent' ? deserialize(answer.bytes) : answer;
}

describe('callHeld', () => {
  it('tells lines that came as blocks one by one, as those that came as strings', () => {
    const pieces = ['a', Buffer.from('b\n\n客\r\n'), new Uint8Array(), 'c', Buffer.from('d\n')];
    expect(told(pieces)).toEqual(['a', 'b', '', '客\r', 'c', 'd']);
  });

  it('tells nothing of a block whose memory was given away', () => {
    const block = new Uint8Array([0x61, 0x0a]);
    structuredClone(block.buffer, { transfer: [block.buffer] });
    expect(told(['a', block, 'b'])).toEqual(['a', 'b']);
  });

  it('tells what is no block of lines as it is', () => {
    const pieces = [new Uint8Array([0x61]), new Float64Array([1]), 7, null];
    expect(told(pieces)).toEqual(pieces);
  });
});
