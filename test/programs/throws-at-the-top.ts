/** Throws while it is read in, before anything is called. */
throw new TypeError('not even read');

export function run(): unknown {
  return undefined;
}
