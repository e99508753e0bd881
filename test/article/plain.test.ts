import { describe, expect, it } from 'vitest';
import { articleOf, drawnBlocks, roleOf } from '../support/article.ts';

const REPORT = `World

Tavia mined our lane, says Orlenia

Navy chief puts the blame on divers from across the strait

By Ilse Moravan and Tomas Wray

12 March 2031

SKARN, Orlenia – The mine that damaged the ferry was laid on purpose, the head of the navy said on Tuesday.

“We have the pictures,” Rear Admiral Petra Ruun told Radio Brennick.

READ MORE:
Ferry crews ask who will pay

The strait has been closed to ferries since, and fishing boats have stayed in port.

A second mine

Tavia denied that its divers had entered the lane.

Reporting by Ilse Moravan; editing by Odd Lerwick

Comments (3)
They always deny it.
`;

describe('plain text with its furniture', () => {
  const article = articleOf(REPORT);
  it('has each line in its role', () => expect(drawnBlocks(article).map((block) => block.slice(0, 40))).toEqual([
    'section: World', 'headline: Tavia mined our lane, says Orl', 'standfirst: Navy chief puts the blame on', 'byline: By Ilse Moravan and Tomas Wray', 'dateline: 12 March 2031',
    'dateline: SKARN, Orlenia –', 'body: The mine that damaged the ferry wa', 'body: “We have the pictures,” Rear Admir', 'promo: READ MORE:', 'promo: Ferry crews ask who will pay',
    'body: The strait has been closed to ferr', 'body: A second mine', 'body: Tavia denied that its divers had e', 'credit: Reporting by Ilse Moravan; editi', 'comments: Comments (3)', 'comments: They always deny it.',
  ]));
  it('has its day from the line that says so', () => expect(article.published).toEqual({ value: '2031-03-12', certainty: 'stated', rule: 'day-line', start: 135, end: 148 }));
  it('has both its authors', () => expect(article.byline).toEqual(['Ilse Moravan', 'Tomas Wray']));
  it('has its section', () => expect(article.section).toBe('World'));
  it('has its text unchanged', () => expect(article.text).toBe(REPORT));
});

describe('plain text that is news and nothing else', () => {
  it('keeps a headline with a full stop', () => {
    const article = articleOf('Harbour Chief Was Headed to Court But Turned Back.\n\nThe chief of the harbour was seen at the gate on Monday, three clerks said.\n\nHe left.\n');
    expect(drawnBlocks(article).map((block) => block.split(':')[0])).toEqual(['headline', 'body', 'body']);
  });
  it('keeps a heading above the first paragraph', () => {
    const article = articleOf('Harbour burns in Skarn\n\nA night of fire on the old quay\n\nWhat we know so far\n\nThe harbour of Skarn burnt down on Monday night, the police said on Tuesday morning.\n');
    expect(drawnBlocks(article).map((block) => block.split(':')[0])).toEqual(['headline', 'standfirst', 'body', 'body']);
  });
  it('leaves a label above the first paragraph out', () => expect(roleOf(articleOf('Harbour burns in Skarn\n\nLETTERS\n\nThe harbour of Skarn burnt down on Monday night, the police said on Tuesday morning.\n'), 'LETTERS')).not.toBe('body'));
  it('takes a long first line for no headline', () => expect(roleOf(articleOf('Fishermen on the quay of Skarn saw three men in diving suits climb out of the water late on Monday night and run towards a grey van near the cranes\n\nThe police said on Tuesday that they were looking for the van, and asked the fishermen to come forward.\n'), 'Fishermen on')).toBe('body'));
  it('keeps every line of a long text of short ones that has no menus', () => {
    const steps = Array.from({ length: 40 }, (_, i) => `Step ${i + 1}: turn the crank\n\nThe crank must be turned slowly and with both hands, the keeper of the mill said, or the stone will jump out of its bed.`);
    const text = ['The keeper of the mill at Skarn told visitors on Monday how its stones are set, and why nobody has done it in forty years.', ...steps].join('\n\n');
    expect(drawnBlocks(articleOf(text)).filter((block) => !block.startsWith('body: '))).toEqual([]);
  });
  it('keeps a headline in two lines', () => expect(drawnBlocks(articleOf('Harbour burns; \nTwo held for arson in Skarn.\n\nTwo men were held on Monday after the harbour burnt down, the police said.\n')).slice(0, 2)).toEqual(['headline: Harbour burns;', 'standfirst: Two held for arson in Skarn.']));
  it('keeps short paragraphs', () => expect(roleOf(articleOf('The harbour burnt down on Monday night, and nobody was there to put it out.\n\nNobody.\n\nThe police said so on Tuesday in a short statement to the press.'), 'Nobody.')).toBe('body'));
  it('keeps a promise to read more within a sentence', () => expect(roleOf(articleOf('The minister told pupils on Monday what he thought of their habits at home.\n\n“Read more: it is that simple,” he told them.\n\nThey laughed, and he left.'), 'Read more')).toBe('body'));
  it('joins a paragraph that was broken at a column', () => {
    const article = articleOf('The harbour burnt down on Monday night, and nobody\nwas there to put it out before the morning, when the\nfirst boats came in and found the quay in ashes and\nthe crane in the water.\n');
    expect(article.blocks.length).toBe(1);
  });
  it('takes the day and the outlet from the user where it has none', () => {
    const { published, outlet } = articleOf('The harbour burnt down on Monday night, and nobody was there.', 'text/plain', { published: '2031-03-12', outlet: 'The Quay' });
    expect([published?.value, published?.rule, outlet]).toEqual(['2031-03-12', 'hint', 'The Quay']);
  });
  it('says that it has no day', () => expect(articleOf('The harbour burnt down on Monday night.').remarks.map(({ rule }) => rule)).toEqual(['published/absent']));
});

describe('a page copied as text with all its menus', () => {
  const MENU = 'Home|News|World|Sport|Culture|Weather|Letters|Puzzles|Shop|Sign in|Top stories|Live|Video|Podcasts|Obituaries|Events|Jobs|Cars|Homes|About us|Contact|Help'.split('|');
  const PARAGRAPHS = [
    'The harbour of Skarn burnt down on Monday night, and nobody was there to put the fire out before the morning, the police said.',
    '“We have never seen anything like it,” the head of the harbour, Petra Ruun, told reporters on the quay, where boats were still smoking.',
    'Nobody was hurt, she said, because the crews had gone ashore for the feast of the town, which is held every year in the second week of March.',
    'The ministry denied that it had known of the danger, and said that an inquiry would begin as soon as the ashes were cold.',
  ];
  const article = articleOf(['Harbour burns in Skarn while crews feast - The Quay', ...MENU, ...MENU, 'Harbour burns in Skarn while crews feast', ...PARAGRAPHS, ...MENU].join('\n\n'));
  it('has its headline above the body', () => expect(article.headline).toBe('Harbour burns in Skarn while crews feast'));
  it('has its paragraphs as body', () => expect(drawnBlocks(article).filter((block) => block.startsWith('body: '))).toEqual(PARAGRAPHS.map((paragraph) => `body: ${paragraph}`)));
});
