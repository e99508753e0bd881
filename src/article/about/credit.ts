/** What a caption says of who made its picture. */
export interface Credit {
  readonly credit?: string;
  readonly agency?: string;
}

/** Agencies and picture banks as credits name them. */
const AGENCY = /^(?:via |für )?(?:getty(?: images?)?(?: europe| north america)?|gettyimages|ap(?: photo| images)?|afp(?: photo| pool)?|agence france-presse|associated press|the associated press|reuters|epa(?:-efe)?|efe|dpa(?:[- ][\w-]+)?|apa(?:[-/][\w-]+)?|ansa|tass|sputnik|xinhua|pti|ani|upi|pa(?: media| wire| images)?|press association|alamy(?: stock photo)?|shutterstock|istock(?:photo)?|imago(?: images?)?|imago[\w-]+|picture[ -]alliance|zuma(?: press)?|bloomberg|anadolu(?: agency)?|nurphoto|wikimedia commons|unsplash|pexels|pixabay|adobe stock|keystone(?:-sda)?|sipa(?: usa)?|abaca|ritzau scanpix|scanpix|ntb|tt|lehtikuva|belga|anp|ctk|čtk|pap|kyodo(?: news)?|yonhap|jiji|canadian press|the canadian press|cp|aap|depositphotos|dreamstime|polaris|redux|rex features|rex|eyevine|magnum(?: photos)?|corbis|newscom|handout|pool|facebook|instagram|twitter|x|youtube|screenshot|screengrab|nasa|noaa)(?: via .{2,40})?(?: pool| handout)?$/i;

/** Words that say that a maker of pictures follows; what stands behind the last of them is the maker. */
const LABEL = /(?<![\p{L}])(?:photo|photograph|photographer|photography|photos|image|images|picture|pic|illustration|foto|fotos|fotograf|fotografie|fotografía|bild|bilder|bildquelle|bildrechte|quelle|kuva|zdjęcie|fot\.|fotó|valokuva|credit|credits|copyright|crédit|crédits|source|screenshot|symbolbild|archivbild|archivfoto)(?: (?:credits?|source|rights|image|photo|courtesy of|courtesy|caption))?(?:\(s\))? ?(?:by (?=\p{Lu})|von (?=\p{Lu})|:|\/|©|\|)/giu;
/** `(AP Photo/Dara Quist)`, `(Reuters)` at the end. */
const BRACKETED = /[([]([^()[\]]{2,70})[)\]]\.?$/;
const COPYRIGHT = /(?:©|\(c\)) ?(?:(?:19|20)\d\d )?([^©\n(]{2,80})$/i;

/** Makers are named in few words. */
const MOST_WORDS = 9;

/** Reads the credit of a caption, or of a line that stands beside one (`alone`). Absent where the caption names nobody. */
export function creditOf(caption: string, alone = false): Credit | undefined {
  const line = caption.replace(/[\s\u00a0]+/g, ' ').trim();
  const tail = line.slice(-220);
  const bracketed = BRACKETED.exec(tail)?.[1];
  if (bracketed !== undefined) {
    const made = behindLabel(bracketed) ?? (AGENCY.test(bracketed) || /^(?:AP|EPA|AFP)? ?Photo\//.test(bracketed) || (bracketed.includes('/') && isNames(bracketed)) ? bracketed : undefined);
    if (made !== undefined) return parts(made);
  }
  const made = behindLabel(tail) ?? COPYRIGHT.exec(tail)?.[1] ?? lastPhrase(tail);
  if (made !== undefined && made.split(' ').length <= MOST_WORDS) return parts(made);
  return alone && line.length <= 72 && line.split(' ').length <= 8 && /^[\p{Lu}\p{N}]/u.test(line) && !/[!?:;]|\. /.test(line) ? parts(line) : undefined;
}

function behindLabel(tail: string): string | undefined {
  let end = -1;
  for (const label of tail.matchAll(LABEL)) end = label.index + label[0].length;
  if (end < 0) return undefined;
  const made = tail.slice(end).trim();
  return made.length >= 2 && made.length <= 90 && made.split(' ').length <= MOST_WORDS && !/[“”!?]|\p{Ll}\. \p{L}/u.test(made) ? made : undefined;
}

/** What stands behind the last full stop, if it can only be a maker: an agency, `Dara Quist/Hillcrest Wire`. */
function lastPhrase(tail: string): string | undefined {
  const bare = tail.replace(/\.$/, '');
  const stop = Math.max(bare.lastIndexOf('. '), bare.lastIndexOf('.” '), bare.lastIndexOf('? '), bare.lastIndexOf(') '));
  const phrase = bare.slice(stop < 0 ? 0 : stop + 2).trim();
  if (phrase.length > 70) return undefined;
  return AGENCY.test(phrase) || (phrase.includes('/') && isNames(phrase)) ? phrase : undefined;
}

/** Words as names are written, with strokes between them. */
const isNames = (phrase: string): boolean => phrase.split(/[ /]+/).every((word) => /^[\p{Lu}\p{N}]|^(?:de|van|von|der|den|al|el|di|da|la|for|via|of|the)$/u.test(word)) && phrase.split(' ').length <= MOST_WORDS;

function parts(maker: string): Credit | undefined {
  const bare = maker.replace(/^(?:©|\(c\)|by |von |copyright|courtesy(?: of)? |:) ?/i, '').replace(/^[\s:/|,-]{1,4}/, '').replace(/(?<![\s:/|,.)\]-])[\s:/|,.)\]-]{1,4}$/, '').trim();
  if (bare === '' || !/\p{L}/u.test(bare)) return undefined;
  const pieces = bare.split(/ ?[/|] ?|, ?| via | – | - /).map((piece) => piece.trim()).filter((piece) => piece !== '');
  const agency = pieces.findLast((piece) => AGENCY.test(piece)) ?? (pieces.length === 2 ? pieces[1] : undefined);
  const makers = pieces.filter((piece) => piece !== agency);
  const separator = / ?\/ ?/.test(bare) ? '/' : ', ';
  return {
    ...(makers.length > 0 ? { credit: makers.join(separator) } : {}),
    ...(agency === undefined ? {} : { agency }),
  };
}
