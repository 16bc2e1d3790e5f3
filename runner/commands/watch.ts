/** `kata watch`: judges on every save. Wires the sources of events, the loop and the screen. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findKata, keyOf, type Place, places } from '../catalogue.ts';
import { asUserError, UserError } from '../errors.ts';
import { WARM_CHILDREN } from '../limits.ts';
import { isSolved, NO_PROGRESS, withCurrent } from '../progress.ts';
import { kataOfFile, readStatements, solutionFile } from '../project.ts';
import { formats, readStore } from '../store.ts';
import type { Facts } from '../tui/moves.ts';
import { plainLines } from '../tui/plain.ts';
import type { State } from '../tui/state.ts';
import { openScreen, type Screen } from '../tui/terminal.ts';
import { update } from '../tui/update.ts';
import { view } from '../tui/view.ts';
import { createPerformer } from '../watch/effects.ts';
import type { WatchEvent } from '../watch/events.ts';
import { watchFiles } from '../watch/files.ts';
import { listenToKeys } from '../watch/keys.ts';
import { runLoop } from '../watch/loop.ts';
import { createQueue } from '../watch/queue.ts';
import { openWorkshop } from '../workshop.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface WatchOptions {
  readonly kata?: string;
  readonly poll: boolean;
}

export async function watch(options: WatchOptions, world: World): Promise<ExitCode> {
  const { project, katas, paint, signal, terminal } = world;
  const initial = initialState(options, world);
  makeSolutions(project.solutions);
  const queue = createQueue<WatchEvent>();
  const emit = queue.push;
  signal.addEventListener('abort', () => emit({ kind: 'quit' }));

  const workshop = await openWorkshop(project, WARM_CHILDREN);
  const files = watchFiles(project.solutions, options.poll, emit);
  const performer = createPerformer(project, katas, workshop, emit);
  let screen: Screen | undefined;
  let releaseKeys = () => {};
  try {
    await files.ready;
    if (terminal === undefined) world.out(`Watching ${initial.file}\n`);
    else {
      screen = openScreen(terminal.output, paint, emit);
      releaseKeys = listenToKeys(terminal.input, emit);
    }
    // As if the learner had pressed r: puts the starter there if there is none, and judges.
    emit({ kind: 'key', name: 'r' });
    await runLoop(initial, queue, {
      step: (state, event) => update(state, event, factsOf(initial.places, world)),
      show: (before, after) => {
        if (screen !== undefined) screen.show(view(after));
        else for (const line of plainLines(before, after)) world.out(`${paint(line)}\n`);
      },
      perform: performer.perform,
    });
  } finally {
    releaseKeys();
    screen?.restore();
    performer.close();
    await files.close();
    await workshop.close();
  }
  return EXIT.accepted;
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
      : { notice: { text: `Your progress could not be read; it is kept as ${setAside}.`, isProblem: true } };
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
    panel: { kind: 'verdict' },
    scroll: 0,
    ...notice,
    columns: terminal?.output.columns ?? world.columns,
    rows: terminal?.output.rows ?? 24,
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

function makeSolutions(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    throw asUserError(error, `make the folder ${dir}`);
  }
}
