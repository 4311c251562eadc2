import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {qrPath} from '../../../src/contract/qr.ts';
import {readQr} from '../support/read-qr.ts';

const seen = (text: string) => {
  const {path, side} = qrPath(text);
  return {text: readQr(path, side), side};
};

describe('A QR code', () => {
  it('leads a telephone to the address of a petition', () => {
    const address = 'https://petitions.vilkhivka.example/petitions/0f9a6c1e-7b0d-4c58-9f58-3f1f6a2f7f10';
    assert.equal(seen(address).text, address);
  });

  /** The most that each size holds at this level of correction, by the table of the standard. */
  const fullest = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450];

  fullest.forEach((length, index) => {
    it(`is read when it is full: ${length} characters`, () => {
      const text = `https://a.example/${'petition-'.repeat(60)}`.slice(0, length);
      const modules = (index + 1) * 4 + 17;
      assert.deepEqual(seen(text), {text, side: modules + 8});
    });
  });

  it('keeps letters of every alphabet', () => {
    const address = 'https://вільхівка.укр/петиції/світлий-перехід';
    assert.equal(seen(address).text, address);
  });

  it('says when an address is too long for paper', () => {
    assert.throws(() => qrPath('x'.repeat(451)), RangeError);
  });
});
