import { describe, expect, it } from 'vitest';
import { gazetteerOf, loadGazetteer } from '../../src/gazetteer/gazetteer.ts';
import { placeKey, placeKeyInto } from '../../src/gazetteer/key.ts';
import { loadModel } from '../../src/model/load.ts';

const gazetteer = loadGazetteer();
const drawn = (name: string, naming?: 'people' | 'short'): string[] => gazetteer.find(name, naming).map(({ name: own, kind, country, region, geonames }) => [own, kind, region ?? country, geonames].join(' '));

describe('the gazetteer', () => {
  it('knows a country', () => expect(drawn('Burkina Faso')).toEqual(['Burkina Faso country BF 2361809']));
  it('knows a country by its people', () => expect(drawn('Malian', 'people')).toEqual(['Mali country ML 2453866']));
  it('knows a state by its abbreviation', () => expect(drawn('W.Va.', 'short')).toEqual(['West Virginia region US.WV 4826850']));
  it('knows a capital by an older name', () => expect(drawn('Kiev')).toEqual(['Kyiv capital UA.12 703448']));
  it('knows a county', () => expect(drawn('Rapides Parish')).toEqual(['Rapides Parish county US.LA ']));
  it('knows a village by its post office', () => expect(drawn('Lanexa')).toEqual(['Lanexa town US.VA ']));
  it('tells where a place is', () => expect(gazetteer.find('Bamako').map(({ lat, lon }) => [lat, lon])).toEqual([[12.65, -8]]));
  it('finds nothing where there is nothing', () => expect(gazetteer.find('Nowhere at all')).toEqual([]));
  it('ranks what is known well', () => expect(['Zzyzxville', 'Lanexa', 'Bamako', 'Mali'].map((name) => gazetteer.rank(placeKey(name)))).toEqual([0, 1, 3, 4]));
  it('is refused when a table is missing', () => {
    const model = loadModel('gazetteer');
    expect(() => gazetteerOf({ ...model, tables: {} })).toThrow('has no table "letters"');
  });
});

describe('the key of a name', () => {
  it('is without accents, stops, case and articles', () => expect(['São Paulo', 'ST. PETERSBURG', 'Saint Petersburg', 'The Hague', 'Coeur d’Alene', 'Porto-Novo'].map(placeKey)).toEqual(['sao paulo', 'st petersburg', 'st petersburg', 'hague', 'coeur dalene', 'porto novo']));
  it('is the same made from letters', () => {
    const room = new Uint8Array(64);
    const fromLetters = (name: string): string => {
      const letters = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
      return String.fromCharCode(...room.subarray(0, placeKeyInto(letters, 0, letters.length, room)));
    };
    const names = ['Saint-Denis', 'Fort St. John', 'The  Dalles', 'O\'Fallon', 'Mount Vernon', 'Winston-Salem', 'Santiago'];
    expect(names.map(fromLetters)).toEqual(names.map(placeKey));
  });
});
