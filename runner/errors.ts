import { printable } from './printable.ts';

/** A mistake of the person at the keyboard. Anything else that is thrown is a bug in the runner. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The next step, as a sentence. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    // Names of files and what stands in them may be part of it.
    super(printable(message));
    this.hint = printable(hint);
  }
}

/** For errors of the file system, whose `code` decides what to say. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** An error of the file system as a person's problem; anything else is thrown as it is. */
export function asUserError(error: unknown, action: string): UserError {
  const known = REASONS[codeOf(error) ?? ''];
  if (known === undefined) throw error;
  return new UserError(`Cannot ${action}: ${known.reason}.`, known.hint);
}

/**
 * What of an error is for the person at the keyboard: a mistake of theirs, or a machine that has run out of something,
 * wherever in the runner that came up.
 *
 * @returns `undefined` for a bug
 */
export function problemOf(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  const code = codeOf(error) ?? '';
  if (!(error instanceof Error) || !OF_THE_MACHINE.has(code)) return undefined;
  return asUserError(error, 'path' in error && typeof error.path === 'string' ? `write ${error.path}` : 'go on');
}

const OF_THE_MACHINE: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE', 'ENFILE', 'EAGAIN']);

const REASONS: Readonly<Record<string, { readonly reason: string; readonly hint: string }>> = {
  EACCES: { reason: 'permission denied', hint: 'Check the permissions of that path.' },
  EPERM: { reason: 'not permitted', hint: 'Check the permissions of that path.' },
  EROFS: { reason: 'the file system is read-only', hint: 'Work on a copy of the project elsewhere.' },
  ENOSPC: { reason: 'the disk is full', hint: 'Free some space and try again.' },
  EDQUOT: { reason: 'your share of the disk is used up', hint: 'Free some space and try again.' },
  EFBIG: { reason: 'no file may be as large', hint: "See 'ulimit -f', and raise that limit." },
  EISDIR: { reason: 'it is a folder', hint: 'Give a file.' },
  EEXIST: { reason: 'a file is in the way', hint: 'Move that file elsewhere.' },
  ENOENT: { reason: 'it is not there', hint: 'Check the path.' },
  ENOTDIR: {
    reason: 'a part of the path is a file, not a folder',
    hint: 'Check the path, or move that file elsewhere.',
  },
  ELOOP: { reason: 'its symbolic links run in a circle', hint: 'Put a file in their place.' },
  EMFILE: { reason: 'too many files are open', hint: "Raise the limit with 'ulimit -n 1024'." },
  ENFILE: { reason: 'too many files are open on this machine', hint: 'Close some programs and try again.' },
  EAGAIN: { reason: 'this machine starts no more processes', hint: 'End some programs and try again.' },
};
