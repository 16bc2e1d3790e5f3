import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asUserError, codeOf, problemOf, UserError } from '../runner/errors.ts';
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

describe('problemOf', () => {
  const withCode = (code: string, more = {}) => Object.assign(new Error(code), { code, ...more });

  it('is a mistake as it was thrown', () => {
    const mistake = new UserError('No.', 'Do.');
    expect(problemOf(mistake)).toBe(mistake);
  });

  it('is what a machine has run out of, with the path if there is one', () => {
    expect(problemOf(withCode('ENOSPC', { path: '/tmp/x' }))?.message).toBe('Cannot write /tmp/x: the disk is full.');
    expect(problemOf(withCode('EMFILE'))?.hint).toContain('ulimit -n');
  });

  it.each([
    ['another error of the file system', withCode('ENOENT')],
    ['a bug', new TypeError('x')],
    ['what is no error', 'x'],
  ])('is nothing for %s', (_what, error) => {
    expect(problemOf(error)).toBeUndefined();
  });
});

describe('codeOf', () => {
  it('is nothing for what is no Error', () => {
    expect(codeOf({ code: 'ENOENT' })).toBeUndefined();
  });
});
