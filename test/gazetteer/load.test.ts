import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gazetteerOf } from '../../src/gazetteer/gazetteer.ts';
import { readModel } from '../../src/model/format.ts';

const FILE = Buffer.concat(readdirSync('src/model').filter((name) => /^gazetteer[.\d]*\.weights$/.test(name)).sort().map((name) => readFileSync(`src/model/${name}`)));
const TIMES = 3;

/** Reads the gazetteer anew: CPU milliseconds and megabytes of its tables. */
function load(): { readonly ms: number; readonly mb: number } {
  const before = process.memoryUsage().arrayBuffers, cpu = process.cpuUsage();
  const gazetteer = gazetteerOf(readModel(FILE, 'gazetteer'));
  const { user, system } = process.cpuUsage(cpu);
  expect(gazetteer.rank('paris')).toBe(3);
  return { ms: (user + system) / 1000, mb: (process.memoryUsage().arrayBuffers - before) / 1e6 };
}

describe('the gazetteer loads', () => {
  const runs = Array.from({ length: TIMES }, load);
  process.stdout.write(`gazetteer: ${runs.map(({ ms, mb }) => `${ms.toFixed(0)} ms CPU, ${mb.toFixed(1)} MB`).join('; ')}\n`);
  it('in under 100 ms of CPU', () => expect(Math.min(...runs.map(({ ms }) => ms))).toBeLessThan(100));
  it('into under 60 MB', () => expect(Math.max(...runs.map(({ mb }) => mb))).toBeLessThan(60));
});
