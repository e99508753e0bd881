/** Month names and their abbreviations, in the languages of the news that was measured; lower case, without full stops. */
const MONTHS: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari leden ledna stycznia sausio ocak января tammikuuta',
  'february feb februar feber février fevrier févr fév febrero febbraio fevereiro fev februari únor února lutego vasario şubat февраля helmikuuta',
  'march mar märz maerz mrz mär mars marzo março marco maart mrt březen března marca kovo mart марта maaliskuuta',
  'april apr avril avr abril aprile abr duben dubna kwietnia balandžio nisan апреля huhtikuuta',
  'may mai mayo maggio maio mei maj květen května maja gegužės mayıs мая toukokuuta',
  'june jun juni juin junio giugno junho červen června czerwca birželio haziran июня kesäkuuta',
  'july jul juli juillet juil julio luglio julho červenec července lipca liepos temmuz июля heinäkuuta',
  'august aug août aout agosto agustus augustus augusti srpen srpna sierpnia rugpjūčio ağustos августа elokuuta',
  'september sep sept septembre septiembre settembre setembro září września rugsėjo eylül сентября syyskuuta',
  'october oct oktober okt octobre octubre ottobre outubro październik října października spalio ekim октября lokakuuta',
  'november nov novembre noviembre novembro listopad listopadu listopada lapkričio kasım ноября marraskuuta',
  'december dec dezember dez décembre decembre déc diciembre dicembre dezembro desember des prosinec prosince grudnia gruodžio aralık декабря joulukuuta',
];

const MONTH = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)));

/** What a written date says: `2031-03-12`, with the place of its words. */
export interface Day {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** 03/04/2031 may be in March or in April: the day cannot be known. */
  readonly ambiguous?: true;
}

/** The day of a machine's timestamp (`2031-03-12T08:00:00Z`, `20310312`, `Wed, 12 Mar 2031 08:00`, seconds since 1970), as written, without moving it to another zone. */
export function dayOfStamp(stamp: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(stamp) ?? /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{2,6}Z?)?\s*$/.exec(stamp) ?? /^\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/.exec(stamp);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  if (/^\s*1\d{9}(?:\d{3})?\s*$/.test(stamp)) return dayOfEpoch(Math.floor(Number(stamp.trim().slice(0, 10)) / 86_400));
  const written = daysIn(stamp.slice(0, 100))[0];
  return written && !written.ambiguous ? written.value : undefined;
}

/** The ways in which dates are written, each with the places of year, month and day among its groups. Names of months by `+`: with bounds an engine spells the class out again and again, which takes it 190 ms. */
const WRITTEN: readonly { readonly says: RegExp; readonly year: number; readonly month: number; readonly day: number }[] = [
  // 12 March 2031, 12. März 2031, 12 de marzo de 2031
  { says: /(?<!\p{N})(\d{1,2})(?:st|nd|rd|th|er|º|\.)?,? (?:de |of )?(\p{L}+)\.?,? (?:de )?(\d{4})(?!\d)/gu, day: 1, month: 2, year: 3 },
  // March 12, 2031
  { says: /(?<!\p{L})(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)? ?,? (\d{4})(?!\d)/gu, month: 1, day: 2, year: 3 },
  // 2031-03-12
  { says: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, year: 1, month: 2, day: 3 },
  // 12.03.2031
  { says: /(?<!\d)(\d{1,2})[.-] ?(\d{1,2})[.-] ?(\d{4})(?!\d)/g, day: 1, month: 2, year: 3 },
  // 2031年3月12日
  { says: /(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/g, year: 1, month: 2, day: 3 },
];

/** 12/03/2031: the day first in most of the world, the month first in America. */
const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g;

/** The dates with a year that stand in a line, in order. Lines longer than a few hundred characters are better cut before. */
export function daysIn(line: string): Day[] {
  if (!/\d{4}/.test(line)) return [];
  const flat = line.replace(/[\u00a0\u2009\u202f\n\t]/g, ' ').toLowerCase();
  if (flat.length !== line.length) return [];
  const found: Day[] = [];
  for (const { says, year, month, day } of WRITTEN) {
    for (const match of flat.matchAll(says)) {
      const named = match[month] as string;
      const value = dayFrom(match[year], MONTH.get(named) ?? named, match[day]);
      if (value !== undefined) found.push({ value, start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of flat.matchAll(SLASHED)) {
    const [whole, a, b, year] = match;
    const dayFirst = dayFrom(year, b, a), monthFirst = dayFrom(year, a, b), value = dayFirst ?? monthFirst;
    const ambiguous = dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst;
    if (value !== undefined) found.push({ value, start: match.index, end: match.index + whole.length, ...(ambiguous ? { ambiguous: true as const } : {}) });
  }
  return found.sort((one, other) => one.start - other.start);
}

function dayFrom(year: number | string | undefined, month: number | string | undefined, day: number | string | undefined): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1900 && y < 2200 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined;
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const longest = m === 2 ? (leap ? 29 : 28) : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
  return d <= longest ? `${y}-${`${m}`.padStart(2, '0')}-${`${d}`.padStart(2, '0')}` : undefined;
}

/** The date of a day counted from 1 January 1970, by the civil calendar (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function dayOfEpoch(days: number): string | undefined {
  const z = days + 719_468, era = Math.floor(z / 146_097), ofEra = z - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return dayFrom(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

/** The day in an address: `/2031/03/12/`, `-20310312-`, `/2031-03-12-`. */
export function dayInAddress(address: string): string | undefined {
  const found = /[/_-](20\d\d|19\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(address);
  return found ? dayFrom(found[1], found[2], found[3]) : undefined;
}
