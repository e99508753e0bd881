/**
 * A name by what it sounds like, so that its spellings meet: Lansk and Lanszk, Varrin and Warrin, Yusuf and Jusuf. Vowels count at its head only;
 * doubled letters are one. Coarse on purpose: it finds candidates, and a first name or a role must not contradict.
 */
export function soundOf(name: string): string {
  let plain = name.normalize('NFKD').toLowerCase().replace(/[^\p{L}]+/gu, '');
  for (const [spelt, sound] of SOUNDS) plain = plain.replaceAll(spelt, sound);
  let sound = '';
  for (const letter of plain) {
    if ('aeiou'.includes(letter) ? sound === '' : letter !== sound.at(-1)) sound += 'aeiou'.includes(letter) ? 'a' : letter;
  }
  // "Lee" and "Li" would be one, and with them half a country.
  return sound.length < TELLING ? plain : sound;
}

/** Sounds that tell one name from others. */
const TELLING = 3;

/** Spellings of one sound, in the order they are exchanged. */
const SOUNDS = [
  ['sch', 's'], ['tsch', 'c'], ['sz', 's'], ['sh', 's'], ['cz', 'c'], ['ch', 'c'], ['zh', 'z'], ['kh', 'h'], ['ph', 'f'], ['th', 't'], ['ck', 'k'], ['dt', 'd'], ['qu', 'k'], ['q', 'k'], ['x', 'ks'],
  ['w', 'v'], ['z', 's'], ['j', 'i'], ['y', 'i'], ['c', 'k'],
] as const;
