import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asUserError, codeOf } from '../runner/errors.ts';
import { newHome } from './home.ts';

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('asUserError', () => {
  const home = newHome({ file: '' });

  it.each([
    ['there is no such file', () => readFileSync(join(home, 'gone')), 'it is not there'],
    ['it is a folder', () => readFileSync(home), 'it is a folder'],
    ['a file stands in the path', () => readFileSync(join(home, 'file/below')), 'a part of the path is a file'],
    ['a file stands in the way', () => mkdirSync(join(home, 'file')), 'a file is in the way'],
  ])('says why when %s', (_what, action, reason) => {
    expect(asUserError(thrownBy(action), 'do it').message).toContain(`Cannot do it: ${reason}`);
  });

  it('throws what is no error of the file system as it is', () => {
    const bug = new TypeError('a bug');
    expect(thrownBy(() => asUserError(bug, 'do it'))).toBe(bug);
  });
});

describe('codeOf', () => {
  it('is nothing for what is no Error', () => {
    expect(codeOf({ code: 'ENOENT' })).toBeUndefined();
  });
});
