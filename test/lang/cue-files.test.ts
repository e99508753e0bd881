import { describe, expect, it } from 'vitest';
import type { Cue, CueLine } from '../../src/lang/cue.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { parseMarked, type MarkedText, type MarkRole } from '../../src/text/marked.ts';
import { attributionsOf } from '../support/line.ts';

const { cues } = loadLanguage('en');

/** What a line credits, as words: read off its marks, or found by the rules. */
interface Credit {
  readonly source: string | null;
  readonly cue: string;
  readonly content: readonly string[];
  readonly stance: string;
  readonly framing: string;
}

describe('cue files', () => {
  it('give each form to one file of a kind', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { lemma, kind, forms } of cues) {
      for (const form of forms) {
        const key = `${kind} ${form.join(' ')}`;
        const other = seen.get(key);
        if (other) twice.push(`${key}: ${other}, ${lemma}`);
        seen.set(key, lemma);
      }
    }
    expect(twice).toEqual([]);
  });

  it('use one of their own forms in every "finds" line', () => {
    const without = cues.flatMap((cue) => cue.finds.filter(({ line }) => !holdsForm(cue, parseMarked(line))));
    expect(without).toEqual([]);
  });

  for (const cue of cues) {
    describe(cue.lemma, () => {
      it.each(cue.finds)('finds $line', (find) => {
        expect(creditsBy(cue, parseMarked(find.line).text)).toEqual([creditOf(find)]);
      });
      if (cue.skips.length > 0) {
        it.each(cue.skips)('skips %s', (line) => expect(creditsBy(cue, line)).toEqual([]));
      }
    });
  }
});

/** What the rules credit by this cue in a paragraph that is all body. */
function creditsBy(cue: Cue, text: string): Credit[] {
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return attributionsOf(text).filter(({ rule }) => rule.endsWith(`:${cue.lemma}`)).map((found) => ({
    source: found.source && words(found.source),
    cue: found.cue ? words(found.cue) : '',
    content: found.content.map(words),
    stance: found.stance,
    framing: found.framing,
  }));
}

function creditOf({ line, stance, framing }: CueLine): Credit {
  const { text, marks } = parseMarked(line);
  const words = (role: MarkRole): string[] => marks.filter((mark) => mark.role === role).map(({ start, end }) => text.slice(start, end));
  return { source: words('source')[0] ?? null, cue: words('cue')[0] ?? '', content: words('content'), stance, framing };
}

function holdsForm({ forms }: Cue, { text, marks }: MarkedText): boolean {
  const cue = marks.find(({ role }) => role === 'cue');
  const words = text.slice(cue?.start, cue?.end).toLowerCase().split(' ');
  return forms.some((form) => words.some((_, at) => form.every((word, n) => words[at + n] === word)));
}
