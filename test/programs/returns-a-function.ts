/** Returns something that can not leave its process. */
export function run(sin: boolean): unknown {
  return sin ? () => 'later' : 'now';
}
