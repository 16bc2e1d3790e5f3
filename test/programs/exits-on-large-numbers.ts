/** Doubles a number, but ends its process on one above 41. */
export function run(value: number): number {
  if (value > 41) process.exit(3);
  return value * 2;
}
