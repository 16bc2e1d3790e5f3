/** Runs instrumented programs with the real counter, and gives back what they returned: the gauge's child says counts alone. */
import { readFileSync, writeSync } from 'node:fs';
import v8 from 'node:v8';
import { compileFunction } from 'node:vm';
import { HOOKS, type Hooks } from '../../runner/growth/hooks.ts';
import { createCounter } from '../../runner/host/counter.ts';
import { createLedger } from '../../runner/host/ledger.ts';
import type { Order } from './behaviours.ts';

const orders = v8.deserialize(readFileSync(0)) as readonly Order[];
const roles = Object.keys(HOOKS) as (keyof Hooks)[];
const sites = Math.max(...orders.map((order) => order.sites));
const { hooks, start, stop } = orders[0]?.aim === 'memory' ? profiling() : counting();

async function run(code: string): Promise<unknown> {
  const module: { exports: { run?: () => unknown } } = { exports: {} };
  const names = ['exports', 'module', ...roles.map((role) => HOOKS[role])];
  compileFunction(code, names)(module.exports, module, ...roles.map((role) => hooks[role]));
  start();
  const result = await module.exports.run?.();
  return stop() ? result : 'nothing was counted';
}

function counting() {
  const counter = createCounter(sites);
  return { hooks: counter.hooks, start: () => counter.start(Infinity), stop: () => counter.stop().steps > 0 };
}

/** Nothing need be kept by a program. */
function profiling() {
  const ledger = createLedger(sites);
  return { hooks: ledger.hooks, start: () => ledger.start(), stop: () => ledger.stop(0, () => {}).bySite.length > 0 };
}

async function runAll(): Promise<void> {
  const results: unknown[] = [];
  for (const { code } of orders) {
    // One that fails must not hide what the others do.
    results.push(await run(code).catch((error: unknown) => `failed: ${error}`));
  }
  const bytes = v8.serialize(results);
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
}

void runAll();
