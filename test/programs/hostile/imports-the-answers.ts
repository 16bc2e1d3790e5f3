// verdict: type-error | holds: canary
/** Takes the oracle for its own function. */
import { dedup } from '../../../katas/dedup/dedup.ts';

export const run = dedup.oracle;
