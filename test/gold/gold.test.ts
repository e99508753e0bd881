import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldArticles, scoreGold } from '../../gold/articles.ts';
import { floorOf } from '../../gold/floors.ts';
import { parseGold } from '../../gold/parse.ts';
import { figuresOf } from '../../gold/score.ts';

describe('the gold', () => {
  const counts = scoreGold(goldArticles());
  const floors: Record<string, number> = JSON.parse(readFileSync('gold/floors.json', 'utf8'));

  it.each(Object.entries(floors))('is read with %s F1 of at least %d', (figure, floor) => {
    expect(figuresOf(counts.get(figure) ?? { right: 0, given: 0, gold: 1 }).f1).toBeGreaterThanOrEqual(floor);
  });

  it('has a floor for every figure', () => expect(Object.keys(floors).sort()).toEqual([...counts.keys()].sort()));
});

describe('a floor', () => {
  it('lies a point under a new figure', () => expect(floorOf(undefined, 85.72, false)).toBe(84.7));
  it('rises with its figure', () => expect(floorOf(80, 85.72, false)).toBe(84.7));
  it('stays where its figure falls', () => expect(floorOf(84.7, 70, false)).toBe(84.7));
  it('falls when it is told to', () => expect(floorOf(84.7, 70, true)).toBe(69));
});

describe('a gold file', () => {
  const file = (table: string, body = '@body\n[source:1 Lind] [cue:1 said] [content:1 no].'): string => `${table}\n---\n${body}`;
  const lind = 'speaker lind person Maren Lind = Lind';

  it('gives its attributions their labels', () => {
    expect(parseGold('a', file(`${lind}\n1 lind denies distancing`)).attributions[0]).toEqual({
      id: '1', source: { start: 0, end: 4 }, cue: { start: 5, end: 9 }, content: [{ start: 10, end: 12 }], speakers: ['lind'], stance: ['denies'], framing: ['distancing'], relays: [], answers: [],
    });
  });

  it('knows answers that may be given or left out', () => expect(parseGold('a', file(`${lind}\n1 lind\n2 lind answers 1 denies?`, '@body\n[content:1 No], [content:2 no].')).attributions[1]?.answers).toEqual([{ to: '1', relation: 'denies', doubtful: true }]));

  it('gives a line the roles that are as good', () => expect(parseGold('a', file(`${lind}\n1 lind`, '@chrome/credit\n[content:1 No]')).lines).toEqual([{ start: 0, end: 2, roles: ['chrome', 'credit'] }]));

  it('gives every line its role', () => expect(parseGold('a', file(`${lind}\n1 lind`, '@headline\nNo\n\n@body\n[source:1 Lind] [cue:1 said] [content:1 no].')).lines).toEqual([{ start: 0, end: 2, roles: ['headline'] }, { start: 4, end: 17, roles: ['body'] }]));

  it.each([
    ['has no rule', 'speaker lind person Lind', 'a: no line "---" between the table and the article'],
    ['has a kind unknown', file('speaker lind dog Lind\n1 lind'), 'a:1: "dog" is none of person, group, office, state, outlet, unnamed'],
    ['has a word unknown', file(`${lind}\n1 lind maybe`), 'a:2: "maybe" is no stance, no framing, and none of via, in, answers'],
    ['names a speaker unknown', file(`${lind}\n1 brandt`), 'a: attribution 1 names "brandt", who is no speaker of the table'],
    ['points to nothing', file(`${lind}\n1 lind answers 2 denies`), 'a: attribution 1 points to 2, which is not in the table'],
    ['marks what is not in the table', file(lind), 'a: the article marks "1", which is not in the table'],
    ['has a row without marks', file(`${lind}\n1 lind\n2 lind`), 'a: attribution 2 has no content in the article'],
    ['has a role unknown', file(`${lind}\n1 lind`, '@lead\nNo'), 'a:4: "lead" is none of section, headline, standfirst, byline, dateline, photo, body, promo, credit, comments, chrome'],
  ])('that %s is refused', (_name, text, message) => expect(() => parseGold('a', text)).toThrow(new SyntaxError(message)));
});
