// Never changes a list, as functional style asks: each new record copies all that was kept.
export function dedup(records: readonly string[]): string[] {
  const seen = new Set<string>();
  return records.reduce<string[]>((kept, record) => {
    if (seen.has(record)) return kept;
    seen.add(record);
    // biome-ignore lint/performance/noAccumulatingSpread: the mistake this program is about
    return [...kept, record]; // blame
  }, []);
}
