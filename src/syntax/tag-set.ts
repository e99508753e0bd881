/**
 * What a token is in its sentence: the tags of the Penn Treebank, with those merged that no rule here tells apart.
 *
 * NN noun, NNS plural noun, NNP name; JJ adjective, JJR "larger", JJS "largest"; RB adverb, RP particle ("rule out");
 * VB base form, VBD past, VBG -ing, VBN participle, VBP present, VBZ present in -s, MD modal, TO; IN preposition or
 * conjunction that subordinates, CC conjunction that coordinates; DT article, PRP pronoun, PRP$ "their", POS "’s", EX "there";
 * CD number; WDT "which", WP "who", WRB "when"; UH "yes"; X foreign words, addresses, list numbers.
 * Marks are told by their characters alone: `.` ends, `,`, `:` colons and dashes, `"` quotes, `(`, `)`, `$`, SYM the rest.
 */
export const TAGS = [
  'NN', 'NNS', 'NNP', 'JJ', 'JJR', 'JJS', 'RB', 'RP', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'TO', 'IN', 'CC',
  'DT', 'PRP', 'PRP$', 'POS', 'EX', 'CD', 'WDT', 'WP', 'WRB', 'UH', 'X', '.', ',', ':', '"', '(', ')', '$', 'SYM',
] as const;

export type Tag = (typeof TAGS)[number];

/** How many of `TAGS` are for words; the tags of marks stand behind them and are never guessed. */
export const WORD_TAGS = 29;

/** The tag of a mark, as an index into `TAGS`, by its characters. */
export function markTag(text: string): number {
  return BY_MARK.get(text) ?? BY_MARK.get(text[0] as string) ?? TAGS.indexOf('SYM');
}

const BY_MARK = new Map<string, number>();
const marks: readonly (readonly [Tag, string])[] = [
  ['.', '. ? ! 。 ؟'], [',', ', ، 、'], [':', ': ; … ... -- - – — ― ‒ •'], ['"', '" “ ” „ ‟ « » ‘ ’ ‚ ‹ › \' ` `` \'\''],
  ['(', '( [ {'], [')', ') ] }'], ['$', '$ € £ ¥ ₹ ₽ ₴ ¢'], ['NN', '%'], ['CC', '&'],
];
for (const [tag, texts] of marks) for (const text of texts.split(' ')) BY_MARK.set(text, TAGS.indexOf(tag));
