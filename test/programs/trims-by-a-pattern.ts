/** From each blank the pattern runs to the end of the blanks before it fails: quadratic, in one builtin call. */
export function run(text: string): number {
  return text.replace(/\s+$/, '').length; // blame
}
