import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/when/rules.ts';
import { whensOf } from '../support/whens.ts';

/** The day on which the articles of all `finds` lines are published, a Thursday; `open` lines come without one. */
const PUBLISHED = '2031-03-13';
const FOLDER = 'src/lang/en/whens';

describe('when files', () => {
  it('are one for each rule', () => {
    const names = new Set(RULES.map(([name]) => `${name.slice('when/'.length)}.when`));
    expect(readdirSync(FOLDER).sort()).toEqual([...names].sort());
  });

  for (const file of readdirSync(FOLDER)) {
    const rule = `when/${file.slice(0, -'.when'.length)}`;
    const lines = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    describe(rule, () => {
      it.each(lines)('%s', (line) => {
        const key = line.slice(0, line.indexOf(' ')), marked = line.slice(key.length).trim();
        const { text, times } = parseTimes(marked);
        const whens = whensOf(text, key === 'open' ? undefined : PUBLISHED);
        const found = whens.map((when) => `${when.text} = ${when.value}`);
        const byRule = whens.some((when) => when.rule === rule);
        expect({ key, found, byRule }).toEqual({ key: key === 'open' || key === 'skips' ? key : 'finds', found: times, byRule: key !== 'skips' });
      });
    });
  }
});

/** "[late July = 2030-07]" as its text and its times. */
function parseTimes(marked: string): { text: string; times: string[] } {
  const times = [...marked.matchAll(/\[([^\]]*)\]/g)].map(([, time = '']) => time);
  return { text: marked.replaceAll(/\[([^\]=]*) = [^\]]*\]/g, '$1'), times };
}
