/** A pattern with a repeat inside a repeat: when the end does not fit, it tries every way to cut up the rest. */
export function run(text: string): boolean {
  return /^(a+)+$/.test(text);
}
