/** A world with a home of its own that remembers what was said in it. */
import { katas } from '../../katas/index.ts';
import { type Project, projectAt } from '../../runner/project.ts';
import { createPaint } from '../../runner/report/paint.ts';
import type { World } from '../../runner/world.ts';
import { newHome, ROOT } from '../home.ts';
import type { PressedKeys, RememberingScreen } from './terminal.ts';

export class QuietWorld implements World {
  readonly project: Project;
  katas: World['katas'] = katas;
  broken: World['broken'] = [];
  readonly home: string;
  readonly paint = createPaint(false);
  readonly columns = 80;
  redraws: World['redraws'] = false;
  readonly terminal: World['terminal'];
  readonly abort = new AbortController();
  readonly signal = this.abort.signal;
  /** Standard output so far. */
  said = '';
  /** Standard error so far. */
  saidBeside = '';
  time = Date.UTC(2026, 0, 31, 12);

  constructor(files: Readonly<Record<string, string>> = {}, keys?: PressedKeys, screen?: RememberingScreen) {
    this.home = newHome(files);
    this.project = projectAt(ROOT, this.home);
    this.terminal = keys && screen && { input: keys.asInput(), output: screen.asOutput() };
  }

  get cwd(): string {
    return this.home;
  }

  readonly out = (text: string): void => {
    this.said += text;
  };

  readonly err = (text: string): void => {
    this.saidBeside += text;
  };

  readonly now = (): number => this.time;
}
