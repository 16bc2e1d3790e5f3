/** Compares two long texts again and again: each time the engine goes through all their characters. */
export function run(text: string, copies: readonly string[]): number {
  let equal = 0;
  for (let i = 0; i < text.length; i++) if (copies[i % copies.length] === text) equal++; // blame
  return equal;
}
