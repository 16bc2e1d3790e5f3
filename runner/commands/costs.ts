/** `kata growth --costs`: what is counted, and why. */

import { COSTS, SYNTAX_COSTS } from '../growth/costs.ts';
import { jsonLine } from '../report/json.ts';
import { tone, wrap } from '../report/line.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export async function costs({ json }: { readonly json: boolean }, { out, paint, columns }: World): Promise<ExitCode> {
  const rows = [...SYNTAX_COSTS, ...COSTS].map(({ on, names, cost, why, isOpaque }) => ({
    on,
    names,
    cost,
    why,
    isOpaque,
  }));
  if (json) {
    out(jsonLine({ schema: 'bigkata.costs/1', costs: rows }));
    return EXIT.accepted;
  }
  for (const { on, names, cost, why, isOpaque } of rows) {
    const place = on === 'syntax' || on === 'globalThis' ? '' : `${on}: `;
    for (const part of wrap(`${place}${names.join(', ')}`, columns, 2)) out(`${paint([tone('code', part)])}\n`);
    const mark = isOpaque ? ' (opaque)' : '';
    for (const part of wrap(`    ${cost}${mark}: ${why}`, columns, 6)) out(`${paint([part])}\n`);
  }
  return EXIT.accepted;
}
