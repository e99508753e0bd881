import { describe, expect, it } from 'vitest';
import { drawn } from '../support/line.ts';
import { parseMarked } from '../../src/text/marked.ts';

/** Each line is found again as it stands. */
const BODY: Readonly<Record<string, readonly string[]>> = {
  'a clause behind its cue': [
    '[source Gen. Petrov] [cue said] [content that the bridge at Sorn had held].',
    '[source The ministry] [cue has repeatedly denied] [content that its planes struck the market].',
    '[source Officials in Tarn] [cue said] [content the road was open again].',
    '[source Maren Lind, the interior minister,] [cue said] [content the curfew would stay].',
    '[source Lind] [cue told] reporters on Monday [content that the curfew would stay].',
  ],
  'content in front of its cue': [
    '[content “The bridge held,”] [source Lind] [cue said].',
    '[content "The bridge held,"] [cue said] [source Maren Lind, the interior minister].',
    '[content “Who gave the order?”] [source she] [cue asked].',
    '[content The bridge had held all night], [source the ministry] [cue said].',
    '[content “We waited. Nobody came,”] [source Lind] [cue said].',
  ],
  'content around its cue': [
    '[content “The bridge held,”] [source Lind] [cue said], [content “and it will hold again.”]',
    '[content “The bridge held,”] [source Lind] [cue said]. [content “It will hold again.”]',
  ],
  'a quotation behind its cue': [
    '[source Lind] [cue said]: [content “The bridge held.”]',
    '[source Lind] [cue said], [content “The bridge held.”]',
  ],
  'a preposition in front of its source': [
    '[cue According to] [source the ministry], [content the bridge held all night].',
    '[content The bridge held all night], [cue according to] [source the ministry].',
  ],
  'a passive with its speaker named': [
    '[content “The bridge held,”] [source the commander] [cue was quoted as saying].',
  ],
  'a participle that speaks for the subject of its clause': [
    '[source Lind] left the hall, [cue saying] [content that she had work to do].',
  ],
  'a subordinate clause that opens the sentence': [
    'Although [source Tarn] [cue has denied] [content any part in the raid], the council will meet on Friday.',
  ],
  'a label': [
    '[source LIND][cue :] [content We will rebuild the bridge.]',
  ],
};

const HEADLINES = [
  '[content Bridge at Sorn held all night] [cue –] [source ministry]',
  '[source Lind][cue :] [content ‘We will rebuild the bridge’]',
];

describe('shapes of an attribution', () => {
  for (const [shape, lines] of Object.entries(BODY)) {
    describe(shape, () => {
      it.each(lines)('%s', (line) => expect(drawn(parseMarked(line).text)).toBe(line));
    });
  }
  it.each(HEADLINES)('headline %s', (line) => expect(drawn(parseMarked(line).text, 'headline')).toBe(line));
});

describe('what credits nobody', () => {
  it.each([
    'The bridge at Sorn held all night.',
    'He read “The Long Road Home” on the train.',
    'The so-called “iron road” was closed on Monday.',
  ])('%s', (line) => expect(drawn(line)).toBe(line));
});
