/** What judging asks of large files: types only. The real one is made in store.ts. */
import type { Dataset, Expected } from '../scale/contract.ts';
import type { Difference, Progress } from '../scale/report.ts';

export interface Large {
  /**
   * The file of a dataset, with what has to come out for it; made if it is not there.
   *
   * @throws UserError when there is no room for it, or it can't be written
   */
  provide(request: Request, going: Going): Promise<Given>;
}

export interface Request {
  readonly dataset: Dataset;
  /** About how long the file is. */
  readonly bytes: number;
  readonly expected: Expected;
  /** Changes when `expected` may have: its functions can't be compared. */
  readonly tag: string;
  /** Disk that the judged call needs beside the file. */
  readonly roomBytes: number;
}

export interface Given {
  /** Absolute path. */
  readonly path: string;
  readonly bytes: number;
  /** Bytes of what has to come out. */
  readonly answerBytes: number;
  /** Is this file what has to come out? @returns `undefined` when it is */
  compare(output: string, going: Going): Promise<Difference | undefined>;
  /** It is no longer needed, and may be removed when room is. */
  release(): void;
}

export interface Going {
  readonly signal: AbortSignal;
  onMove(move: Pick<Progress, 'doing' | 'done'>): void;
}
