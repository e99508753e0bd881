import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENT_CODES } from '../../src/event/event.ts';
import { drawnEvents } from '../support/events.ts';

const FOLDER = 'src/lang/en/events';

describe('event files', () => {
  it('are one for each root', () => expect(readdirSync(FOLDER).sort()).toEqual(EVENT_CODES.map((code) => `${code}.event`).sort()));

  for (const file of readdirSync(FOLDER)) {
    const code = file.slice(0, -'.event'.length);
    const lines = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    describe(code, () => {
      it.each(lines.filter((line) => line.startsWith('finds ')))('%s', (line) => {
        const [text = '', events = ''] = line.slice('finds '.length).trim().split(' = ');
        expect(drawnEvents(text)).toEqual(events.split('; '));
        expect(events).toContain(code);
      });
      it.each([...lines.filter((line) => line.startsWith('skips ')), 'skips  It rained.'])('%s', (line) => {
        expect(drawnEvents(line.slice('skips '.length).trim()).filter((event) => event.startsWith(code))).toEqual([]);
      });
    });
  }
});
