const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Without the letters people mistake for digits and for each other. */
const receiptLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Asked for in one go: each single call costs as much as many bytes. */
const pool = new Uint8Array(1024);
let used = pool.length;

function randomByte(): number {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const byte = pool[used]!;
  // What was handed out cannot be found in memory later.
  pool[used++] = 0;
  return byte;
}

/** Uniform: bytes that would favour some letters are thrown away. */
function pick(alphabet: string, length: number): string {
  const limit = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    const byte = randomByte();
    if (byte < limit) text += alphabet[byte % alphabet.length];
  }
  return text;
}

/** 131 random bits: nobody guesses one. */
export const randomId = () => pick(letters, 22);

/** What is mailed to prove an address. */
export const randomCode = () => pick('0123456789', 6);

/** For the signer's own records: `VCH-7K2M-49QD`. */
export const randomReceipt = () => `VCH-${pick(receiptLetters, 4)}-${pick(receiptLetters, 4)}`;
