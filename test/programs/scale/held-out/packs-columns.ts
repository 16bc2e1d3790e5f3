// too-much-memory, keeps 25 %: columns of numbers, as a data frame has them: three of eight bytes, in arrays that grow by half.
let columns: Float64Array[] = [new Float64Array(1_000), new Float64Array(1_000), new Float64Array(1_000)];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at === columns[0]?.length) columns = columns.map(grown);
    for (const [place, column] of columns.entries()) column[at] = line.charCodeAt(place);
    at++;
    yield line;
  }
}

function grown(column: Float64Array): Float64Array {
  const larger = new Float64Array(Math.ceil(1.5 * column.length));
  larger.set(column);
  return larger;
}
