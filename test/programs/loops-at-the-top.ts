/** Loops while it is read in, before anything is called. */
let turns = 0;
while (turns >= 0) turns = (turns + 1) % 1_000;

export function run(): unknown {
  return turns;
}
