import type { Token } from '../../src/syntax/syntax.ts';
import type { Example } from './align.ts';

/** Shares of sentences that training writes otherwise: in headline case, in capitals throughout. */
const TITLED = 0.08, SHOUTED = 0.02;

const SMALL = new Set(['a', 'an', 'the', 'and', 'or', 'but', 'nor', 'of', 'in', 'on', 'at', 'to', 'by', 'for', 'from', 'with', 'as', "'s", "n't", 'over', 'after', 'into', 'up', 'if', 'via', 'vs']);

/** The example, now and then as a headline writes it. The treebank has few headlines, news has one an article at least. */
export function otherwiseWritten(example: Example, random: () => number): Example {
  const draw = random();
  if (draw >= TITLED + SHOUTED) return example;
  const write = draw < TITLED ? headline : shout;
  return { ...example, tokens: example.tokens.map((token, i) => (token.kind === 'word' ? write(token, i) : token)) };
}

function headline(token: Token, i: number): Token {
  if (i > 0 && SMALL.has(token.lower)) return token;
  return { ...token, text: (token.text[0] as string).toUpperCase() + token.text.slice(1), capital: true };
}

const shout = (token: Token): Token => ({ ...token, text: token.text.toUpperCase(), capital: true });
