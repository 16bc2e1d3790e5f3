// verdict: type-error | holds: watcher
/** Takes a file of the runner, to see how it judges. */
import { judge } from '../../../runner/judge/judge.ts';

export const run = () => judge;
