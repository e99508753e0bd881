import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { packed, readLanguageFiles, unpacked } from '../../src/lang/files.ts';

const files = readLanguageFiles(pathToFileURL('src/lang/en/'));

it('the files of a language are the same packed and unpacked', () => expect(unpacked(packed(files))).toEqual(files));
it('a packed word list has a line for each entry and a tab between columns', () => expect(files.words['calendar']?.split('\n').every((line) => /^[^\t#]+(?:\t[^\t]+)*$/.test(line))).toBe(true));
