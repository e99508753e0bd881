import { describe, expect, it } from 'vitest';
import { articleOf, drawnBlocks, roleOf } from '../support/article.ts';

const PAGE = `<html><head><title>Harbour burns in Skarn | The Upland Herald</title><meta property="article:published_time" content="2031-03-12T08:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Harbour burns in Skarn</h1>
<div class="byline">By <a href="/ilse">Ilse Moravan</a></div>
<div class="article-body">
<figure><img src="a.jpg"><figcaption>The quay on Monday night. Photo: Teo Brandt/Hillcrest Wire</figcaption></figure>
<p>The harbour of Skarn burnt down on Monday night, and nobody was there to put the fire out before the morning, the police said.</p>
<p>“We have never seen anything like it,” the head of the harbour, Petra Ruun, told reporters on the quay, where boats were still smoking.</p>
<h2>Nobody hurt</h2>
<p>Nobody was hurt, she said, because the crews had gone ashore for the feast of the town, which is held every year in the second week of March.</p>
<aside class="related-links"><h3>Related stories</h3><a href="/a">Ferry crews ask who will pay</a></aside>
<p>The ministry denied that it had known of the danger, and said that an inquiry would begin as soon as the ashes were cold.</p>
</div></article></main>
<footer><p>© 2031 The Upland Herald. All rights reserved.</p></footer></body></html>`;

describe('the lines of a page', () => {
  const article = articleOf(PAGE, 'text/html');
  it.each([
    ['The harbour of Skarn burnt', 'body'], ['We have never seen', 'body'], ['Nobody hurt', 'body'], ['The ministry denied', 'body'],
    ['The quay on Monday', 'photo'], ['Ferry crews ask', 'promo'], ['All rights reserved', 'chrome'], ['Ilse Moravan', 'byline'],
  ])('%s: is %s', (words, role) => expect(roleOf(article, words)).toBe(role));
  it('have one headline', () => expect(drawnBlocks(article).filter((block) => block.startsWith('headline'))).toEqual(['headline: Harbour burns in Skarn']));
  it('are told once where the page has its body twice', () => {
    const twice = articleOf(PAGE.replace('</article>', `</article><article>${/<div class="article-body">[^]*<\/div>/.exec(PAGE)?.[0]}</article>`), 'text/html');
    expect(drawnBlocks(twice).filter((block) => block.startsWith('body: The harbour of Skarn'))).toHaveLength(1);
  });
});
