import { describe, expect, it, vi } from 'vitest';
import type { WatchEvent } from '../../runner/watch/events.ts';
import { listenToKeys } from '../../runner/watch/keys.ts';
import { PressedKeys } from '../doubles/terminal.ts';

function listening() {
  const keys = new PressedKeys();
  const events: WatchEvent[] = [];
  const release = listenToKeys(keys.asInput(), (event) => events.push(event));
  const told = (event: WatchEvent) => vi.waitFor(() => expect(events).toContainEqual(event), { timeout: 20_000 });
  return { keys, events, release, told };
}

describe('listenToKeys', () => {
  it.each([
    ['n', 'n'],
    [' ', 'space'],
    ['?', '?'],
    ['N', 'n'],
    ['²', '²'],
  ])('names the key that sends %j %s, and tells what it writes', async (sequence, name) => {
    const { keys, told } = listening();
    keys.write(sequence);
    await told({ kind: 'key', name, text: sequence });
  });

  it.each([
    ['\r', 'return'],
    ['\u007f', 'backspace'],
    ['\u001b[A', 'up'],
    ['\u001b[6~', 'pagedown'],
    ['\u000e', 'n'],
    ['\u001bn', 'n'],
  ])('names the key that sends %j %s, and that it writes nothing', async (sequence, name) => {
    const { keys, told } = listening();
    keys.write(sequence);
    await told({ kind: 'key', name });
  });

  it('names escape when it is pressed alone', async () => {
    const { keys, told } = listening();
    keys.write('\u001b');
    await told({ kind: 'key', name: 'escape' });
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('quits at %s, which raw mode gives as a key', async (_name, sequence) => {
    const { keys, told } = listening();
    keys.write(sequence);
    await told({ kind: 'quit' });
  });

  it('quits when there is no keyboard any more', async () => {
    const { keys, told } = listening();
    keys.end();
    await told({ kind: 'quit' });
  });

  it('waits for no Enter', () => {
    expect(listening().keys.isRaw).toBe(true);
  });

  it('gives the terminal back when released', () => {
    const { keys, release } = listening();
    release();
    expect([keys.isRaw, keys.isPaused(), keys.listenerCount('keypress')]).toEqual([false, true, 0]);
  });
});
