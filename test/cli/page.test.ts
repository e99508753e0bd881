import { describe, expect, it } from 'vitest';
import { drawPage } from '../../src/cli/page/page.ts';
import { paintFor, withoutPaint } from '../../src/cli/terminal/paint.ts';
import { widthOf } from '../../src/cli/terminal/width.ts';
import type { Reading } from '../../src/reading/assemble.ts';
import { HARBOUR } from '../support/harbour.ts';
import { complaintsAbout } from '../support/rules.ts';

const page = (width: number, reading = HARBOUR): string => drawPage(reading, { width, paint: (_tone, text) => text });

describe('the page', () => {
  it('is drawn from a Reading that keeps its promises', () => expect(complaintsAbout(HARBOUR)).toEqual([]));

  it('tells who said what', () => {
    expect(page(100)).toBe(`Navy chief: Tavia mined the ferry lane
The Quay Gazette · 12 March 2031 · harbour.txt

! A quotation is never closed. (line 5)
· The page names no author.

Rear Admiral Petra Ruun · navy chief
    L1  Tavia mined the ferry lane
        denied by: Tavia’s defence ministry (¶2 L5)
 ¶1 L3  told “A storm does not drill four holes in the rock. Men do that, and they need three nights
        for it,”
        Rear Admiral Petra Ruun → Radio Brennick → this page

Tavia’s defence ministry · office · for Tavia
 ¶2 L5  denied that its divers had entered the lane
        denies: Tavia mined the ferry lane (Rear Admiral Petra Ruun, L1)

Ostra Press · outlet
 ¶2 L5  reported that officials in Tavia claimed the buoys had been adrift
 ¶2 L5    ↳ officials in Tavia claimed the buoys had been adrift · distancing
          officials in Tavia ⇢ Ostra Press → this page

5 statements by 4 known speakers · 2 relayed · 1 denial
████████████████████░░░░░░░░░░ 33 % of the text is nobody’s word
⇢ worked out, not stated
`);
  });

  it.each([40, 60, 80, 110])('fits a terminal of %d columns', (width) => {
    expect(page(width).split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
  });

  it('says no word of colour in its text', () => {
    const painted = drawPage(HARBOUR, { width: 80, paint: paintFor('always', { write: () => true }, {}) });
    expect(painted).toContain('\u001b[');
    expect(withoutPaint(painted)).toBe(page(80));
  });

  it('lets no article command the terminal', () => {
    const text = 'Red\u001b[31m \u202etxet\u0007';
    const reading: Reading = { ...HARBOUR, article: { ...HARBOUR.article, headline: text, outlet: text }, speakers: HARBOUR.speakers.map((speaker) => ({ ...speaker, name: text })) };
    expect(page(80, reading)).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it('says so when nobody is credited', () => {
    const { headline: _, ...article } = HARBOUR.article;
    expect(page(80, { ...HARBOUR, article, attributions: [], answers: [], remarks: [] })).toBe('(no headline)\nThe Quay Gazette · 12 March 2031 · harbour.txt\n\nNobody is credited with anything here.\n');
  });
});
