/** One child: what it runs, and all that it may touch. */
export interface Cell {
  readonly program: string;
  /** The only place it may write to, and where it starts. */
  readonly dir: string;
  /** Settings of V8. */
  readonly flags: readonly string[];
}
