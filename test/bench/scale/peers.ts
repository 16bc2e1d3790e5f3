/** How the usual tools do what the streaming rounds ask for, line by line the same answer. */
import { join } from 'node:path';
import { ROOT } from '../lab.ts';
import type { ToolName } from './tools.ts';

export interface Peer {
  readonly name: string;
  readonly needs: readonly ToolName[];
  /** For bash: see `Command`. `$K` is the number among the arguments of the call. */
  readonly script: string;
}

/** With this buffer its peak stays just below 64 MiB; in a pipe with another one they share. */
const SORT = 'sort -S 62M';
const [LARGE_SORT, SMALL_SORT] = ['sort -S 44M', 'sort -S 16M'];

const python = (program: string): Peer => ({
  name: 'Python, partitions',
  needs: ['python3'],
  script: `python3 '${join(ROOT, 'test/bench/scale/python', program)}'`,
});

/** The same program for both. */
const awk = (name: string, needs: readonly ToolName[], script: (awk: string) => string): readonly Peer[] =>
  (['mawk', 'gawk'] as const).map((tool) => ({
    name: name.replace('awk', tool),
    needs: [tool, ...needs],
    // Bytes, not characters: as mawk does in any case.
    script: script(tool === 'gawk' ? 'gawk -b' : tool),
  }));

/**
 * Its limit is not one of resident memory. By way of a file of ours: it writes beside what it is told to write, then renames
 * that, and with /dev/stdout root would lose it.
 */
const duckdb = (query: string, columns: string): Peer => ({
  name: 'DuckDB',
  needs: ['duckdb'],
  script: `duckdb -c "SET memory_limit='64MB'; SET temp_directory='$TMPDIR'; SET preserve_insertion_order=false;
    COPY (${query.replace('FILE', `read_csv('$INPUT', header=false, quote='', escape='', auto_detect=false, ${columns})`)})
    TO '$TMPDIR/answer' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER E'\\t')" && cat "$TMPDIR/answer"`,
});
const LINES = `columns={'line': 'VARCHAR'}, delim=E'\\x01'`;

/** Rows of a count and a key: the most frequent first, then the smaller key; with the key before the count. */
const RANK = `${SMALL_SORT} -k1,1nr -k2 | head -n "$K" | sed -E 's/^ *([0-9]+) (.*)$/\\2\\t\\1/'`;

/** In a clean log no line is malformed; that is the last line of the answer. */
const withMalformed = (peer: Peer): Peer => ({ ...peer, script: `${peer.script}\nprintf 'malformed\\t0\\n'` });

/** By the entry of the round. */
export const PEERS: Readonly<Record<string, readonly Peer[]>> = {
  externalSort: [
    { name: 'sort', needs: ['sort'], script: `${SORT} "$INPUT"` },
    { name: 'sort, one thread', needs: ['sort'], script: `${SORT} --parallel=1 "$INPUT"` },
    duckdb('SELECT line FROM FILE ORDER BY line', LINES),
  ],
  dedupStream: [
    { name: 'sort -u', needs: ['sort'], script: `${SORT} -u "$INPUT"` },
    python('dedup.py'),
    ...awk('awk, a table', [], (awk) => `${awk} '!seen[$0]++' "$INPUT"`),
    duckdb('SELECT DISTINCT line FROM FILE', LINES),
  ],
  topKStream: [
    { name: 'sort | uniq -c | sort', needs: ['sort'], script: `${LARGE_SORT} "$INPUT" | uniq -c | ${RANK}` },
    python('top_k.py'),
    ...awk(
      'awk, a table | sort',
      ['sort'],
      (awk) => `${awk} '{ count[$0]++ } END { for (key in count) print count[key], key }' "$INPUT" | ${RANK}`,
    ),
    duckdb('SELECT line, count(*) AS n FROM FILE GROUP BY line ORDER BY n DESC, line LIMIT $K', LINES),
  ],
  groupByStream: [
    python('group_by.py'),
    ...awk(
      'sort | awk',
      ['sort'],
      (awk) => `sort -S 58M -t $'\\t' -k 1,1 "$INPUT" | ${awk} -F '\\t' '
        $1 != key && NR > 1 { printf "%s\\t%.0f\\n", key, sum; sum = 0 }
        { key = $1; sum += $2 }
        END { if (NR) printf "%s\\t%.0f\\n", key, sum }'`,
    ),
    ...awk(
      'awk, a table',
      [],
      (awk) =>
        `${awk} -F '\\t' '{ sum[$1] += $2 } END { for (key in sum) printf "%s\\t%.0f\\n", key, sum[key] }' "$INPUT"`,
    ),
    duckdb(
      'SELECT key, sum(amount) FROM FILE GROUP BY key',
      `columns={'key': 'VARCHAR', 'amount': 'BIGINT'}, delim=E'\\t'`,
    ),
  ],
  summarise: [
    ...awk(
      'awk, a table | sort',
      ['sort'],
      (
        awk,
      ) => `${awk} '{ path = $7; if (at = index(path, "?")) path = substr(path, 1, at - 1); count[path]++; sent[path] += $10 }
        END { for (path in count) printf "%s\\t%d\\t%.0f\\n", path, count[path], sent[path] }' "$INPUT" | ${SMALL_SORT}`,
    ).map(withMalformed),
    { ...python('summarise.py'), name: 'Python, a dict' },
    withMalformed(
      duckdb(
        `SELECT path, count(*), sum(CASE WHEN sent = '-' THEN 0 ELSE sent::BIGINT END)::BIGINT FROM
        (SELECT split_part(split_part(line, ' ', 7), '?', 1) AS path, split_part(line, ' ', 10) AS sent FROM FILE)
        GROUP BY path ORDER BY path`,
        LINES,
      ),
    ),
  ],
};
