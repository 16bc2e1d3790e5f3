// verdict: type-error | holds: watcher
/** Has the bundler read a file without an end. */
// @ts-expect-error: TypeScript has no such import.
import text from '/dev/zero' with { type: 'text' };

export const run = () => text;
