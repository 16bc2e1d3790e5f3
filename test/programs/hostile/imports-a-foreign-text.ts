// verdict: type-error | holds: canary
/** Has the bundler read a file for it. */
// @ts-expect-error: TypeScript has no such import.
import text from '/etc/hostname' with { type: 'text' };

export const run = () => text;
