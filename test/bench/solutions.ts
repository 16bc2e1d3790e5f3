/** What is saved: programs for round `dedup`, each different from the last by its number. */

/** The loop most people write first. */
export function accepted(save: number): string {
  return `// save ${save}
export function dedup(records: readonly string[]): string[] {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const record of records) {
    if (seen.has(record)) continue;
    seen.add(record);
    kept.push(record);
  }
  return kept;
}
`;
}

/** Every watcher must refuse this one, else it has not looked. */
export function wrong(save: number): string {
  return `// save ${save}
export function dedup(records: readonly string[]): string[] {
  return [...records];
}
`;
}

export function endlessLoop(save: number): string {
  return `// save ${save}
export function dedup(records: readonly string[]): string[] {
  for (let turns = 0; ; turns++) if (turns < 0) return [...records];
}
`;
}

export function heapBomb(save: number): string {
  return `// save ${save}
export function dedup(records: readonly string[]): string[] {
  const hoard: number[][] = [];
  for (;;) hoard.push(new Array<number>(10_000).fill(records.length));
}
`;
}

/** Says which save it is: what a solution prints is in its report. */
export function announcing(text: string, save: number): string {
  return `console.log('save ${save}');\n${text}`;
}
