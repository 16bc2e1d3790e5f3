/** The last lines of the screen: what was said, the file to edit or what is being asked, the keys. Pure. */
import { type Line, spread, tone, wrap } from '../report/line.ts';
import { isAsking } from './predict.ts';
import type { Prompt } from './prompt.ts';
import { focusOf, mayGoOn, pinOf, type State } from './state.ts';

export function footer(state: State): readonly Line[] {
  const { notice, change, columns, predicting } = state;
  const said: readonly Line[] =
    notice === undefined
      ? [[tone('dim', change === '' ? '' : `changed: ${change}`)]]
      : noticed(notice.text, state).map((text) => [tone(notice.isProblem ? 'fail' : 'hint', text)]);
  return [
    ...said,
    [tone('dim', '─'.repeat(columns))],
    predicting?.prompt === undefined ? fileLine(state) : promptLine(predicting.prompt),
    isAsking(state) ? offered(PROMPT_KEYS) : offered(keysOf(state)),
  ];
}

/** Whole, up to three lines, where the screen has room: the path at its end is what one needs of it. */
function noticed(text: string, { columns, rows }: State): readonly string[] {
  const lines = rows < ROOMY_ROWS ? [text] : wrap(text, columns, 0);
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), lines.slice(2).join(' ')];
}

const ROOMY_ROWS = 20;

/** The file, and what was said of it beforehand while that waits for a measurement. */
function fileLine({ file, columns, predicting }: State): Line {
  const at = file.lastIndexOf('/solutions/');
  const left: Line = [tone('dim', 'edit '), tone('code', at === -1 ? file : file.slice(at + 1))];
  const said = predicting?.said;
  if (said === undefined) return left;
  const space = said.space === undefined ? '' : `, space ${said.space}`;
  return spread(left, [tone('dim', `you say time ${said.time}${space}`)], columns);
}

/** The cursor is drawn: the terminal's own is hidden, as the whole screen is repainted. */
function promptLine({ asks, text, problem }: Prompt): Line {
  const example = asks === 'time' ? 'such as O(n log n)' : 'beside input and output; may stay empty';
  const beside = problem === undefined ? tone('dim', text === '' ? example : '') : tone('fail', problem);
  return [tone('hint', `you say ${asks}: `), tone('strong', text), '▏ ', beside];
}

type Offer = readonly [key: string, does: string];

const PROMPT_KEYS: readonly Offer[] = [
  ['Enter', 'say it'],
  ['Esc', 'not this time'],
  ['Ctrl-C', 'quit'],
];

function keysOf(state: State): readonly Offer[] {
  const known: readonly (readonly [...Offer, isOffered: boolean])[] = [
    ['n', 'next', mayGoOn(state)],
    ['t', 'task', true],
    ['h', 'hint', !mayGoOn(state)],
    ['a', 'pin', pinOf(state) !== undefined],
    ['p', state.predicting === undefined ? 'predict' : 'predicting', state.place.round.growth !== undefined],
    ['b', 'bench', RIGHT.has(focusOf(state).verdict) && state.place.round.growth !== undefined],
    ['l', 'list', true],
    ['r', 'run', true],
    ['s', 'scale', state.place.kata.rounds.some(({ scale }) => scale !== undefined)],
    ['q', 'quit', true],
  ];
  return known.filter(([, , isOffered]) => isOffered).map(([key, does]) => [key, does]);
}

/** Answers are right, whatever they cost: that is worth timing. */
const RIGHT: ReadonlySet<string> = new Set(['accepted', 'too-slow', 'too-much-memory']);

function offered(keys: readonly Offer[]): Line {
  return keys.flatMap(([key, does], at) => [at === 0 ? '' : '   ', tone('strong', key), tone('dim', ` ${does}`)]);
}
