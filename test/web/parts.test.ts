import { expect, it } from 'vitest';
import { chainOf } from '../../web/pages/claim/chain.ts';
import { csvOf } from '../../web/pages/search/csv.ts';
import { webAddress } from '../../web/parts/web-address.ts';

it.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//x', 'x', ''])('makes no link of %j', (to) => expect(webAddress(to)).toBeUndefined());
it('makes a link of a web address', () => expect(webAddress('https://quay-gazette.example/a b')).toBe('https://quay-gazette.example/a%20b'));

const row = { statement: 's', speaker: 'Petra Ruun', stance: 'asserts', framing: 'neutral', cue: 'said', content: 'a, “b”\n"c"', page: '=1+1', snapshot: 'x' } as const;
it('writes CSV whose fields no spreadsheet runs', () => expect(csvOf([row]).split('\r\n')[1]).toBe('s,Petra Ruun,asserts,neutral,said,"a, “b”\n""c""",,,,\'=1+1,x'));

const page = (name: string, more: object = {}) => ({ page: name, article: `article:${name}`, statements: [], reasons: [], ...more });
const trace = { utterance: 'utterance:1', speaker: 'Petra Ruun', told: ['radio brennick'], days: [], pages: [page('wire'), page('own'), page('reprint', { copyOf: 'wire', share: 0.9 })] };
const { boxes, ties } = chainOf([trace], new Set());
it('lays the way from mouth to page in four columns', () => expect(boxes.map(({ column, title }) => [column, title]).toSorted()).toEqual([[0, 'Petra Ruun'], [1, 'Radio Brennick'], [2, 'own'], [2, 'wire'], [3, 'reprint']]));
it('ties a copy to the page it was taken from and to nothing else', () => expect(ties.filter(({ to }) => to.title === 'reprint').map(({ from }) => from.title)).toEqual(['wire']));
