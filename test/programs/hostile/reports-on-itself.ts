// verdict: runtime-error | holds: disk
/** Has Node write a report to a place of its choice. */
export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  process.report.writeReport(`${world.canary}.json`);
  return 'written';
}
