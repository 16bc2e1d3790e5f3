/** The learner's record of predictions. Pure; store.ts reads and writes it. */
import type { Prediction, Predictions } from './store.ts';

export const NO_PREDICTIONS: Predictions = { version: 1, predictions: [] };

/** Newest last. */
export function withPrediction(record: Predictions, prediction: Prediction): Predictions {
  return { ...record, predictions: [...record.predictions, prediction] };
}

export interface Score {
  readonly right: number;
  /** How many could be held against a measurement. Time and space count apart. */
  readonly of: number;
}

export function scoreOf({ predictions }: Predictions): Score {
  const verdicts = predictions.flatMap(({ time, space }) => [time.verdict, space?.verdict]);
  const right = verdicts.filter((verdict) => verdict === 'right').length;
  return { right, of: right + verdicts.filter((verdict) => verdict === 'wrong').length };
}
