import { describe, expect, it } from 'vitest';
import { createPaint } from '../../runner/report/paint.ts';
import { openScreen } from '../../runner/tui/terminal.ts';
import type { WatchEvent } from '../../runner/watch/events.ts';
import { RememberingScreen } from '../doubles/terminal.ts';

const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?25h\u001b[?1049l';

function open() {
  const output = new RememberingScreen();
  const events: WatchEvent[] = [];
  const screen = openScreen(output.asOutput(), createPaint(false), (event) => events.push(event));
  return { output, events, screen };
}

describe('openScreen', () => {
  it('takes a screen of its own and hides the cursor', () => {
    const { output, screen } = open();
    screen.restore();
    expect(output.written.startsWith(ENTER)).toBe(true);
  });

  it('gives the screen and the cursor back once when restored twice', () => {
    const { output, screen } = open();
    screen.restore();
    screen.restore();
    expect(output.written).toBe(ENTER + LEAVE);
  });

  it('gives the screen back when the process ends without a word', () => {
    const { output } = open();
    const listeners = process.listeners('exit');
    listeners.at(-1)?.call(process, 0);
    expect(output.written.endsWith(LEAVE)).toBe(true);
  });

  it('writes nothing when the same lines are shown again', () => {
    const { output, screen } = open();
    screen.show([['one']]);
    const { length } = output.written;
    screen.show([['one']]);
    expect(output.written.length).toBe(length);
    screen.restore();
  });

  it('wipes what was behind each line and below the last', () => {
    const { output, screen } = open();
    screen.show([['one'], ['two']]);
    expect(output.written.slice(ENTER.length)).toBe('\u001b[Hone\u001b[K\ntwo\u001b[K\u001b[J');
    screen.restore();
  });

  it('does not end the last line, which would scroll the first away', () => {
    const { output, screen } = open();
    screen.show([['one']]);
    expect(output.written.endsWith('\n')).toBe(false);
    screen.restore();
  });

  it('writes nothing when it has been restored', () => {
    const { output, screen } = open();
    screen.restore();
    screen.show([['late']]);
    expect(output.written).not.toContain('late');
  });

  it('tells the new size when the terminal is resized', () => {
    const { output, events, screen } = open();
    Object.assign(output, { columns: 120, rows: 40 }).emit('resize');
    screen.restore();
    expect(events).toEqual([{ kind: 'resized', columns: 120, rows: 40 }]);
  });

  it('listens to nothing any more when restored', () => {
    const { output, screen } = open();
    screen.restore();
    expect(output.listenerCount('resize')).toBe(0);
  });
});
