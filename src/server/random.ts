const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Without the letters people mistake for digits and for each other. */
const receiptLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Uniform: bytes that would favour some letters are thrown away. */
function pick(alphabet: string, length: number): string {
  const limit = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < limit && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

/** 131 random bits: nobody guesses one. */
export const randomId = () => pick(letters, 22);

/** What is mailed to prove an address. */
export const randomCode = () => pick('0123456789', 6);

/** For the signer's own records: `VCH-7K2M-49QD`. */
export const randomReceipt = () => `VCH-${pick(receiptLetters, 4)}-${pick(receiptLetters, 4)}`;
