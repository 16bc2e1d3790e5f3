export function stream(): number {
  return 7;
}
