import {tidyLine} from '../../../contract/fields.ts';
import {en} from './en.ts';
import type {Letters, MailKind, MailValues, Wording} from './kinds.ts';
import {ky} from './ky.ts';
import {mailLanguage, type MailLanguage} from './languages.ts';
import {phrasing} from './phrasing.ts';
import {ru} from './ru.ts';
import {uk} from './uk.ts';

export {mailKinds, type MailKind, type MailValues} from './kinds.ts';
export {mailLanguage, mailLanguages, type MailLanguage} from './languages.ts';

const catalogue: Readonly<Record<MailLanguage, Wording>> = {en, uk, ky, ru};

/** A letter as plain text, in the language closest to `lang` (a BCP 47 tag). */
export function mailText<Kind extends MailKind>(
  kind: Kind,
  lang: string,
  values: MailValues[Kind],
): {readonly subject: string; readonly text: string} {
  const language = mailLanguage(lang);
  const wording = catalogue[language];
  const letters: Letters = wording;
  const {subject, paragraphs} = letters[kind](values, phrasing(language, values.timeZone));
  const said = paragraphs.filter((paragraph) => paragraph !== false);
  return {subject: tidyLine(subject), text: `${[...said, wording.sender(values)].join('\n\n')}\n`};
}
