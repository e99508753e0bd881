import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { read } from '../../src/read.ts';
import { snapshotOfText } from '../support/snapshot.ts';

/** “What the evidence shows” as a heading of its own: what the next paragraph says is none of it. */
const ENDINGS = ['What the records', 'The poll', 'Lind', 'It was', '“The bridge held,” as'];

describe('a cue that ends its paragraph', () => {
  const forms = [...new Set(loadLanguage('en').cues.flatMap(({ forms: all }) => all.map((words) => words.join(' '))))];
  it.each(ENDINGS)('“%s …” takes nothing from the next, whatever the cue', (ending) => {
    const { article, attributions } = read(snapshotOfText(forms.map((form) => `${ending} ${form}\n\nThe value of the bridge rose on Monday.\n\n`).join('')));
    expect(attributions.length).toBeGreaterThan(0);
    const across = attributions.filter(({ content, cue, source }) => content.some(({ start, end, text }) => end <= start || text.includes('\n\n') || !article.text.startsWith(text, start)) || cue?.text.includes('\n\n') || source?.text.includes('\n\n'));
    expect(across.map(({ source, cue, content }) => [source?.text, cue?.text, content.map(({ text }) => text)])).toEqual([]);
  });
});
