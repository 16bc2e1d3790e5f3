/** Exports two functions and a value, none of them the one that is asked for. */
export const run = 'not a function';

export function walk(): unknown {
  return undefined;
}

export function crawl(): unknown {
  return undefined;
}
