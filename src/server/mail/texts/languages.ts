/** The languages mail is written in. */
export const mailLanguages = ['en', 'uk', 'ky', 'ru'] as const;

export type MailLanguage = (typeof mailLanguages)[number];

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
