/** A child that the system ends when the runner is gone, however it went: what bubblewrap does by itself. */
import { onPath, tryOut } from './tool.ts';

/** Puts a command on a leash. */
export type Leash = (command: readonly [string, ...string[]]) => [string, ...string[]];

/**
 * By `setpriv` of util-linux, which asks the kernel for a signal at its parent's end and becomes the command. Tried,
 * as others that have its name can't do it.
 *
 * @returns `undefined` where there is none
 */
export async function findLeash(): Promise<Leash | undefined> {
  const setpriv = process.platform === 'linux' ? onPath('setpriv') : undefined;
  if (setpriv === undefined) return undefined;
  const leash: Leash = (command) => [setpriv, '--pdeathsig', 'KILL', '--', ...command];
  const answer = await tryOut(leash([process.execPath, '--version']));
  return answer === process.version ? leash : undefined;
}
