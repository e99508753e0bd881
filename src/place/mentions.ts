import type { BlockRole } from '../article/article.ts';
import type { Language } from '../lang/language.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { placeKey } from '../gazetteer/key.ts';
import type { Name } from '../name/name.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import { lineOf } from './line.ts';
import type { Mention } from './mention.ts';
import { RULES } from './recognise.ts';
import { placeWords } from './words.ts';

/** Where places are looked for: not in menus and pointers to other articles. */
const READ: ReadonlySet<BlockRole> = new Set<BlockRole>(['section', 'headline', 'standfirst', 'dateline', 'photo', 'body']);

/** What an article calls places, in reading order: what the names say is one, and what the gazetteer knows where no name of another kind stands. */
export function findMentions(syntax: Syntax, names: readonly Name[], gazetteer: Gazetteer, language: Language): Mention[] {
  const { text, tokens, paragraphs } = syntax;
  const byStart = new Map(names.map((name) => [name.start, name]));
  const keyOf = ({ start, end }: Name): string => placeKey(text.slice(start, end));
  const places = new Set(names.filter(({ kind }) => kind === 'place').map(keyOf));
  const persons = new Set(names.filter(({ kind }) => kind === 'person').flatMap((name) => keyOf(name).split(' ')));
  const families = new Set(names.filter(({ kind }) => kind === 'person').map((name) => keyOf(name).split(' ')).filter((words) => words.length > 1).map((words) => words.at(-1) as string));
  const words = placeWords(language);
  const found: Mention[] = [];
  for (const sentence of syntax.sentences) {
    if (!READ.has(paragraphs[sentence.block]?.role ?? 'body')) continue;
    const line = lineOf(syntax, sentence, gazetteer);
    for (let i = line.first; i <= line.last; i++) {
      const token = tokens[i] as Token;
      const name = byStart.get(token.start);
      let end = i;
      while (name && end < line.last && (tokens[end + 1] as Token).start < name.end) end++;
      if (token.kind === 'word' && token.capital && (token.lower !== 'the' || name)) {
        const behindPlace = line.token(i - 1)?.text === ',' && found.at(-1)?.end === line.token(i - 2)?.end;
        const hit = line.match(i, behindPlace || name?.kind === 'place');
        const look = { line, i, token, name, end, hit, behindPlace, gazetteer, places, persons, families, words, text };
        let last: number | undefined;
        for (const rule of RULES) {
          const answer = rule(look);
          if (!answer) continue;
          found.push(...answer.mentions);
          last = answer.last;
          break;
        }
        if (last !== undefined) { i = last; continue; }
      }
      if (name && name.kind !== 'place') i = end;
    }
  }
  return found;
}
