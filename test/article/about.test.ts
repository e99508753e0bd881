import { describe, expect, it } from 'vitest';
import { creditOf } from '../../src/article/about/credit.ts';
import { articleOf } from '../support/article.ts';

const STORY = '<p>The dam above Skarn broke on Monday night, and nobody was there to see it, the police said.</p><p>They came in the morning, the police said, and found the gate gone.</p>';

describe('the credit of a picture', () => {
  it.each([
    ['The dam in spring. Getty Images/Dara Quist', { credit: 'Dara Quist', agency: 'Getty Images' }],
    ['Photo: Dara Quist (Keystone)', { credit: 'Dara Quist', agency: 'Keystone' }],
    ['Ruun at the quay on Monday. Dara Quist (Reuters)', { credit: 'Dara Quist', agency: 'Reuters' }],
    ['The dam broke on Monday. (Dara Quist/Hillcrest Wire)', { credit: 'Dara Quist', agency: 'Hillcrest Wire' }],
    ['The minister left the court by the side door. Hillcrest News', { credit: 'Hillcrest News' }],
    ['Ruun at the quay on Monday. Photo by DARA QUIST /AFP via Getty Images', { credit: 'DARA QUIST', agency: 'AFP' }],
    ['The dam as it stood in March. AP Photo/Dara Quist, File', { credit: 'Dara Quist', agency: 'AP Photo' }],
    ['The dam as it stood in March | Dara Quist/dpa', { credit: 'Dara Quist', agency: 'dpa' }],
  ])('%s', (caption, credit) => expect(creditOf(caption)).toEqual(credit));
  it.each([
    ['Ruun at the quay. (Town of Skarn)', { credit: 'Town of Skarn' }],
    ['Ruun on her way to the court Dara Quist/Getty Images', { credit: 'Dara Quist', agency: 'Getty Images' }],
    ['Ruun on her way to the court AP Photo/Dara H. Quist', { credit: 'Dara H. Quist', agency: 'AP Photo' }],
    ['Vecinos de Skarn junto a la presa el pasado lunes / Dara Quist', { credit: 'Dara Quist' }],
    ['スカルンのダム（３日）＝ＡＰ', { credit: 'ＡＰ' }],
  ])('in a figure stands behind the caption: %s', (caption, credit) => expect(creditOf(caption, false, true)).toEqual(credit));
  it('is what an element inside the caption marks as one', () => {
    const page = `<h1>Dam breaks in Skarn</h1><figure><img src=a><figcaption>Ruun at the quay in the morning <span class="credit">Dara Quist</span></figcaption></figure>`;
    expect(articleOf(page, 'text/html').photos.map(({ credit }) => credit)).toEqual(['Dara Quist']);
  });
  it.each(['© 2031 The Quay. All rights reserved', '© Quay Media LLC', 'The dam broke on Monday.', 'The minister left the court.'])('is none in “%s”', (line) => expect(creditOf(line)).toBeUndefined());
});

describe('a day of publication', () => {
  const publishedOf = (line: string): string | undefined => articleOf(`<title>Dam breaks in Skarn</title><h1>Dam breaks in Skarn</h1><p class=x>${line}</p><p>The dam above Skarn broke on Monday night, and nobody was there to see it, the police said.</p><p>They came in the morning, the police said, and found the gate gone.</p>`, 'text/html').published?.value;
  it('stands beside other words under the headline', () => expect(publishedOf('Essay – Published: 2031.03.17 | dams, rivers and gates')).toBe('2031-03-17'));
  it('stands in the line behind one that says so, below the article as well', () => expect(articleOf(`<h1>Dam breaks in Skarn</h1>${STORY}<p>Published</p><p>17 March 2031</p>`, 'text/html').published).toMatchObject({ value: '2031-03-17', rule: 'published-line' }));
  const pageOf = (json: object, above: string, between: string): ReturnType<typeof articleOf> =>
    articleOf(`<script type="application/ld+json">${JSON.stringify(json)}</script>${above}<h1>Dam breaks in Skarn</h1>${between}${STORY}`, 'text/html');
  const stamped = { '@type': 'NewsArticle', headline: 'Dam breaks in Skarn', datePublished: '2031-06-02T01:10:00Z' };
  it('is the earlier one that readers are told, where the machine stamped it anew', () => expect(pageOf(stamped, '', '<p>17 March 2031</p>').published).toMatchObject({ value: '2031-03-17', rule: 'day-line' }));
  it('is the machine’s where readers are told a later one', () => expect(pageOf(stamped, '', '<p>9 June 2031</p>').published).toMatchObject({ value: '2031-06-02', rule: 'json-ld' }));
  it('is the machine’s where readers are told of an update', () => expect(pageOf(stamped, '', '<p>Last updated:</p><p>17 March 2031</p>').published).toMatchObject({ value: '2031-06-02', rule: 'json-ld' }));
  it('is the day of the address where the machine’s is the next, in another zone', () => expect(pageOf(stamped, '<link rel="canonical" href="https://quay.example/2031/06/01/dam">', '').published).toMatchObject({ value: '2031-06-01', rule: 'address' }));
  it('is none of a page that nobody signs and that shows no day', () => expect(pageOf({ '@type': 'WebPage', datePublished: '2031-06-02' }, '', '').published).toBeUndefined());
  it('is the machine’s of a page that somebody signs', () => expect(pageOf({ '@type': 'WebPage', datePublished: '2031-06-02', author: { name: 'Ilse Moravan' } }, '', '').published?.value).toBe('2031-06-02'));
  it('is none of a page that shows no day and was changed years later', () => expect(pageOf({ '@type': 'WebPage', datePublished: '2031-06-02', dateModified: '2033-06-02', author: { name: 'Ilse Moravan' } }, '', '').published).toBeUndefined());
  it('is the earlier one that a line below says the article was published on', () => expect(pageOf(stamped, '', `${STORY}<p>This article was originally published on 17 March 2031, and has been kept up to date by the desk for all who come to Skarn.</p>`).published).toMatchObject({ value: '2031-03-17', rule: 'published-line' }));
  it('is not the day of an update in a line that says both', () => expect(publishedOf('Dams MARCH 17, 2031 Updated: MAY 3, 2031')).toBe('2031-03-17'));
  it('is not the day of an update where only that has one', () => expect(articleOf(`<h1>Dam breaks in Skarn</h1>${STORY}<p>Originally published in March 2031. Last updated on 3 May 2031.</p>`, 'text/html').published).toBeUndefined());
  it('is not the day of an update of the page beside the headline', () => expect(publishedOf('This list of dams was last updated on 17 March 2031')).toBeUndefined());
  it('is not the day that a period begins', () => expect(publishedOf('Date: 17 March 2031 – 23 March 2031')).toBeUndefined());
  it('is not the day on which another text was posted elsewhere', () => expect(publishedOf('Posted on the message board of the Lock Keepers on 2031-03-17:')).toBeUndefined());
  it('is the day behind a section and a writer', () => expect(publishedOf('Posted in Dams and Rivers and Gates by Ilse Moravan on 2031-03-17')).toBe('2031-03-17'));
  it('is in the element for times beside the headline', () => expect(publishedOf('Published <time datetime="2031-03-17T12:00:00Z">a day ago</time>, four minutes to read')).toBe('2031-03-17'));
  it('is none far above the headline, where a masthead tells today’s', () => expect(pageOf({}, `<p>Friday, 20 June 2031</p>${'<p>Weather</p>'.repeat(8)}`, '').published).toBeUndefined());
  it('is none where two stand there', () => expect(publishedOf('Exhibition 3 March 2031 and again 9 May 2031 in Skarn')).toBeUndefined());
});


describe('a page that shows the beginning of an article only', () => {
  const rulesOf = (end: string): string[] => articleOf(`<h1>Dam breaks in Skarn</h1>${STORY}<p>${end}</p>`, 'text/html').remarks.map(({ rule }) => rule);
  it('has a remark', () => expect(rulesOf('This article is exclusive to Quay+ subscribers')).toContain('article/paywalled'));
  it('has none where a reader may only subscribe', () => expect(rulesOf('Subscribe to our newsletter')).not.toContain('article/paywalled'));
});

describe('the title that a page states', () => {
  it('is not the name of its outlet', () => expect(articleOf(`<title>Gate of the dam found in the river | The Quay</title><p>The Quay</p><h1>Gate of the dam found</h1>${STORY}`, 'text/html').headline).toBe('Gate of the dam found'));
});
