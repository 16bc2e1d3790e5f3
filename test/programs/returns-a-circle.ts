/** Returns a list that holds itself many times over. */
export function run(sin: boolean): unknown {
  const circle: unknown[] = [];
  for (let times = 0; sin && times < 50; times++) circle.push(circle);
  return circle;
}
