import { cpus } from 'node:os';
import { fingerprintOf } from '../src/link/copies/fingerprints.ts';
import { numbers, word } from './canned.ts';
import { cpuSeconds } from './cpu.ts';
import { bandsOf } from './min-hash.ts';

/**
 * How fast the index of copies is, and what it finds, beside MinHash in the same run: `npm run bench:copies`. Both get the same made-up
 * articles, half of them cut out of the others, sketch each, look it up and put it in.
 */
const ARTICLES = 400, WORDS = 530;
/** How much of its lead a copy keeps. */
const CUTS = [1, 0.5, 0.25];

const next = numbers(7);
const leads = Array.from({ length: ARTICLES / 2 }, () => Array.from({ length: WORDS }, () => word(Math.floor(next() ** 3 * 20_000))));
const copies = leads.map((words, n) => words.slice(0, Math.floor(words.length * (CUTS[n % CUTS.length] ?? 1))));
const texts = [...leads, ...copies].map((words) => words.join(' '));

/** Puts every text into an index and counts, by cut, the copies that met their lead. */
function run(sketch: (text: string) => readonly (string | number)[]): number[] {
  const index = new Map<string | number, number[]>();
  const met = CUTS.map(() => 0);
  texts.forEach((text, n) => {
    const seen = new Set<number>();
    for (const key of sketch(text)) {
      const there = index.get(key);
      if (there) {
        for (const one of there) seen.add(one);
        there.push(n);
      } else index.set(key, [n]);
    }
    const lead = n - leads.length;
    if (lead >= 0 && seen.has(lead)) met[lead % CUTS.length] = (met[lead % CUTS.length] ?? 0) + 1;
  });
  return met;
}

const winnowing = (text: string): readonly number[] => fingerprintOf(text, [{ start: 0, end: text.length }]).prints;
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; ${ARTICLES} articles of ${WORDS} words and less`);
const rates = ([['winnowing', winnowing], ['MinHash', bandsOf]] as const).map(([name, sketch]) => {
  const rate = ARTICLES / cpuSeconds(() => void run(sketch));
  const found = run(sketch).map((met, n) => `${CUTS[n]}: ${(met / (leads.length / CUTS.length)).toFixed(2)}`).join('  ');
  console.log(`${name.padEnd(10)}${Math.round(rate).toString().padStart(8)} articles per CPU-second   copies that met their lead, by the part kept: ${found}`);
  return rate;
});
const [ours = 0, theirs = 1] = rates;
console.log(`ratio ${(ours / theirs).toFixed(1)}`);
