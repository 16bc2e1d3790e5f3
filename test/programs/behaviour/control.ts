// Shows where control goes: labelled loops, fallthrough, finally, loops without blocks, closures in loops.
// @ts-nocheck: odd code is what is shown.
// biome-ignore-all lint: odd code is what is shown.
function labelled(): unknown {
  const seen: string[] = [];
  outer: for (let a = 0; a < 5; a++)
    for (let b = 0; ; b++) {
      if (b > a) continue outer;
      if (a === 3) break outer;
      if (b === 1) continue;
      seen.push(`${a}${b}`);
    }
  block: {
    if (seen.length > 2) break block;
    seen.push('never');
  }
  return seen;
}

function finals(how: number): unknown {
  const log: unknown[] = [];
  const attempt = (): unknown => {
    for (let turn = 0; turn < 3; turn++) {
      try {
        log.push(`try ${turn}`);
        if (how === 0) return 'from try';
        if (how === 1) throw new RangeError('thrown');
        if (how === 2) continue;
        if (how === 3) break;
      } catch (error) {
        log.push((error as Error).message);
        if (turn === 1) throw new TypeError('again');
      } finally {
        log.push(`finally ${turn}`);
        if (how === 0 && turn === 0) return 'from finally';
      }
    }
    return 'at the end';
  };
  try {
    return [attempt(), log];
  } catch (error) {
    const { name, message } = error as Error;
    return [name, message, log];
  }
}

function fallthrough(value: unknown): string {
  let path = '';
  switch (value) {
    case 1:
      path += 'one ';
    default:
      path += 'default ';
    case 2:
      path += 'two ';
      break;
    case 3: {
      const path = 'inner';
      return path;
    }
  }
  return path;
}

export function run(): unknown {
  const closures: (() => number)[] = [];
  for (let at = 0; at < 3; at++) closures.push(() => at++ + at);
  for (const at of [7, 8]) closures.push(() => at);
  let count = 0;
  do count += 2;
  while (count < 7);
  while (count-- > 3);
  let chain = '';
  if (count > 0)
    for (const letter of 'abc')
      if (letter === 'b') chain += letter;
      else chain += letter.toUpperCase();
  else chain = 'none';
  const keys: string[] = [];
  for (const key in { a: 1, b: 2, 3: 0 }) keys.push(key);
  const pairs: unknown[] = [];
  for (const [key, { length, ...others }] of new Map([['x', { length: 2, more: true }]]))
    pairs.push(key, length, others);
  for (const { 0: head, length } of ['ab', 'c']) pairs.push([head, length]);
  return [
    labelled(),
    [0, 1, 2, 3, 4].map(finals),
    [1, 2, 3, 4].map(fallthrough),
    closures.map((call) => [call(), call()]),
    count,
    chain,
    keys,
    pairs,
  ];
}
