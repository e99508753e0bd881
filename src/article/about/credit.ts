/** What a caption says of who made its picture. */
export interface Credit {
  readonly credit?: string;
  readonly agency?: string;
}

/** Agencies and picture banks as credits name them. */
const AGENCY = /^(?:via |für )?(?:getty(?: images?)?(?: europe| north america)?|gettyimages|ap(?: photo| images)?|afp(?: photo| pool)?|agence france-presse|associated press|the associated press|reuters|epa(?:-efe)?|efe|dpa(?:[- ][\w-]+)?|apa(?:[-/][\w-]+)?|ansa|tass|sputnik|xinhua|pti|ani|upi|pa(?: media| wire| images)?|press association|alamy(?: stock photo)?|shutterstock|istock(?:photo)?|imago(?: images?)?|imago[\w-]+|picture[ -]alliance|zuma(?: press)?|bloomberg|anadolu(?: agency)?|nurphoto|wikimedia commons|unsplash|pexels|pixabay|adobe stock|keystone(?:-sda)?|sipa(?: usa)?|abaca|ritzau scanpix|scanpix|ntb|tt|lehtikuva|belga|anp|ctk|čtk|pap|kyodo(?: news)?|yonhap|jiji|canadian press|the canadian press|cp|aap|depositphotos|dreamstime|polaris|redux|rex features|rex|eyevine|magnum(?: photos)?|corbis|newscom|handout|pool|facebook|instagram|twitter|x|youtube|screenshot|screengrab|nasa|noaa)(?: via .{2,40})?(?: pool| handout)?$/i;

/** Words that say that a maker of pictures follows; what stands behind the last of them is the maker. */
const LABEL = /(?<![\p{L}])(?:photo|photograph|photographer|photography|photos|image|images|picture|pic|illustration|foto|fotos|fotograf|fotografie|fotografía|bild|bilder|bildquelle|bildrechte|quelle|kuva|zdjęcie|fot\.|fotó|valokuva|credit|credits|copyright|crédit|crédits|source|screenshot|symbolbild|archivbild|archivfoto|фото|коллаж|ảnh|isithombe|zdroj|nuotr\.|사진 출처|사진)(?: (?:credits?|source|rights|image|photo|courtesy of|courtesy|caption))?(?:\(s\))? ?(?:by (?=\p{Lu})|von (?=\p{Lu})|:|=|\/|©|\|)/giu;
/** `(AP Photo/Dara Quist)`, `(Reuters)` at the end. */
const BRACKETED = /[([]([^()[\]]{2,70})[)\]]\.?$/;
const COPYRIGHT = /(?:©|\(c\)) ?(?:(?:19|20)\d\d )?/gi;

/** Makers are named in few words. */
const MOST_WORDS = 9;

/** Lines that claim a page, not a picture. */
const LEGAL = /\b(?:rights? reserved|derechos|riservata|zastrzeżone|vorbehalten|réservés|reproduction|licence|license|licencja|infocom|ltd|llc|gmbh|issn|s\.?a\.|inc)\b|\b(?:AB|SA|AG|Oy|AS)$|^(?:19|20)\d\d\b/i;

/** Reads the credit of a caption, or of a line that stands beside one (`alone`); in a figure brackets behind a sentence name a maker too. Absent where the caption names nobody. */
export function creditOf(caption: string, alone = false, inFigure = false): Credit | undefined {
  const line = caption.replace(/[\s\u00a0]+/g, ' ').trim();
  const tail = line.slice(-220);
  const made = madeIn(tail, inFigure);
  if (made !== undefined) return made.split(' ').length > MOST_WORDS || LEGAL.test(made) ? undefined : parts(made);
  return alone && line.length <= 72 && line.split(' ').length <= 8 && /^[\p{Lu}\p{N}]/u.test(line) && !/[!?:;]|\. |\d{4}/.test(line) && !LEGAL.test(line) ? parts(line) : undefined;
}

function madeIn(tail: string, inFigure: boolean): string | undefined {
  const bracketed = BRACKETED.exec(tail)?.[1];
  const inside = bracketed === undefined ? undefined : behindLabel(bracketed);
  if (inside !== undefined) return inside;
  const labelled = behindLabel(tail) ?? behindCopyright(tail);
  if (labelled !== undefined) return labelled;
  if (bracketed !== undefined) {
    // "… on Tuesday. Dara Quist (Hillcrest Wire)" credits both; "(Hillcrest Wire)" alone behind a sentence is the maker.
    const named = lastPhrase(tail.slice(0, tail.lastIndexOf(bracketed) - 1).trim());
    if (isMaker(bracketed)) return named === undefined ? bracketed : `${named} / ${bracketed}`;
    if (inFigure && isNames(bracketed) && !/\d{4}/.test(bracketed) && (tail.startsWith(bracketed, 1) || /(?<!\d{4})[.!?…»”"] ?[([]$/.test(tail.slice(0, tail.lastIndexOf(bracketed))))) return bracketed;
  }
  return lastPhrase(tail) ?? (inFigure ? beforeAgency(tail) ?? behindCaption(tail) : undefined);
}

const isMaker = (phrase: string): boolean => AGENCY.test(phrase) || /^(?:AP|EPA|AFP)? ?Photo\//.test(phrase) || (phrase.includes('/') && isNames(phrase));

function behindLabel(tail: string): string | undefined {
  let end = -1;
  // "Getty Images/Dara Quist", "AP Photo/Dara Quist": an agency's name, not a label.
  for (const label of tail.matchAll(LABEL)) if (!(label[0].endsWith('/') && /(?:Getty|AP|EPA|PA|AFP) $/.test(tail.slice(Math.max(0, label.index - 6), label.index)))) end = label.index + label[0].length;
  if (end < 0) return undefined;
  const made = tail.slice(end).trim();
  return made.length >= 2 && made.length <= 90 && made.split(' ').length <= MOST_WORDS && !/[“”!?]|\p{Ll}\. \p{L}/u.test(made) ? made : undefined;
}

function behindCopyright(tail: string): string | undefined {
  let end = -1;
  for (const sign of tail.matchAll(COPYRIGHT)) end = sign.index + sign[0].length;
  const made = tail.slice(end);
  return end >= 0 && made.length >= 2 && made.length <= 80 ? made : undefined;
}

/** `… to disembark in Skarn Dara Quist/Getty Images`: an agency behind a stroke, and the two or three names before it. */
function beforeAgency(tail: string): string | undefined {
  const stroke = tail.lastIndexOf('/');
  if (stroke < 0 || !AGENCY.test(tail.slice(stroke + 1).trim())) return undefined;
  const words = tail.slice(0, stroke).trim().split(' ');
  let from = words.length;
  while (from > 0 && words.length - from < MOST_NAMES && /^[\p{Lu}@]/u.test(words[from - 1] as string)) from--;
  return from === words.length ? undefined : `${words.slice(from).join(' ')}/${tail.slice(stroke + 1).trim()}`;
}

const MOST_NAMES = 3;

/** `… to disembark in Skarn AP Photo/Dara Quist`, `… on Monday in Skarn / Dara Quist`, `（… 三日）＝ＡＰ`: what only stands between a caption and its maker. */
function behindCaption(tail: string): string | undefined {
  const photo = tail.lastIndexOf(' Photo/'), before = photo < 0 ? -1 : tail.lastIndexOf(' ', photo - 1);
  if (photo >= 0 && isMaker(tail.slice(before + 1)) && isFew(tail.slice(photo + 1))) return tail.slice(before + 1);
  const stroke = tail.lastIndexOf(' / '), name = tail.slice(stroke + 3);
  if (stroke >= 0 && isNames(name) && name.includes(' ') && isFew(name) && tail.slice(0, stroke).split(' ').length > CAPTION_WORDS) return name;
  const sign = tail.lastIndexOf('＝');
  return sign > 0 && tail.length - sign <= FEW_SIGNS && !/\p{N}/u.test(tail.slice(sign)) ? tail.slice(sign + 1) : undefined;
}

const isFew = (names: string): boolean => names.split(' ').length <= MOST_NAMES + 1;
/** A maker's name in Japanese, with the sign before it. */
const FEW_SIGNS = 14;

/** A caption has this many words at least, so that what stands behind its last sentence is something else. */
const CAPTION_WORDS = 5;

/** What stands behind the last full stop or bar, if it can only be a maker: an agency, `Dara Quist/Hillcrest Wire`, a name. */
function lastPhrase(tail: string): string | undefined {
  const bare = tail.replace(/\.$/, '');
  let stop = 0;
  for (const end of bare.matchAll(/(?<=[\p{Ll}\p{Lo}\p{N})”"])[.?] ?(?=[\p{Lu}\p{Lo}\p{N}@])|[)”] (?=\p{Lu})| [|–-] (?=\p{Lu})/gu)) stop = end.index + end[0].length;
  const phrase = bare.slice(stop).trim();
  if (phrase.length > 70) return undefined;
  if (isMaker(phrase)) return phrase;
  const words = phrase.split(' ').length;
  return stop > 0 && bare.slice(0, stop).split(' ').length > CAPTION_WORDS && words <= 6 && tail === bare && isNames(phrase) ? phrase : undefined;
}

/** Words as names are written, with strokes between them. */
const isNames = (phrase: string): boolean => phrase.split(/[ /]+/).every((word) => /^[\p{Lu}\p{Lo}\p{N}]|^(?:de|van|von|der|den|al|el|bin|di|da|la|for|via|of|the|dpa|apa)$/u.test(word)) && phrase.split(' ').length <= MOST_WORDS;

/** `AP Photo/Dara Quist, File` */
const FROM_FILE = /^(?:file|archive|archiv)$/i;

/** `Dara Quist/AFP via Getty Images`: the picture is the first agency's, the other sells it on. */
function withoutResale(maker: string): string {
  const via = maker.lastIndexOf(' via '), stroke = maker.lastIndexOf('/', via), name = maker.slice(0, Math.max(0, stroke)).trim();
  return name.includes(' ') && isNames(name) && AGENCY.test(maker.slice(stroke + 1, via).trim()) && AGENCY.test(maker.slice(via + 5)) ? maker.slice(0, via) : maker;
}

function parts(whole: string): Credit | undefined {
  // "Dara Quist (Hillcrest Wire)" names both.
  const open = whole.indexOf(' (');
  const maker = open > 0 && whole.endsWith(')') && whole.indexOf('(', open + 2) < 0 ? `${whole.slice(0, open)} / ${whole.slice(open + 2, -1)}` : whole;
  const bare = maker.replace(/^(?:©|\(c\)|by |von |copyright|courtesy(?: of)? |:) ?/i, '').replace(/^[\s:/|,-]{1,4}/, '').replace(/(?<![\s:/|,.)\]-])[\s:/|,.)\]-]{1,4}$/, '').trim();
  if (bare === '' || !/\p{L}/u.test(bare)) return undefined;
  const pieces = withoutResale(bare).split(/ ?[/|] ?|, ?| via | – | - /).map((piece) => piece.trim()).filter((piece) => piece !== '');
  const agency = pieces.findLast((piece) => AGENCY.test(piece)) ?? (pieces.length === 2 ? pieces[1] : undefined);
  const makers = pieces.filter((piece) => piece !== agency && !FROM_FILE.test(piece));
  const separator = / ?\/ ?/.test(bare) ? '/' : ', ';
  return {
    ...(makers.length > 0 ? { credit: makers.join(separator) } : {}),
    ...(agency === undefined ? {} : { agency }),
  };
}
