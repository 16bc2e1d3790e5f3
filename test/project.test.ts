import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isUntouched,
  kataOfFile,
  projectAt,
  readStatements,
  readText,
  resetSolution,
  shownPath,
  solutionFile,
  startSolution,
  submissionsOf,
  writeText,
} from '../runner/project.ts';
import { KATAS, sums, words } from './doubles/katas.ts';
import { newHome, ROOT } from './home.ts';

const STARTER = readFileSync(join(ROOT, 'katas/dedup/starter.ts'), 'utf8');

/** A project whose katas are ours and whose solutions are in a directory of its own. */
const withHome = (files: Readonly<Record<string, string>> = {}) => projectAt(ROOT, newHome(files));

describe('projectAt', () => {
  it('keeps solutions and state in the project when no home is given', () => {
    expect(projectAt('/p')).toEqual({ root: '/p', solutions: '/p/solutions', state: '/p/.bigkata' });
  });

  it('has absolute paths when the home is a relative one', () => {
    expect(projectAt('/p', 'mine').solutions).toBe(resolve('mine/solutions'));
  });
});

describe('kataOfFile', () => {
  it.each([
    ['/solutions/sums.ts', sums],
    ['/solutions/sums.bob.ts', sums],
    ['/solutions/words.ts', words],
    ['/solutions/heap.ts', undefined],
    ['/solutions/sums.js', undefined],
    ['/solutions/sums.bob.old.ts', undefined],
    ['/solutions/.sums.ts', undefined],
  ])('knows what %s is for', (file, kata) => {
    expect(kataOfFile(KATAS, file)).toBe(kata);
  });
});

describe('shownPath', () => {
  const project = projectAt('/code/bigkata', '/home/ann');

  it.each([
    ['/home/ann/solutions/sums.ts', 'solutions/sums.ts'],
    ['/elsewhere/sums.ts', '/elsewhere/sums.ts'],
    ['/home/anna/sums.ts', '/home/anna/sums.ts'],
    ['/home/ann/solutions/\u001b[2J\u009b\nsums.ts', 'solutions/\\u009b\\u000asums.ts'],
  ])('shows %s as %s', (file, shown) => {
    expect(shownPath(project, file)).toBe(shown);
  });
});

describe('startSolution', () => {
  it('puts the starter there, letter by letter', () => {
    const project = withHome();
    startSolution(project, 'dedup');
    expect(readFileSync(solutionFile(project, 'dedup'), 'utf8')).toBe(STARTER);
  });

  it('never overwrites what is there', () => {
    const project = withHome({ 'solutions/dedup.ts': 'mine' });
    expect([startSolution(project, 'dedup'), readText(project, solutionFile(project, 'dedup'))]).toEqual([
      false,
      'mine',
    ]);
  });

  it('says so when a file stands where the folder should be', () => {
    expect(() => startSolution(withHome({ solutions: '' }), 'dedup')).toThrow(/a file is in the way/);
  });
});

describe('resetSolution', () => {
  it('puts the attempt aside and the starter back', () => {
    const project = withHome({ 'solutions/dedup.ts': 'mine' });
    const aside = resetSolution(project, 'dedup', 'noon') ?? '';
    expect([readText(project, aside), readText(project, solutionFile(project, 'dedup'))]).toEqual(['mine', STARTER]);
  });

  it('loses no attempt when there are two in the same second', () => {
    const project = withHome({ 'solutions/dedup.ts': 'first' });
    resetSolution(project, 'dedup', 'noon');
    writeFileSync(solutionFile(project, 'dedup'), 'second');
    resetSolution(project, 'dedup', 'noon');
    const dir = join(project.solutions, '.attempts');
    expect(readdirSync(dir).map((name) => readFileSync(join(dir, name), 'utf8'))).toEqual(
      expect.arrayContaining(['first', 'second']),
    );
  });

  it('just puts the starter there when there was no attempt', () => {
    const project = withHome();
    expect([resetSolution(project, 'dedup', 'noon'), existsSync(solutionFile(project, 'dedup'))]).toEqual([
      undefined,
      true,
    ]);
  });
});

describe('isUntouched', () => {
  it.each([
    ['is the starter', STARTER, true],
    ['has one more line break', `${STARTER}\n`, false],
  ])('knows a file that %s', (_what, text, isStarter) => {
    const project = withHome({ 'solutions/dedup.ts': text });
    expect(isUntouched(project, 'dedup', solutionFile(project, 'dedup'))).toBe(isStarter);
  });
});

describe('readText', () => {
  it('names the command that helps when a solution is not there', () => {
    const project = withHome();
    expect(() => readText(project, solutionFile(project, 'dedup'))).toThrow(
      expect.objectContaining({ hint: "'npx kata start dedup' puts the starter there." }),
    );
  });

  it('says so when it is a folder', () => {
    const project = withHome();
    mkdirSync(solutionFile(project, 'dedup'), { recursive: true });
    expect(() => readText(project, solutionFile(project, 'dedup'))).toThrow(
      'Cannot read solutions/dedup.ts: it is a folder.',
    );
  });
});

describe('readStatements', () => {
  it('gives the section of each round, without its heading', () => {
    const statements = readStatements(withHome(), 'dedup');
    expect([...statements].map(([entry, text]) => [entry, text.startsWith('#')])).toEqual([
      ['dedup', false],
      ['dedupLatest', false],
      ['dedupStream', false],
    ]);
  });
});

describe('submissionsOf', () => {
  it('reads the verdict that is expected from the name', () => {
    const expected = submissionsOf(withHome(), 'dedup').map((known) => [known.name.split('.')[0], known.expected]);
    expect(expected.filter(([name, verdict]) => name !== verdict)).toEqual([]);
  });

  it('is empty when the kata has none', () => {
    expect(submissionsOf(projectAt(newHome({ 'katas/new/kata.ts': '' })), 'new')).toEqual([]);
  });
});

describe('readText and isUntouched', () => {
  const home = newHome({ 'solutions/large.ts': ' '.repeat(1_024 * 1_024 + 1) });
  const project = projectAt(ROOT, home);
  const fileAt = (name: string) => join(project.solutions, name);
  symlinkSync('circle.ts', fileAt('circle.ts'));
  symlinkSync('/dev/zero', fileAt('endless.ts'));
  mkdirSync(fileAt('folder.ts'));

  it.each([
    ['circle.ts', 'its symbolic links run in a circle.'],
    ['endless.ts', 'it is no file.'],
    ['folder.ts', 'it is a folder.'],
  ])('%s is a mistake of a person', (name, reason) => {
    for (const read of [readText, (_: typeof project, file: string) => isUntouched(project, 'dedup', file)])
      expect(() => read(project, fileAt(name))).toThrow(
        expect.objectContaining({ name: 'UserError', message: `Cannot read solutions/${name}: ${reason}` }),
      );
  });

  it('do not read what is too large for a source', () => {
    expect(isUntouched(project, 'dedup', fileAt('large.ts'))).toBe(false);
    expect(() => readText(project, fileAt('large.ts'))).toThrow('solutions/large.ts is larger than 1024 KiB.');
  });
});

describe('writeText', () => {
  it('writes where a link leads to, and leaves the link', () => {
    const home = newHome({ 'a.html': 'old' });
    symlinkSync('a.html', join(home, 'link.html'));
    writeText(join(home, 'link.html'), 'new');
    expect([lstatSync(join(home, 'link.html')).isSymbolicLink(), readFileSync(join(home, 'a.html'), 'utf8')]).toEqual([
      true,
      'new',
    ]);
  });

  it.runIf(existsSync('/dev/full'))('writes into a device, and puts nothing in its place', () => {
    expect(() => writeText('/dev/full', 'x'.repeat(10))).toThrow('Cannot write /dev/full: the disk is full.');
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('names the way out when it can not write', () => {
    const file = join(newHome({ 'page.html/in-the-way': '' }), 'page.html');
    expect(() => writeText(file, '')).toThrow(expect.objectContaining({ hint: "'--out FILE' names another place." }));
  });
});
