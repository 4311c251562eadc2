import {limits} from './limits.ts';
import type {FieldFault} from './problems.ts';

export {limits};

export const lengthOf = (text: string) => [...text].length;

/** Spaces at the ends go, runs of white space become one space. */
export const tidyLine = (text: string) => text.trim().replace(/\s+/gu, ' ');

/** Letters and digits make a name; a string of marks and control characters does not. */
const controls = /[\p{Cc}\p{Cs}]/u;

/** What is wrong with a line of text such as a name or a title, or nothing. */
export function faultOfLine(value: string, {min, max}: {min: number; max: number}): FieldFault | undefined {
  const line = tidyLine(value);
  if (!line) return 'required';
  if (controls.test(line) || !/[\p{L}\p{N}]/u.test(line)) return 'not_text';
  if (lengthOf(line) < min) return 'too_short';
  if (lengthOf(line) > max) return 'too_long';
  return undefined;
}

/**
 * What is wrong with an e-mail address, or nothing. Deliberately lenient (RFC 5321 limits, a
 * domain with a dot): the code proves the rest.
 */
export function faultOfEmail(value: string): FieldFault | undefined {
  const address = value.trim();
  if (!address) return 'required';
  const at = address.lastIndexOf('@');
  if (at < 0) return 'email_no_at';
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (!domain) return 'email_no_domain';
  if (address.length > limits.email.max) return 'too_long';
  const badLocal = !local || local.length > 64 || /[\s@<>(),;:"\\[\]\p{Cc}\p{Cs}]/u.test(local) || /^\.|\.$|\.\./.test(local);
  const badDomain = !/^(?!-)[\p{L}\p{N}-]+(\.(?!-)[\p{L}\p{N}-]+)+$/u.test(domain);
  return badLocal || badDomain ? 'email_invalid' : undefined;
}

/** Only the digits: people paste codes with spaces and dashes. */
export const digitsOf = (code: string) => code.replace(/\D/g, '');

export function faultOfCode(code: string): FieldFault | undefined {
  const digits = digitsOf(code);
  if (!digits) return 'required';
  return digits.length === limits.code.length ? undefined : 'code_format';
}

/** Line ends alike, none at the ends; inner space stays as it was typed. */
export const tidyText = (text: string) => text.replace(/\r\n?/g, '\n').trim();

const controlsInText = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** What is wrong with a text of many lines, or nothing. */
export function faultOfText(value: string, {min, max}: {min: number; max: number}): FieldFault | undefined {
  const text = tidyText(value);
  if (!text) return 'required';
  if (controlsInText.test(text) || !/[\p{L}\p{N}]/u.test(text)) return 'not_text';
  if (lengthOf(text) < min) return 'too_short';
  if (lengthOf(text) > max) return 'too_long';
  return undefined;
}
