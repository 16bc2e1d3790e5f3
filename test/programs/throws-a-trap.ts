/** Throws an object that throws again when it is looked at. */
import { inspect } from 'node:util';

export function run(sin: boolean): unknown {
  const trap = {
    [inspect.custom]: () => {
      throw new Error('caught you looking');
    },
  };
  if (sin) throw trap;
  return [process.pid, process.cwd()];
}
