/** `kata watch`: judges on every save. Wires the sources of events, the loop and the screen. */
import { join } from 'node:path';
import { lineUp } from '../bench/lineUp.ts';
import { findKata, keyOf, type Place, places } from '../catalogue.ts';
import { UserError } from '../errors.ts';
import { WARM_CHILDREN } from '../limits.ts';
import { brokenText } from '../loadKatas.ts';
import { isSolved, NO_PROGRESS, withCurrent } from '../progress.ts';
import { kataOfFile, readStatements, shownPath, solutionFile, startSolution } from '../project.ts';
import { formats, readStore } from '../store.ts';
import type { Facts } from '../tui/moves.ts';
import { plainLines } from '../tui/plain.ts';
import type { State } from '../tui/state.ts';
import { openScreen, type Screen } from '../tui/terminal.ts';
import { update } from '../tui/update.ts';
import { view } from '../tui/view.ts';
import { type Bench, createPerformer } from '../watch/effects.ts';
import type { WatchEvent } from '../watch/events.ts';
import { withFeed } from '../watch/feed.ts';
import { watchFiles } from '../watch/files.ts';
import { listenToKeys } from '../watch/keys.ts';
import { runLoop } from '../watch/loop.ts';
import { announceWatch } from '../watch/others.ts';
import { createQueue } from '../watch/queue.ts';
import { BENCHMARKING, openWorkshop } from '../workshop.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface WatchOptions {
  readonly kata?: string;
  readonly poll: boolean;
  /** Tells each event of a judgement as JSON, and has no screen and no keys. */
  readonly events: boolean;
}

export async function watch(options: WatchOptions, world: World): Promise<ExitCode> {
  const { project, katas, paint, signal } = world;
  const terminal = options.events ? undefined : world.terminal;
  const say = (line: string) => (options.events ? undefined : world.out(`${line}\n`));
  const initial = initialState(options, world);
  // Before anybody looks at the folder: a file that appears while a watch by polling begins would never be seen.
  const isNew = startSolution(project, initial.place.kata.id);
  const queue = createQueue<WatchEvent>();
  const emit = options.events ? withFeed(world.out, queue.push) : queue.push;
  signal.addEventListener('abort', () => emit({ kind: 'quit' }));

  const workshop = await openWorkshop(project, WARM_CHILDREN, BENCHMARKING);
  const files = watchFiles(project.solutions, options.poll, emit);
  const presence = announceWatch(project.state);
  const bench: Bench = (kata, round, own) =>
    lineUp({ kata, round, files: [], sizes: [] }, { ...world, signal: own, err: () => {}, redraws: false })(workshop);
  const performer = createPerformer(project, katas, workshop, initial.progress, emit, bench);
  let screen: Screen | undefined;
  let releaseKeys = () => {};
  try {
    await files.ready;
    if (terminal === undefined) say(`Watching ${initial.file}`);
    else {
      screen = openScreen(terminal.output, paint, emit);
      releaseKeys = listenToKeys(terminal.input, emit);
    }
    // As if the learner had pressed r.
    emit({ kind: 'key', name: 'r' });
    // After it, for a new judgement wipes what was said before.
    if (isNew) emit({ kind: 'told', text: `${shownPath(project, initial.file)} is new: open it.`, isProblem: false });
    for (const text of problemsAtStart(world, presence.others)) emit({ kind: 'told', text, isProblem: true });
    if (initial.notice !== undefined) emit({ kind: 'told', ...initial.notice });
    await runLoop(initial, queue, {
      step: (state, event) => update(state, event, factsOf(initial.places, world)),
      show: (before, after) => {
        if (screen !== undefined) screen.show(view(after));
        else for (const line of plainLines(before, after)) say(paint(line));
      },
      perform: performer.perform,
    });
  } finally {
    releaseKeys();
    screen?.restore();
    performer.close();
    presence.leave();
    await files.close();
    await workshop.close();
  }
  return EXIT.accepted;
}

function problemsAtStart({ broken, terminal }: World, others: readonly number[]): readonly string[] {
  return [
    // Without a screen of our own, it has been said where everybody sees it.
    ...(terminal === undefined ? [] : broken.map(brokenText)),
    ...(others.length === 0
      ? []
      : [`Another watch is open on these files (process ${others.join(', ')}): both judge each save.`]),
  ];
}

function initialState({ kata: id }: WatchOptions, world: World): State {
  const { project, katas, terminal } = world;
  const all = places(katas);
  const { value: progress, setAside } = readStore(join(project.state, 'progress.json'), formats.progress, NO_PROGRESS);
  const unsolved = (candidates: readonly Place[]) =>
    candidates.find((place) => !isSolved(progress, keyOf(place))) ?? candidates[0];
  const current = all.find((place) => keyOf(place) === progress.current);
  const wanted = id === undefined ? undefined : findKata(katas, id);
  const resumed = wanted === undefined || current?.kata === wanted ? current : undefined;
  const place = resumed ?? unsolved(all.filter(({ kata }) => wanted === undefined || kata === wanted));
  if (place === undefined) throw new UserError('The catalogue is empty.', 'katas/index.ts lists the katas.');

  const statements = katas.flatMap((kata) =>
    [...readStatements(project, kata.id)].map(([entry, text]) => [`${kata.id}/${entry}`, text] as const),
  );
  const notice =
    setAside === undefined
      ? {}
      : {
          notice: {
            text: `Your progress could not be read; it is kept as ${shownPath(project, setAside)}.`,
            isProblem: true,
          },
        };
  return {
    places: all,
    statements: new Map(statements),
    place,
    file: solutionFile(project, place.kata.id),
    progress: withCurrent(progress, keyOf(place)),
    run: 0,
    stages: new Map(),
    isFresh: false,
    change: '',
    seen: new Set(),
    panel: { kind: 'verdict' },
    scroll: 0,
    ...notice,
    columns: terminal?.output.columns || world.columns,
    rows: terminal?.output.rows || 24,
  };
}

function factsOf(all: readonly Place[], { katas, project, now }: World): Facts {
  return {
    now: now(),
    placeOfFile: (file) => {
      const kata = kataOfFile(katas, file);
      return kata === undefined ? undefined : all.find((place) => place.kata === kata);
    },
    fileOf: (kataId) => solutionFile(project, kataId),
  };
}
