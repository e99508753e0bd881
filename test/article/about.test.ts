import { describe, expect, it } from 'vitest';
import { creditOf } from '../../src/article/about/credit.ts';
import { articleOf } from '../support/article.ts';

describe('the credit of a picture', () => {
  it.each([
    ['The dam in spring. Getty Images/Dara Quist', { credit: 'Dara Quist', agency: 'Getty Images' }],
    ['Photo: Dara Quist (Keystone)', { credit: 'Dara Quist', agency: 'Keystone' }],
    ['Ruun at the quay on Monday. Dara Quist (Reuters)', { credit: 'Dara Quist', agency: 'Reuters' }],
    ['The dam broke on Monday. (Dara Quist/Hillcrest Wire)', { credit: 'Dara Quist', agency: 'Hillcrest Wire' }],
    ['The minister left the court by the side door. Hillcrest News', { credit: 'Hillcrest News' }],
    ['The dam as it stood in March | Dara Quist/dpa', { credit: 'Dara Quist', agency: 'dpa' }],
  ])('%s', (caption, credit) => expect(creditOf(caption)).toEqual(credit));
  it.each([
    ['Ruun at the quay. (Town of Skarn)', { credit: 'Town of Skarn' }],
    ['Ruun on her way to the court Dara Quist/Getty Images', { credit: 'Dara Quist', agency: 'Getty Images' }],
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
  it('is none where two stand there', () => expect(publishedOf('Exhibition 3 March 2031 and again 9 May 2031 in Skarn')).toBeUndefined());
});
