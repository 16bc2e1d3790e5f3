// verdict: runtime-error | holds: processes
/** Gets a module through the one that was started first. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const { mainModule } = process as unknown as {
    mainModule: { require(name: string): { execFileSync(file: string): unknown } };
  };
  return mainModule.require('child_process').execFileSync('/bin/true');
}
