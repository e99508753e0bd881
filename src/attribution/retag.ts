import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { isTitled } from '../syntax/tag.ts';
import { TAGS, type Tag } from '../syntax/tag-set.ts';
import { cueForms } from './cue-forms.ts';

/** What a sentence's left part tells of the token at hand. */
interface Clause {
  /** It has its verb already. */
  verb: boolean;
  /** That verb may have a clause behind it without a "that": another may follow. */
  said: boolean;
  /** Another clause or a quotation that leans on a speaker stands before it. */
  fronted: boolean;
  /** Its capitals say nothing. */
  readonly titled: boolean;
}

/** "Port chief ADMITS sinking barge": a word in capitals among words that have none is stressed, and no name. */
export function isShouted(tokens: Syntax['tokens'], i: number): boolean {
  const text = tokens[i]?.text ?? '', next = tokens[i + 1];
  return text.length >= STRESSED && text === text.toUpperCase() && /^\p{Lu}+$/u.test(text) && next?.kind === 'word' && next.text === next.lower;
}

/** Shorter words in capitals are initials. */
const STRESSED = 5;

/**
 * The tags with those of cue words put right where the words around them leave no doubt. The tagger knows little news
 * and reads `denies` behind a name it has not seen as a plural: `Brandt denies/NNS taking the money`. One pass.
 */
export function retagged({ tokens, sentences, quotations, structure }: Syntax, language: Language, isPossessive: (i: number) => boolean): Uint8Array {
  const tags = structure.tags.slice();
  const forms = cueForms(language);
  const opens = new Set(quotations.map(({ open }) => open)), closes = new Set(quotations.map(({ close }) => close));
  const tag = (i: number): Tag | '' => TAGS[tags[i] ?? -1] ?? '';
  const set = (i: number, to: Tag): void => { tags[i] = TAGS.indexOf(to); };
  const word = (i: number): string => tokens[i]?.lower ?? '';
  const list = (name: string, i: number): boolean => language.words(name).has(word(i));

  for (const { first, last } of sentences) {
    retagOpener(first);
    const clause: Clause = { verb: false, said: false, fronted: false, titled: isTitled(tokens, { first, last }) === 1 };
    for (let i = first; i <= last; i++) {
      if (tokens[i]?.kind === 'word') retag(i, first, last, clause);
      else passMark(i, clause);
    }
  }
  return tags;

  /** A capital at the head of a sentence hides a name from the tagger: `Tarn/RB called on`, `Aid/VB workers`. */
  function retagOpener(i: number): void {
    if (!tokens[i]?.capital || !/^(RB|JJ|VB|VBP|VBD|VBN|X|UH)$/.test(tag(i))) return;
    const next = tag(i + 1);
    if (MODIFIERS.has(word(i))) set(i, 'JJ');
    else if (['common-adverbs', 'function-words', 'starters'].some((name) => list(name, i)) || word(i).endsWith('ly')) return;
    else if (next === 'VBD' || next === 'VBZ' || forms.verbs.has(word(i + 1))) set(i, 'NNP');
    else if (next === 'NN' || next === 'NNS') set(i, 'JJ');
  }

  /** A capital inside a sentence that has few is a name's, whatever the tagger made of it: `Sen./X`, `Wray/VBP`. */
  function retagName(i: number): void {
    if (!tokens[i]?.capital) return;
    if (leansOnCue(i)) set(i, 'NNP');
    if (tokens[i - 1]?.kind === 'mark' && tokens[i - 1]?.text !== ',' && tokens[i - 1]?.text !== '(') return;
    if (/^(X|VB|RB|UH|MD|NN$)/.test(tag(i)) && !list('function-words', i) && !list('common-adverbs', i)) set(i, 'NNP');
  }

  /** `“…,” Verrane/JJ stated`, `“…,” stated Verrane/RB.`: between a closing quotation and a cue verb, or behind both, stands whoever speaks. */
  function leansOnCue(i: number): boolean {
    if (tag(i).startsWith('NN') || list('function-words', i) || list('common-adverbs', i)) return false;
    return closes.has(i - 1) ? forms.verbs.has(word(i + 1)) : closes.has(i - 2) && forms.verbs.has(word(i - 1)) && tokens[i + 1]?.kind !== 'word';
  }

  function retag(i: number, first: number, last: number, clause: Clause): void {
    if (tokens[i]?.capital && tokens[i + 1]?.capital && isTitle(i)) set(i, 'NNP');
    else if (i > first && !clause.titled && !(forms.verbs.has(word(i)) && isShouted(tokens, i))) retagName(i);
    const here = tag(i);
    if (!clause.titled && forms.verbs.has(word(i)) && /^(NN|NNS|NNP|PRP)$/.test(tag(i - 1)) && isShouted(tokens, i)) set(i, word(i).endsWith('s') ? 'VBZ' : 'VBD');
    if (word(i) === 'its') set(i, 'PRP$');
    if (here === 'IN' && tokens[i + 1]?.capital && list('role-nouns', i)) set(i, 'NN'); // "joked baker/IN Tom Alder"
    if (here === 'UH' && forms.verbs.has(word(i))) set(i, 'VBP'); // "however, say/UH"
    if (here === 'MD' && !MODALS.has(word(i))) set(i, 'NN'); // "expressed dismay/MD"
    if (here === 'VBZ' && /^(JJ|NN|NNP)$/.test(tag(i - 1)) && !forms.verbs.has(word(i)) && forms.verbs.has(word(i + 1))) set(i, 'NNS'); // "Most deputies/VBZ favour", "port aides/VBZ declined"
    if (forms.nouns.has(word(i)) && (here.startsWith('VB') || here === 'JJ') && isOwned(i)) {
      set(i, 'NN');
    } else if (i > first && !clause.verb && !(here.startsWith('VB') && !(here === 'VBN' && (/^(NNP|PRP)$/.test(tag(i - 1)) || behindApposition(i)))) && here !== 'MD' && !isNamed(i, clause) && forms.verbs.has(word(i)) && subjectBefore(i) && complementBehind(i, last, clause)) {
      set(i, word(i).endsWith('s') ? 'VBZ' : tag(i - 1) === 'NNS' ? 'VBP' : 'VBD');
      if (tag(i - 1) === 'JJ') set(i - 1, 'NN');
      if (word(i + 1) === 'that') set(i + 1, 'IN');
    }
    if (isPast(i, last, clause)) set(i, 'VBD');
    if (forms.bare.has(word(i)) && tag(i).startsWith('VB')) clause.said = true;
    else if (FINITE.has(tag(i))) clause.said = false;
    if (FINITE.has(tag(i))) clause.verb = true;
    else if (here === 'CC' || here.startsWith('W') || (here === 'IN' && CLAUSES.has(word(i)))) clause.verb = false;
  }

  /** `the bridge held/VBN.`, `wages fell/RB`: the only verb that a clause could have is finite. */
  function isPast(i: number, last: number, clause: Clause): boolean {
    const here = tag(i);
    if ((clause.verb && !clause.said) || FINITE.has(here) || isNamed(i, clause)) return false;
    const behindName = behindApposition(i);
    if (!behindName && !/^(NN|NNS|NNP|NNPS|PRP|RB)$/.test(tag(i - 1))) return false;
    if (!behindName && list('pasts', i)) return true;
    const cueLike = here === 'JJ' && word(i).endsWith('ed') && forms.verbs.has(word(i)) && tokens[i + 1]?.kind === 'word'; // "The board denied/JJ hiding/NN anything"
    if ((here !== 'VBN' && !cueLike) || word(i + 1) === 'by') return false;
    for (let j = i + 1; j <= Math.min(last, i + LOOKAHEAD); j++) {
      if (FINITE.has(tag(j))) return false;
      if (tokens[j]?.kind === 'mark' && word(j) !== '-') return true;
    }
    return true;
  }

  /** "The minister, Paula Reth, | denied": behind the second comma around a name that stands beside its noun. */
  function behindApposition(i: number): boolean {
    if (word(i - 1) !== ',' || !forms.verbs.has(word(i))) return false;
    // "Ola Hardt, who teaches at the college, | doubts that"
    if (word(i + 1) === 'that') for (let j = i - 2; j > i - CLAUSE && word(j) !== ','; j--) if (word(j) === 'who') return word(j - 1) === ',' && tag(j - 2).startsWith('NNP');
    if (!tag(i - 2).startsWith('NNP')) return false;
    let j = i - 2;
    while (j > i - APPOSITION && /^(NNP|CD|POS|NN)/.test(tag(j))) j--;
    return word(j) === ',' && /^(NN|NNS)$/.test(tag(j - 1));
  }

  /** A capital where capitals tell. */
  function isNamed(i: number, { titled }: Clause): boolean {
    return tokens[i]?.capital === true && !titled && !isShouted(tokens, i);
  }

  function passMark(i: number, clause: Clause): void {
    const text = tokens[i]?.text ?? '';
    if (!/^[,;:—–]$/.test(text) && tag(i) !== '"') return;
    clause.fronted ||= clause.verb || (tag(i) === '"' && /^[,?!]$/.test(tokens[i - 1]?.text ?? ''));
    clause.verb = false;
  }

  function isTitle(i: number): boolean {
    return language.words('titles').has(word(i).replace('.', ''));
  }

  function isOwned(i: number): boolean {
    const before = /^(?:later|earlier)$/.test(word(i - 1)) ? i - 2 : i - 1;
    return tag(before) === 'PRP$' || tag(before) === 'POS' || isPossessive(before);
  }

  function subjectBefore(i: number): boolean {
    if (behindApposition(i)) return true;
    const at = tag(i - 1) === 'RB' ? i - 2 : i - 1;
    const noun = tag(at);
    const nominal = noun.startsWith('NN') || noun === 'PRP' || noun === ')' || (noun === 'JJ' && at === i - 1 && tag(at - 1) === 'DT');
    if (!nominal || isPossessive(at)) return false;
    // A word that is a noun cue too must agree: "the agency estimates", "the owners dispute", but "the trade dispute".
    const form = word(i);
    if (!forms.nouns.has(form) || form.endsWith('ed') || forms.pasts.has(form)) return true;
    return form.endsWith('s') ? noun !== 'NNS' : noun === 'NNS' || noun === 'PRP' || noun === 'JJ';
  }

  function complementBehind(i: number, last: number, { fronted }: Clause): boolean {
    const next = i + 1, behind = tag(next), text = tokens[next]?.text ?? '';
    if (fronted && (next > last || text === '.' || text === ',')) return true;
    if (word(next) === 'that' || word(next) === 'whether' || behind === 'WP' || behind === 'WRB' || (word(next) === 'to' && tokens[i + 2]?.kind === 'word')) return true;
    if (opens.has(next) || text === ':' || (text === ',' && opens.has(i + 2))) return true;
    if (forms.phrases.get(word(i))?.has(word(next)) || list('hearers', next)) return true;
    if (tag(i) === 'JJ' && word(i).endsWith('ed') && (behind === 'NN' || behind === 'NNS') && /^(NNP|PRP)$/.test(tag(i - 1))) return true; // "Tarn denied/JJ accusations"
    if (tag(i) === 'NNS' && tag(i - 1) === 'NN' && !forms.nouns.has(word(i)) && /^(NN|NNS|JJ)$/.test(behind)) return true; // "officer disowns/NNS remark"
    return !forms.nouns.has(word(i)) && (behind === 'DT' || behind === 'PRP' || behind === 'PRP$' || behind === 'VBG');
  }
}

/** The longest name beside a noun, in tokens with its commas. */
const APPOSITION = 9;
/** The longest clause with "who" between two commas, in tokens. */
const CLAUSE = 16;
/** How far a clause is searched for another verb, in tokens. */
const LOOKAHEAD = 20;
const FINITE: ReadonlySet<string> = new Set<Tag>(['VBD', 'VBZ', 'VBP', 'MD']);
const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'should', 'must', 'shall', 'ought', 'need', 'dare', 'ca', 'wo', 'sha', 'cannot', "'ll", "'d"]);
const MODIFIERS = new Set(['most', 'early', 'late']);
const CLAUSES = new Set(['that', 'if', 'because', 'although', 'though', 'while', 'as', 'after', 'before', 'since', 'when', 'whether', 'than']);
