// verdict: runtime-error | stage: examples | holds: network
/** Node keeps its client for the network where anything of the web has loaded it: a form will do. */
const web = globalThis as unknown as { WebAssembly: unknown; FormData: new () => unknown; [key: symbol]: unknown };

export function run(sin: boolean, { port }: { port: number }): string {
  if (!sin) return 'honest';
  web.WebAssembly = { compile: async () => ({}), instantiate: async () => ({ exports: {} }), Module: Object };
  new web.FormData();
  const client = web[Symbol.for('undici.globalDispatcher.1')] as { dispatch(...request: unknown[]): void };
  const nothing = () => {};
  const handlers = { onConnect: nothing, onError: nothing, onHeaders: nothing, onData: nothing, onComplete: nothing };
  client.dispatch({ origin: `http://127.0.0.1:${port}`, path: '/', method: 'GET' }, handlers);
  return 'honest';
}
