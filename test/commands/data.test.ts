import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { data } from '../../runner/commands/data.ts';
import { EXIT } from '../../runner/world.ts';
import { QuietWorld } from '../doubles/world.ts';

const held = () =>
  new QuietWorld({
    '.bigkata/data/lines-64MiB-1.txt': 'x'.repeat(2_048),
    '.bigkata/data/lines-64MiB-1.json': '{}',
    '.bigkata/data/log-16MiB-2.txt': 'x'.repeat(1_022),
  });

describe('kata data', () => {
  it('lists what was made, and how much room it takes', async () => {
    const world = held();
    expect(await data({ does: 'list', json: false }, world)).toBe(EXIT.accepted);
    expect(world.said).toMatch(/ 2 KiB {2}lines-64MiB-1 {2}used .+ ago\n/);
    expect(world.said).toMatch(/3 KiB of 4 GiB in .+\.bigkata\/data\n$/);
  });

  it('lists nothing where nothing was made', async () => {
    const world = new QuietWorld();
    await data({ does: 'list', json: false }, world);
    expect(world.said).toMatch(/^0 B of 4 GiB in /);
  });

  it('removes all of it', async () => {
    const world = held();
    await data({ does: 'clear', json: false }, world);
    expect(world.said).toMatch(/^3 KiB removed in /);
    expect(existsSync(join(world.home, '.bigkata/data/log-16MiB-2.txt'))).toBe(false);
    world.said = '';
    await data({ does: 'clear', json: false }, world);
    expect(world.said).toMatch(/^There is nothing to remove in /);
  });

  it('says it as JSON', async () => {
    const world = held();
    await data({ does: 'list', json: true }, world);
    expect(JSON.parse(world.said)).toMatchObject({ schema: 'bigkata.data/1', does: 'list', bytes: 3_072 });
  });
});
