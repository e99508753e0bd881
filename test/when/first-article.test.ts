import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const FILE = '../shared/gold/seed/article.txt';

describe.skipIf(!existsSync(FILE))('the first article (needs ../shared)', () => {
  const valuesOf = (published?: string): (string | undefined)[] => {
    const { whens } = read(snapshotOfText(readFileSync(FILE)), published === undefined ? {} : { published });
    return ['Wednesday', 'Earlier this month'].map((words) => whens.find(({ text }) => text === words)?.value);
  };

  it('leaves its times open where nobody says when it was published', () => expect(valuesOf()).toEqual(['XXXX-WXX-3', 'XXXX-XX']));
  it('counts them from the day of publication', () => expect(valuesOf('2024-08-22')).toEqual(['2024-08-21', '2024-08']));
});
