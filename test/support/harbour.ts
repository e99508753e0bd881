import type { Reading } from '../../src/reading/assemble.ts';

const TEXT = `Navy chief: Tavia mined the ferry lane

“A storm does not drill four holes in the rock. Men do that, and they need three nights for it,” Rear Admiral Petra Ruun told Radio Brennick.

Tavia’s defence ministry denied that its divers had entered the lane. Ostra Press reported that officials in Tavia claimed the buoys had been adrift.

The strait has been closed to ferries since, and fishing boats from both shores have stayed in port.
`;

/** The words of the article, with where they stand. */
function words(text: string): { start: number; end: number; text: string } {
  const start = TEXT.indexOf(text);
  if (start < 0) throw new RangeError(`"${text}" is not in the article`);
  return { start, end: start + text.length, text };
}

const known = { rule: 'by-hand', certainty: 'stated' } as const;
const plain = { stance: 'asserts', framing: 'neutral', relays: [], ...known } as const;
const paragraphs = [...TEXT.matchAll(/[^\n]+\n*/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }));

/** A Reading with a relay, a denial that answers, a nested statement and a remark, made by hand. */
export const HARBOUR: Reading = {
  schema: 'hearsay/reading@1',
  input: 'harbour.txt',
  snapshot: { id: `sha256:${'0'.repeat(64)}`, mediaType: 'text/plain', bytes: TEXT.length },
  article: {
    text: TEXT,
    language: 'en',
    blocks: paragraphs.map((span, i) => ({ role: i === 0 ? 'headline' : 'body', ...span, ...known })),
    headline: 'Navy chief: Tavia mined the ferry lane',
    outlet: 'The Quay Gazette',
    published: { value: '2031-03-12', ...known },
  },
  attributions: [
    { id: 'a1', source: words('Navy chief'), cue: null, content: [words('Tavia mined the ferry lane')], mode: 'indirect', speaker: 's1', ...plain },
    { id: 'a2', source: words('Rear Admiral Petra Ruun'), cue: words('told'), content: [words('“A storm does not drill four holes in the rock. Men do that, and they need three nights for it,”')], mode: 'direct', speaker: 's1', ...plain,
      relays: [{ speaker: 's2', verb: 'told', ...spanOf('Radio Brennick'), certainty: 'stated' }] },
    { id: 'a3', source: words('Tavia’s defence ministry'), cue: words('denied'), content: [words('that its divers had entered the lane')], mode: 'indirect', speaker: 's3', ...plain, stance: 'denies' },
    { id: 'a4', source: words('Ostra Press'), cue: words('reported'), content: [words('that officials in Tavia claimed the buoys had been adrift')], mode: 'indirect', speaker: 's4', ...plain },
    { id: 'a5', source: words('officials in Tavia'), cue: words('claimed'), content: [words('the buoys had been adrift')], mode: 'indirect', speaker: 's5', ...plain, framing: 'distancing', within: 'a4',
      relays: [{ speaker: 's4', verb: 'published', ...spanOf('Ostra Press'), certainty: 'inferred' }] },
  ],
  speakers: [
    { id: 's1', name: 'Rear Admiral Petra Ruun', kind: 'person', role: 'navy chief', mentions: [words('Navy chief'), words('Rear Admiral Petra Ruun')] },
    { id: 's2', name: 'Radio Brennick', kind: 'outlet', mentions: [words('Radio Brennick')] },
    { id: 's3', name: 'Tavia’s defence ministry', kind: 'office', speaksFor: 's6', mentions: [words('Tavia’s defence ministry')] },
    { id: 's4', name: 'Ostra Press', kind: 'outlet', mentions: [words('Ostra Press')] },
    { id: 's5', name: 'officials in Tavia', kind: 'unnamed', mentions: [words('officials in Tavia')] },
    { id: 's6', name: 'Tavia', kind: 'state', mentions: [words('Tavia')] },
  ],
  whens: [], places: [], events: [],
  answers: [{ from: 'a3', to: 'a1', relation: 'denies', ...known }],
  remarks: [{ rule: 'article/no-byline', level: 'note', message: 'The page names no author.' }, { rule: 'quotation/unclosed', level: 'warning', message: 'A quotation is never closed.', ...spanOf('Ostra Press') }],
};

function spanOf(text: string): { start: number; end: number } {
  const { start, end } = words(text);
  return { start, end };
}
