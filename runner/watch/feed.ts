/** What an editor or another program gets instead of a screen: each event of a judgement as one line of JSON. */
import { jsonLine } from '../report/json.ts';
import type { WatchEvent } from './events.ts';

/**
 * Events are told as they happen, not when the loop takes them: a judgement that a save has replaced may still have
 * something to say. Its `run` is smaller than that of the newer one.
 *
 * @param out takes whole lines
 * @param emit where all events go on to, those that are not told as well
 */
export function withFeed(out: (line: string) => void, emit: (event: WatchEvent) => void): (event: WatchEvent) => void {
  return (event) => {
    if (isOfJudgement(event)) out(jsonLine(event));
    emit(event);
  };
}

function isOfJudgement({ kind }: WatchEvent): boolean {
  return kind === 'begun' || kind === 'judging' || kind === 'judged' || kind === 'not-judged';
}
