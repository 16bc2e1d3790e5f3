/** Many producers, one consumer: events wait here until the loop takes them, in order. */

export interface Queue<T> {
  push(item: T): void;
  /** The next item, as soon as there is one. */
  next(): Promise<T>;
}

export function createQueue<T>(): Queue<T> {
  const items: T[] = [];
  let waiting: ((item: T) => void) | undefined;
  return {
    push: (item) => {
      if (waiting === undefined) {
        items.push(item);
        return;
      }
      const hand = waiting;
      waiting = undefined;
      hand(item);
    },
    next: () => {
      // A burst is a few events long: shifting an array is as good as any queue here.
      const item = items.shift();
      if (item !== undefined) return Promise.resolve(item);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
  };
}
