/** Returns an object whose field is made when it is read; on demand, one that can not be read. */
export function run(sin: boolean): unknown {
  return {
    get size(): number {
      if (sin) throw new Error('no size today');
      return 1;
    },
  };
}
