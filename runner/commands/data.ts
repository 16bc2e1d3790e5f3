/** `kata data`: the large files that have been made. Each is made again when it is needed. */

import { join } from 'node:path';
import { holdings, removeHolding } from '../data/files.ts';
import { DATA_CACHE_MIB } from '../limits.ts';
import { bytesText } from '../report/bytes.ts';
import { durationText } from '../report/duration.ts';
import { jsonLine } from '../report/json.ts';
import { tone } from '../report/line.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface DataOptions {
  readonly does: 'list' | 'clear';
  readonly json: boolean;
}

export async function data({ does, json }: DataOptions, world: World): Promise<ExitCode> {
  const dir = join(world.project.state, 'data');
  const held = holdings(dir);
  const bytes = held.reduce((sum, one) => sum + one.bytes, 0);
  if (does === 'clear') for (const { name } of held) removeHolding(dir, name);
  if (json) world.out(jsonLine({ schema: 'bigkata.data/1', does, dir, bytes, files: held }));
  else if (does === 'clear')
    world.out(`${held.length === 0 ? 'There is nothing to remove' : `${bytesText(bytes)} removed`} in ${dir}.\n`);
  else list(held, bytes, dir, world);
  return EXIT.accepted;
}

function list(held: ReturnType<typeof holdings>, bytes: number, dir: string, { out, paint, now }: World): void {
  for (const one of held) {
    const size = bytesText(one.bytes).padStart(8);
    out(
      `${paint([size, '  ', one.name, tone('dim', `  used ${durationText(Math.max(0, now() - one.usedAt))} ago`)])}\n`,
    );
  }
  const limit = bytesText(DATA_CACHE_MIB * 2 ** 20);
  out(`${paint([`${bytesText(bytes)} of ${limit} in ${dir}`])}\n`);
}
