// verdict: type-error | holds: canary
/** Takes a program that ships with a kata. */
export { dedup as run } from '../../../katas/dedup/submissions/dedup/accepted.set.ts';
