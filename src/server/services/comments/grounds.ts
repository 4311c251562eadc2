import type {HidingGround} from '../../../contract/comments.ts';

/** Why a comment may be hidden. The id is public; the words go with it, and to its author. */
export const hidingGrounds: readonly HidingGround[] = [
  {
    id: 'insult',
    title: {
      en: 'it insults or threatens somebody',
      uk: 'ображає когось або погрожує комусь',
      ky: 'кимдир бирөөнү кемсинтет же коркутат',
      ru: 'оскорбляет кого-то или угрожает кому-то',
    },
  },
  {
    id: 'hatred',
    title: {
      en: 'it stirs up hatred or violence',
      uk: 'розпалює ворожнечу або закликає до насильства',
      ky: 'кастыкты козутат же зомбулукка чакырат',
      ru: 'разжигает вражду или призывает к насилию',
    },
  },
  {
    id: 'personal_data',
    title: {
      en: 'it gives away personal data of others',
      uk: 'розкриває персональні дані інших людей',
      ky: 'башка адамдардын жеке маалыматтарын ачыкка чыгарат',
      ru: 'раскрывает персональные данные других людей',
    },
  },
  {
    id: 'unlawful',
    title: {
      en: 'it breaks the law in another way',
      uk: 'порушує закон в інший спосіб',
      ky: 'мыйзамды башкача бузат',
      ru: 'нарушает закон иным образом',
    },
  },
  {
    id: 'advertising',
    title: {
      en: 'it is advertising, or was sent many times',
      uk: 'це реклама або багаторазово надісланий текст',
      ky: 'бул жарнак же көп жолу жөнөтүлгөн текст',
      ru: 'это реклама или многократно отправленный текст',
    },
  },
  {
    id: 'off_topic',
    title: {
      en: 'it has nothing to do with the subject',
      uk: 'не стосується теми',
      ky: 'темага тиешеси жок',
      ru: 'не относится к теме',
    },
  },
];

export const hidingGround = (id: string | null): HidingGround | null => hidingGrounds.find((ground) => ground.id === id) ?? null;
