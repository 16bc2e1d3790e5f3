/** Races as tables, and what they miss. Pure. */
import { bytesText } from '../../../runner/report/bytes.ts';
import type { Section } from '../../accuracy/sections.ts';
import { quantile } from '../stats.ts';
import { CLEAR_TIMES_FAST, PEER_BARS } from './bars.ts';
import type { Race, Racer } from './race.ts';

export function raceSection(race: Race): Section {
  const { entry, bytes, budgetMiB, racers, absent } = race;
  const held = heldAgainst(race);
  const fastest = fastestPeer(race);
  const rows = racers.map((racer) => [
    racer.name,
    racer === held ? 'the bar' : racer.roles.join(', '),
    seconds(wallOf(racer)),
    seconds(median(racer.runs.map(({ cpuMs }) => cpuMs))),
    `${racer.peakMiB.toFixed(0)}${isWithin(race, racer) ? '' : ' over'}`,
    held === undefined ? '-' : times(racer, held).toFixed(2),
  ]);
  const notes = [
    `Medians; runs of each: ${racers[0]?.runs.length}.`,
    `Memory is above an empty run of itself; over: more than ${budgetMiB} MiB.`,
    fastest === undefined ? 'No peer keeps within that.' : `The fastest peer within that: ${fastest.name}.`,
    ...absent.map(({ name, reason }) => `Not there: ${name} (${reason}).`),
  ];
  return {
    title: `${entry}, ${bytesText(bytes)}`,
    head: ['', '', 'wall s', 'CPU s', 'peak MiB', '÷ the bar'],
    rows,
    note: notes.join(' '),
  };
}

export function raceMisses(race: Race): readonly string[] {
  const { entry, bytes, racers, budgetMiB } = race;
  const misses = racers
    .filter((racer) => !racer.roles.includes('peer') && !isWithin(race, racer))
    .map(({ name, peakMiB }) => `${name} takes ${peakMiB.toFixed(0)} MiB, wanted: ${budgetMiB}`);
  const [fast, clear] = [withRole(race, 'fast'), withRole(race, 'clear')];
  const compare = (one: Racer | undefined, other: Racer | undefined, most: number | undefined) => {
    if (one === undefined || other === undefined || most === undefined || times(one, other) <= most) return;
    misses.push(`${one.name} takes ${times(one, other).toFixed(2)} times as long as ${other.name}, wanted: ${most}`);
  };
  compare(fast, heldAgainst(race), PEER_BARS[entry]?.times);
  compare(clear, fast, CLEAR_TIMES_FAST);
  return misses.map((miss) => `peers: ${entry} on ${bytesText(bytes)}: ${miss}`);
}

/** The peer of the bar. One that takes more memory solves an easier task: then it is the fastest that does not. */
function heldAgainst(race: Race): Racer | undefined {
  const named = race.racers.find(({ name }) => name === PEER_BARS[race.entry]?.peer);
  return named !== undefined && isWithin(race, named) ? named : fastestPeer(race);
}

function fastestPeer(race: Race): Racer | undefined {
  return race.racers
    .filter((racer) => racer.roles.includes('peer') && isWithin(race, racer))
    .toSorted((one, other) => wallOf(one) - wallOf(other))[0];
}

function times(one: Racer, other: Racer): number {
  return wallOf(one) / wallOf(other);
}

/** As it is shown. */
function isWithin({ budgetMiB }: Race, { peakMiB }: Racer): boolean {
  return Math.round(peakMiB) <= budgetMiB;
}

function withRole({ racers }: Race, role: Racer['roles'][number]): Racer | undefined {
  return racers.find(({ roles }) => roles.includes(role));
}

function wallOf({ runs }: Racer): number {
  return median(runs.map(({ wallMs }) => wallMs));
}

function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(2);
}
