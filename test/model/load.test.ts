import { expect, it } from 'vitest';
import { loadModel } from '../../src/model/load.ts';

it('loads a model once', () => expect(loadModel('tagger')).toBe(loadModel('tagger')));

it('says where it expected the weights of a model that is not there', () =>
  expect(() => loadModel('no-such')).toThrow(/Model "no-such": expected its weights at .*no-such\.weights/));

it('joins the pieces of a model that is cut in several', () => expect(loadModel('gazetteer').name).toBe('gazetteer'));
