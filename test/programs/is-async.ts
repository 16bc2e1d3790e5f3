/** Is an async function. */
export async function run(sin: boolean): Promise<unknown> {
  return sin;
}
