import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { findNames } from '../../src/name/find.ts';
import { findPlaces } from '../../src/place/find.ts';
import type { Place } from '../../src/place/place.ts';
import { findSyntax } from '../../src/syntax/parse.ts';

const placesOf = (text: string, outlet?: string): Place[] => {
  const language = loadLanguage('en');
  const syntax = findSyntax({ text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] }, language);
  return findPlaces(syntax, findNames(syntax, language), language, outlet === undefined ? {} : { outlet });
};

/** Each place as "Kiev = Kyiv UA 50.46 30.52". */
const drawn = (text: string, outlet?: string): string[] => placesOf(text, outlet).map(({ text: words, name, country, lat, lon }) => `${words} = ${[name, country, lat, lon].filter((part) => part !== undefined).join(' ')}`);

describe('places', () => {
  it('are told by the region behind the comma, also when named alone afterwards', () =>
    expect(drawn('The council met in Springfield, Ill., on Monday. Later, Springfield residents left.')).toEqual(['Springfield = Springfield US 39.8 -89.64', 'Ill. = Illinois US 39.84 -89.17', 'Springfield = Springfield US 39.8 -89.64']));
  it('are told by the state behind the comma written in full', () => expect(drawn('A fire broke out in Paris, Texas, on Monday.')[0]).toBe('Paris = Paris US 33.66 -95.56'));
  it('are the large ones when nothing else is said', () => expect(drawn('The treaty was signed in Paris on Monday.')).toEqual(['Paris = Paris FR 48.86 2.35']));
  it('are near the other places of the article', () =>
    expect(drawn('She lived in Bangor, Lewiston and Augusta before she came to Portland.').at(-1)).toBe('Portland = Portland US 43.66 -70.26'));
  it('have no point when two are as likely', () => expect(drawn('Two people were killed in Springfield on Monday.')).toEqual(['Springfield = Springfield']));
  it('have no point when nobody knows them', () => expect(drawn('Two people were killed in Tavia on Monday.')).toEqual(['Tavia = Tavia']));
  it('are near the town an outlet is named for', () =>
    expect(drawn('Two people were killed in Springfield on Monday.', 'The Chicopee Herald')).toEqual(['Springfield = Springfield US 42.1 -72.59']));
  it('are in the country of an outlet\u2019s address', () => expect(drawn('Two people were killed in Cambridge on Monday.', 'albanews.co.uk')[0]).toMatch(/^Cambridge = Cambridge GB/));
  it('are near the town at the head of an outlet\u2019s address', () =>
    expect(drawn('Two people were killed in Springfield on Monday.', 'thechicopeenews.com')).toEqual(['Springfield = Springfield US 42.1 -72.59']));
  it('are named by their people too', () => expect(drawn('The Malian army withdrew.')).toEqual(['Malian = Mali ML 18 -2']));
  it('are known under older names', () => expect(drawn('The talks in Kiev ended on Friday.')).toEqual(['Kiev = Kyiv UA 50.46 30.52']));
  it('are parts of a word', () => expect(drawn('The Moscow-Kiev railway was closed on Monday.')).toEqual(['Moscow = Moscow RU 55.75 37.62', 'Kiev = Kyiv UA 50.46 30.52']));
  it('are found behind a party', () => expect(drawn('Rep. Ada Lind, R-Dallas, voted against it.')).toEqual(['Dallas = Dallas US 32.78 -96.81']));
  it('are found in the names of bodies of a region', () => expect(drawn('He works for the Ohio Department of Transportation.')).toEqual(['Ohio = Ohio US 40.31 -82.83']));
  it('are found in the names of bodies of a town the article tells of', () =>
    expect(drawn('She lives in Dallas. She leads the Dallas City Council, which met on Monday.').map((line) => line.split(' ')[0])).toEqual(['Dallas', 'Dallas']));
  it('are found at the end of the names of bodies', () => expect(drawn('He studied at the University of Texas.')[0]).toMatch(/^Texas = Texas US/));
  it('are found before an office and a name', () => expect(drawn('A plan by Ohio Gov. Ada Lind failed.')[0]).toMatch(/^Ohio = Ohio US/));
  it('are found before those who live there', () => expect(drawn('On Monday a Chicopee man was arrested.')).toEqual(['Chicopee = Chicopee US 42.15 -72.61']));
  it('are found in capitals before a dash', () => expect(drawn('DALLAS — The council met on Monday.')[0]).toMatch(/^DALLAS = DALLAS US/));
  it('are regions behind a comma in any form', () => expect(drawn('She lived in Charleston, W. Va., for years.').at(-1)).toMatch(/^W. Va. = West Virginia US/));
  it('are provinces that news names', () => expect(drawn('Two people were killed in Lahore in Punjab on Monday.').at(-1)).toMatch(/^Punjab = Punjab PK/));
  it('are what a direction is a part of', () => expect(drawn('He was seen in southern Lebanon on Monday.')).toEqual(['Lebanon = Lebanon LB 33.83 35.83']));
  it('are no months', () => expect(drawn('The project was stopped in August and taken up again in March.')).toEqual([]));
  it('are no streets', () => expect(drawn('The car was found on North Lumpkin Road on Monday.')).toEqual([]));
  it('are no family names', () => expect(drawn('Elizabeth Fairfield was charged on Monday. Fairfield declined to plead.')).toEqual([]));
  it('are not persons that bear their name', () => expect(drawn('Robert Paris said on Friday that he would resign.')).toEqual([]));
  it('are not organisations that bear their name', () => expect(drawn('The Denver Broncos won on Sunday.')).toEqual([]));
  it('carry their GeoNames id, and how they are known', () =>
    expect(placesOf('in Mali').map(({ gazetteer, certainty, rule }) => [gazetteer, certainty, rule])).toEqual([['geonames:2453866', 'stated', 'name/context']]));
  it('are none in nothing', () => expect(drawn('')).toEqual([]));
});

const SEED = '../shared/gold/seed/article.txt';

describe.skipIf(!existsSync(SEED))('the places of the article the project starts from (needs ../shared)', () => {
  it('are in their countries', () => {
    const countries = new Map(placesOf(readFileSync(SEED, 'utf8')).map(({ text, country }) => [text, country]));
    expect(['Mali', 'Ukraine', 'Burkina Faso', 'Niger', 'Kiev', 'Bamako'].map((name) => countries.get(name))).toEqual(['ML', 'UA', 'BF', 'NE', 'UA', 'ML']);
  });
});
