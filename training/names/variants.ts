import { readNames, type Labelled, type Write } from './corpus.ts';

/** Each training text as it is, in headline case, in capitals. */
export function variants(): Labelled[][] {
  const written = [(text: string) => text, headline, shout].map((write: Write) => readNames('train', write));
  return (written[0] as Labelled[]).map((plain, i) => [plain, ...written.slice(1).map((list) => list[i] as Labelled)]);
}

const headline: Write = (text) => text.replace(/(?<![\p{L}\p{N}'’.])\p{Ll}(?=\p{L}{3})/gu, (letter) => keep(letter, letter.toUpperCase()));
const shout: Write = (text) => text.replace(/\p{Ll}/gu, (letter) => keep(letter, letter.toUpperCase()));
const keep = (before: string, after: string): string => (after.length === before.length ? after : before);
