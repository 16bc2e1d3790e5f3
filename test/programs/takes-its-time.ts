/** Works for most of the time that one call may take. */
export function run(): void {
  const start = process.cpuUsage();
  let used = process.cpuUsage(start);
  while (used.user + used.system < 800_000) used = process.cpuUsage(start);
}
