/** Looks for what its surroundings tell. */
export function run(): unknown {
  return Object.keys(process.env);
}
