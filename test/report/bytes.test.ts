import { describe, expect, it } from 'vitest';
import { bytesText, parseBytes } from '../../runner/report/bytes.ts';

const KIB = 1_024;

describe('bytesText', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [KIB, '1 KiB'],
    [1.5 * KIB, '1.5 KiB'],
    [64 * KIB ** 2, '64 MiB'],
    [1_023.9 * KIB ** 2, '1 GiB'],
    [1.25 * KIB ** 4, '1.3 TiB'],
  ])('%d is %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });
});

describe('parseBytes', () => {
  it.each([
    ['1GiB', KIB ** 3],
    ['256 MiB', 256 * KIB ** 2],
    ['1.5g', 1.5 * KIB ** 3],
    ['64mb', 64 * KIB ** 2],
    ['12B', 12],
    ['2TiB', 2 * KIB ** 4],
  ])('reads %s', (text, bytes) => {
    expect(parseBytes(text)).toBe(bytes);
  });

  it.each(['', 'big', '64', '-1GiB', '1GiBB', '1.GiB', '1 G i B', 'GiB', '1e3MiB', '1,5GiB'])(
    'does not read %j',
    (text) => {
      expect(parseBytes(text)).toBeUndefined();
    },
  );
});
