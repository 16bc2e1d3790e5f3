/** Runs instrumented programs with the real counter, and gives back what they returned: the gauge's child says counts alone. */
import { readFileSync, writeSync } from 'node:fs';
import v8 from 'node:v8';
import { compileFunction } from 'node:vm';
import { HOOKS, type Hooks } from '../../runner/growth/hooks.ts';
import { createCounter } from '../../runner/host/counter.ts';
import type { Order } from './behaviours.ts';

const orders = v8.deserialize(readFileSync(0)) as readonly Order[];
const roles = Object.keys(HOOKS) as (keyof Hooks)[];
const counter = createCounter(Math.max(...orders.map(({ sites }) => sites)));

async function run(code: string): Promise<unknown> {
  const module: { exports: { run?: () => unknown } } = { exports: {} };
  const names = ['exports', 'module', ...roles.map((role) => HOOKS[role])];
  compileFunction(code, names)(module.exports, module, ...roles.map((role) => counter.hooks[role]));
  counter.start(Infinity);
  const result = await module.exports.run?.();
  return counter.stop().steps > 0 ? result : 'nothing was counted';
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
