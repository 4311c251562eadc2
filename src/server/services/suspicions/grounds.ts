import type {LangMap} from '../../../contract/http.ts';
import type {Correction} from '../../../contract/petition.ts';
import type {InvalidationGround} from '../../../contract/suspicions.ts';

/** Why signatures may be declared invalid. The id is public with the number; the words go with it. */
export const invalidationGrounds: readonly InvalidationGround[] = [
  {
    id: 'same_source',
    title: {
      en: 'many were given by the same people',
      uk: 'багато підписів поставили ті самі люди',
      ky: 'көп кол ошол эле адамдар тарабынан коюлган',
      ru: 'много подписей поставили одни и те же люди',
    },
  },
  {
    id: 'automated',
    title: {
      en: 'they were given by a program, not by people',
      uk: 'їх поставила програма, а не люди',
      ky: 'аларды адамдар эмес, программа койгон',
      ru: 'их поставила программа, а не люди',
    },
  },
  {
    id: 'false_names',
    title: {
      en: 'the names are invented or belong to others',
      uk: 'імена вигадані або чужі',
      ky: 'ысымдар ойдон чыгарылган же бирөөнүкү',
      ru: 'имена вымышленные или чужие',
    },
  },
  {
    id: 'not_entitled',
    title: {
      en: 'the signers have no right to sign this petition',
      uk: 'ці люди не мають права підписувати цю петицію',
      ky: 'бул адамдардын бул петицияга кол коюуга укугу жок',
      ru: 'эти люди не имеют права подписывать эту петицию',
    },
  },
];

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {readonly other: string};

/** `#` stands for the number. */
const words: Readonly<Record<string, {readonly out: Forms; readonly back: Forms}>> = {
  en: {
    out: {one: '# signature declared invalid', other: '# signatures declared invalid'},
    back: {one: '# signature counts again', other: '# signatures count again'},
  },
  uk: {
    out: {one: '# підпис визнано недійсним', few: '# підписи визнано недійсними', other: '# підписів визнано недійсними'},
    back: {one: '# підпис знову враховано', other: '# підписів знову враховано', few: '# підписи знову враховано'},
  },
  ky: {
    out: {other: '# кол жараксыз деп табылды'},
    back: {other: '# кол кайра эсептелди'},
  },
  ru: {
    out: {one: '# подпись признана недействительной', few: '# подписи признаны недействительными', other: '# подписей признано недействительными'},
    back: {one: '# подпись снова учтена', few: '# подписи снова учтены', other: '# подписей снова учтено'},
  },
};

/** The public line of a correction in every language: how many, and why. */
export function correctionTitle({change, ground}: Correction): LangMap {
  const n = Math.abs(change);
  const title = invalidationGrounds.find(({id}) => id === ground)?.title ?? {};
  return Object.fromEntries(
    Object.entries(words).map(([lang, {out, back}]) => {
      const forms = change < 0 ? out : back;
      const form = forms[new Intl.PluralRules(lang).select(n)] ?? forms.other;
      const number = new Intl.NumberFormat(lang === 'ky' ? ['ky', 'ru'] : lang).format(n);
      const counted = form.replace('# ', `${number}\u00a0`);
      const why = title[lang];
      return [lang, change < 0 && why ? `${counted}: ${why}` : counted];
    }),
  );
}
