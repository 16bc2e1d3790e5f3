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
