import { describe, expect, it } from 'vitest';
import { bubblewrap, checkMachine, nodeVersion } from '../../runner/doctor/machine.ts';
import { projectAt } from '../../runner/project.ts';
import { bundled, workshopThat } from '../doubles/workshop.ts';
import { newHome, ROOT } from '../home.ts';

const workshop = workshopThat(async (file) => bundled(file));

function findings(files: Readonly<Record<string, string>> = {}) {
  return checkMachine(projectAt(ROOT, newHome(files)), workshop);
}

const unsound = (files: Readonly<Record<string, string>>) =>
  findings(files)
    .filter(({ sound }) => !sound)
    .map(({ what }) => what);

describe('checkMachine', () => {
  it('looks at Node, the sandbox and every directory that is written to', () => {
    expect(findings().map(({ about, what }) => [about, what])).toEqual(
      ['node', 'sandbox', 'bubblewrap', 'temporary directory', 'solutions/', '.bigkata/'].map((what) => [
        'machine',
        what,
      ]),
    );
  });

  it('finds nothing when all can be written', () => {
    expect(unsound({})).toEqual([]);
  });

  it.each([
    ['solutions/', { solutions: '' }],
    ['.bigkata/', { '.bigkata': '' }],
  ])('finds that %s can not be written when a file stands there', (what, files) => {
    expect(unsound(files)).toEqual([what]);
  });
});

describe('bubblewrap', () => {
  it('is sound when it is missing, but says what that means and how to get it', () => {
    const missing = { kind: 'missing', reason: 'it is not there', nextStep: 'Get it.' } as const;
    const detail = "it is not there: do not run a stranger's program here. Get it.";
    expect(bubblewrap({ missing })).toMatchObject({ sound: true, detail });
  });
});

describe('nodeVersion', () => {
  it.each([
    ['v18.20.4', false],
    ['v20.18.3', false],
    ['v20.19.0', true],
    ['v22.0.0', true],
    ['v100.1.0', true],
  ])('of %s is sound: %s', (version, sound) => {
    expect(nodeVersion(version).sound).toBe(sound);
  });
});
