// verdict: runtime-error | holds: processes
/** Gets a module past `require`. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const { getBuiltinModule } = process as unknown as {
    getBuiltinModule(name: string): { execFileSync(file: string): unknown };
  };
  return getBuiltinModule('child_process').execFileSync('/bin/true');
}
