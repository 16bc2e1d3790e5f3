/** A mistake of the person at the keyboard. Anything else that is thrown is a bug in the runner. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The next step, as a sentence. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** For errors of the file system, whose `code` decides what to say. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** An error of the file system as a person's problem; anything else is thrown as it is. */
export function asUserError(error: unknown, action: string): UserError {
  const hints: Readonly<Record<string, string>> = {
    EACCES: 'Check the permissions of that path.',
    EPERM: 'Check the permissions of that path.',
    EROFS: 'The file system is read-only: work on a copy of the project elsewhere.',
    ENOSPC: 'The disk is full: free some space and try again.',
    EISDIR: 'Give a file, not a folder.',
    ENOENT: 'Check the path.',
    ENOTDIR: 'Check the path: a part of it is a file, not a folder.',
  };
  const hint = hints[codeOf(error) ?? ''];
  if (hint === undefined) throw error;
  return new UserError(`Cannot ${action}: ${(error as Error).message}`, hint);
}
