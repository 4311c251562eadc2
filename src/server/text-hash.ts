import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, in hexadecimal: what anybody who has it can make anew with `printf %s "$text" | sha256sum`. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
