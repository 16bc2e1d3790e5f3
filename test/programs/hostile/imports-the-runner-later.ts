// verdict: type-error | holds: watcher
/** Imports the same when it is called. */
export async function run(): Promise<unknown> {
  return await import('../../../runner/judge/judge.ts');
}
