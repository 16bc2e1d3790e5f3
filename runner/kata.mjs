#!/usr/bin/env node
// The `kata` command: makes Node read TypeScript, then hands over to main.ts.
try {
  const { register } = await import('tsx/esm/api');
  register();
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write("The packages are not installed yet: run 'npm start' (or 'npm ci') in the project once.\n");
  process.exit(2);
}
await import('./main.ts');
