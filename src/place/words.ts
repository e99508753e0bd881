import { perLanguage } from '../lang/per-language.ts';

/** Words that tell what a capitalised word beside a place is. */
export interface PlaceWords {
  /** Bodies and buildings that are named for a place: "Alba [Council]". */
  readonly bodies: ReadonlySet<string>;
  /** Titles and offices: "Alba [Mayor] Ada Lind". */
  readonly titles: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
}

/** Words that tell what stands beside a place. */
export const placeWords = perLanguage((language): PlaceWords => {
  const calendar = new Set([...language.words('weekdays-months')].map((word) => word.toLowerCase()));
  const given = new Set([...language.words('given-names-m'), ...language.words('given-names-f')].map((word) => word.toLowerCase()));
  return {
    bodies: new Set([...language.words('body-nouns'), ...language.words('organisation-words'), ...BUILDINGS]),
    titles: new Set([...language.words('titles'), ...OFFICES]), calendar, given,
  };
});

/** Buildings and doings that are named for the place they stand or happen in. */
const BUILDINGS = 'courthouse hall detention jail airport festival library fairgrounds fair reservoir center centre patrol sheriff sheriff\'s attorney regional municipal elementary middle high memorial cemetery bridge stadium arena park zoo tower station chapel residents lottery state tax'.split(' ');
/** Offices that stand behind the place they are of. */
const OFFICES = 'sheriff police mayor governor councilman councilwoman alderman coroner prosecutor'.split(' ');
