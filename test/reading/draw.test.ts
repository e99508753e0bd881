import { describe, expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { drawReading } from '../../src/reading/draw.ts';
import { parseMarked } from '../../src/text/marked.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const drawn = (text: string): string => drawReading(read(snapshotOfText(text)));

describe('a drawn Reading', () => {
  it('shows one attribution without a number', () => {
    expect(drawn('The ministry denied that its boats had left.')).toBe('[source The ministry] [cue denied] [content that its boats had left].');
  });

  it('numbers several', () => {
    expect(drawn('Lind said the bridge was intact. Orlo said it was gone.'))
      .toBe('[source:1 Lind] [cue:1 said] [content:1 the bridge was intact]. [source:2 Orlo] [cue:2 said] [content:2 it was gone].');
  });

  it('reads back as the article', () => {
    const text = 'Lind told reporters: “We [the crew] left.” “No,” said Orlo, “you did not.”\n\nA \\ stays.\n';
    expect(parseMarked(drawn(text)).text).toBe(text);
  });
});
