/**
 * Text as search compares it: lower case in every alphabet, accents and apostrophes aside. Done in
 * JavaScript because SQLite's own `lower` knows ASCII only.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'ʼ`´‘]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
