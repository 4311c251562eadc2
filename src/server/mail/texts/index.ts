import {tidyLine} from '../../../contract/fields.ts';
import {en} from './en.ts';
import {mailLanguages, type Letters, type MailKind, type MailLanguage, type MailValues, type Wording} from './kinds.ts';
import {ky} from './ky.ts';
import {phrasing} from './phrasing.ts';
import {ru} from './ru.ts';
import {uk} from './uk.ts';

export {mailKinds, mailLanguages, type MailKind, type MailLanguage, type MailValues} from './kinds.ts';

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

/**
 * The language to write in, by a tag (`uk-UA`) or a whole `Accept-Language` header. English where
 * the person reads none of ours.
 */
export function mailLanguage(wanted: string | null | undefined): MailLanguage {
  const ranked = (wanted ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return {language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight)};
    })
    .filter(({weight}) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const {language} of ranked) {
    const found = mailLanguages.find((known) => known === language);
    if (found) return found;
  }
  return 'en';
}
