import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model/format.ts';
import { readModel, writeModel } from '../../src/model/format.ts';

const model: Model = {
  name: 'toy', lists: { tags: ['NN', 'VB'] }, numbers: { features: 3 },
  tables: {
    rows: { cells: Int8Array.of(-127, 0, 5), scale: 0.25 },
    words: { cells: Int32Array.of(7, -2_000_000_000), scale: 1 },
    bias: { cells: Float32Array.of(0.5), scale: 1 },
  },
};

describe('a weight file', () => {
  it('gives back what was written', () => expect(readModel(writeModel(model), 'toy')).toEqual(model));

  it('may lie at an odd place of a larger buffer', () => {
    const file = writeModel(model), larger = Buffer.alloc(file.length + 9);
    larger.set(file, 3);
    expect(readModel(larger.subarray(3, 3 + file.length), 'toy').tables.words?.cells).toEqual(Int32Array.of(7, -2_000_000_000));
  });

  it('has the same bytes for the same model', () => expect(writeModel(model)).toEqual(writeModel({ ...model })));

  const spoiled = (change: (file: Uint8Array) => Uint8Array | void): (() => Model) => () => {
    const file = writeModel(model);
    return readModel(change(file) ?? file, 'toy');
  };

  it('says that something else is no weight file', () =>
    expect(spoiled(() => new TextEncoder().encode('<!doctype html>'))).toThrow('begins with "<!doctyp"; expected "HEARSAY\\n"'));
  it('says which version it expected', () => expect(spoiled((file) => { file[8] = 9; })).toThrow('of version 9; expected version 1'));
  it('says which model it expected', () => expect(() => readModel(writeModel({ ...model, name: 'other' }), 'toy')).toThrow('holds the model "other"; expected "toy"'));
  it('says how long it should be when cut short', () => expect(spoiled((file) => file.subarray(0, file.length - 8))).toThrow(/has \d+ bytes; expected \d+/));
  it('says so when the head is cut short', () => expect(spoiled((file) => file.subarray(0, 40))).toThrow(/has 40 bytes; expected \d+ at least for its head/));
  it('says so of an empty file', () => expect(spoiled(() => new Uint8Array())).toThrow('begins with ""'));
  it('says which hash it expected when a weight has changed', () => expect(spoiled((file) => { (file[file.length - 20] as number) ^= 1; })).toThrow(/weights hash to [0-9a-f]{64}; expected [0-9a-f]{64}/));
});
