import type {Wording} from './kinds.ts';

/** A noun after a number stays singular. */
const signatures = {other: 'кол тамга'};
const ignore = 'Эгер муну сиз сурабасаңыз, эч нерсе кылбаңыз';
const secret = 'Кодду эч кимге айтпаңыз.';

const outcomes = {
  accepted: 'Сунуш кабыл алынды',
  partly: 'Сунуш жарым-жартылай кабыл алынды',
  rejected: 'Сунуш четке кагылды',
  out_of_scope: 'Сунуш консультациянын темасына тиешелүү эмес',
  noted: 'Сунуш маалымат катары кабыл алынды',
} as const;

export const ky: Wording = {
  signature_code: ({code, expiresAt, title, url}, say) => ({
    subject: `«${say.pick(title)}» петициясына кол коюу коду`,
    paragraphs: [
      `«${say.pick(title)}» петициясына кол коюу үчүн бул кодду баштаган баракчаңызга киргизиңиз:`,
      code,
      `Коддун мөөнөтү: ${say.date(expiresAt)}, саат ${say.time(expiresAt)}.`,
      `Петиция: ${url}`,
      `${ignore}: кодсуз кол коюлбайт. ${secret}`,
    ],
  }),
  withdrawal_code: ({code, expiresAt, title, url}, say) => ({
    subject: `«${say.pick(title)}» петициясынан кол тамганы кайтарып алуу коду`,
    paragraphs: [
      `«${say.pick(title)}» петициясынан кол тамгаңызды кайтарып алуу үчүн бул кодду баштаган баракчаңызга киргизиңиз:`,
      code,
      `Коддун мөөнөтү: ${say.date(expiresAt)}, саат ${say.time(expiresAt)}.`,
      `Петиция: ${url}`,
      `${ignore}: кодсуз эч нерсе өзгөрбөйт. ${secret}`,
    ],
  }),
  petition_code: ({code, expiresAt}, say) => ({
    subject: 'Петиция берүү коду',
    paragraphs: [
      'Петиция берүү үчүн бул кодду петицияны жазган баракчаңызга киргизиңиз:',
      code,
      `Коддун мөөнөтү: ${say.date(expiresAt)}, саат ${say.time(expiresAt)}.`,
      `${ignore}: кодсуз петиция берилбейт. ${secret}`,
    ],
  }),
  session_code: ({code, expiresAt}, say) => ({
    subject: 'Кирүү коду',
    paragraphs: [
      'Кирүү үчүн бул кодду баштаган баракчаңызга киргизиңиз:',
      code,
      `Коддун мөөнөтү: ${say.date(expiresAt)}, саат ${say.time(expiresAt)}.`,
      `${ignore}: кодсуз эч ким кире албайт. ${secret}`,
    ],
  }),
  petition_submitted: ({number, title, body, dueAt}, say) => ({
    subject: `№\u00a0${number} петиция кабыл алынды`,
    paragraphs: [
      `«${say.pick(title)}» петицияңыз кабыл алынды. Анын номери: ${number}.`,
      `Петицияны ${say.pick(body)} текшерет. Текшерүүнүн акыркы күнү: ${say.date(dueAt)}. Андан кийин петиция жарыяланат же түшүндүрмө менен четке кагылат. Кандай болсо да сизге жазабыз.`,
      'Петиция жарыяланганда анын текстин жана атыңызды баары көрөт. Электрондук дарегиңиз элге көрсөтүлбөйт.',
    ],
  }),
  petition_published: ({number, title, body, url, threshold, closesAt}, say) => ({
    subject: `№\u00a0${number} петиция жарыяланды`,
    paragraphs: [
      `«${say.pick(title)}» петицияңыз (№\u00a0${number}) жарыяланды. Эми ага кол коюуга болот: ${url}`,
      `${say.count(threshold, signatures)} керек. Кол топтоонун акыркы күнү: ${say.date(closesAt)}.`,
      `Кол тамгалар жетсе, ${say.pick(body)} петицияны карап, жооп бериши керек. Жетпесе, ал жөнөкөй кайрылуу катары каралат.`,
    ],
  }),
  petition_rejected: ({number, title, url, ground, reason, textHidden}, say) => ({
    subject: `№\u00a0${number} петиция четке кагылды`,
    paragraphs: [
      `«${say.pick(title)}» петицияңыз (№\u00a0${number}) четке кагылды.`,
      `Негиз: ${say.pick(ground)}.`,
      `Түшүндүрмө:\n${reason}`,
      `Бул чечимди баары окуй алат: ${url}`,
      textHidden && 'Петициянын тексти ал жерде көрсөтүлбөйт: мындай негизде ал жашырылат.',
    ],
  }),
  review_started: ({number, title, body, url, signatures: n, dueAt}, say) => ({
    subject: `№\u00a0${number} петицияны кароо башталды`,
    paragraphs: [
      `«${say.pick(title)}» петицияңызды (№\u00a0${number}) кароо башталды. Ага ${say.count(n, signatures)} чогулду.`,
      `Жоопту ${say.pick(body)} бериши керек. Жооптун акыркы күнү: ${say.date(dueAt)}. Жооп чыкканда сизге жазабыз.`,
      `Петиция: ${url}`,
    ],
  }),
  answered_author: ({number, title, url, outcome, signatory}, say) => ({
    subject: `№\u00a0${number} петицияга жооп берилди`,
    paragraphs: [
      `«${say.pick(title)}» петицияңызга (№\u00a0${number}) расмий жооп берилди.`,
      outcome === 'supported' ? 'Петиция колдоого алынды.' : 'Петиция колдоого алынган жок.',
      `Жоопту окуу: ${url}`,
      `Жоопко кол койгон: ${signatory}.`,
    ],
  }),
  answered_signer: ({number, title, url, outcome, signatory}, say) => ({
    subject: `№\u00a0${number} петицияга жооп берилди`,
    paragraphs: [
      `Сиз «${say.pick(title)}» петициясына (№\u00a0${number}) кол коюп, жооп тууралуу кабарлоону сурагансыз. Жооп жарыяланды.`,
      outcome === 'supported' ? 'Петиция колдоого алынды.' : 'Петиция колдоого алынган жок.',
      `Жоопту окуу: ${url}`,
      `Жоопко кол койгон: ${signatory}.`,
      'Бул петиция тууралуу сизге мындан ары жазбайбыз.',
    ],
  }),
  appeal_author: ({number, title, url, signatures: n, threshold, appealNumber, dueOn}, say) => ({
    subject: `№\u00a0${number} петиция кайрылуу катары каралат`,
    paragraphs: [
      `«${say.pick(title)}» петицияңызга (№\u00a0${number}) кол топтоо аяктады. ${say.count(n, signatures)} чогулду, ${say.count(threshold, signatures)} керек болчу.`,
      `Ошондуктан ал жөнөкөй кайрылуу катары каралат. Кайрылуунун номери: ${appealNumber}. Жооптун акыркы күнү: ${say.date(dueOn)}.`,
      `Петиция: ${url}`,
    ],
  }),
  comment_published: ({receipt, title, url}, say) => ({
    subject: `«${say.pick(title)}» талкуусундагы пикириңиз жарыяланды`,
    paragraphs: [`Модератор «${say.pick(title)}» талкуусундагы пикириңизди окуду. Анын номери: ${receipt}. Эми аны баары окуй алат: ${url}`],
  }),
  comment_refused: ({receipt, title, url, ground, explanation}, say) => ({
    subject: `«${say.pick(title)}» талкуусундагы пикириңиз жарыяланбайт`,
    paragraphs: [
      `Модератор «${say.pick(title)}» талкуусундагы пикириңизди окуду. Анын номери: ${receipt}. Пикир жарыяланбайт.`,
      `Негиз: ${say.pick(ground)}.`,
      explanation !== null && `Түшүндүрмө:\n${explanation}`,
      `Талкуу: ${url}`,
    ],
  }),
  comment_hidden: ({receipt, title, url, ground, explanation}, say) => ({
    subject: `«${say.pick(title)}» талкуусундагы пикириңиз жашырылды`,
    paragraphs: [
      `Модератор «${say.pick(title)}» талкуусундагы пикириңизди жашырды. Анын номери: ${receipt}.`,
      `Негиз: ${say.pick(ground)}.`,
      explanation !== null && `Түшүндүрмө:\n${explanation}`,
      'Пикир жашырылганын жана анын негизин баары көрөт, бирок сөздөрүн да, атыңызды да көрбөйт.',
      `Талкуу: ${url}`,
    ],
  }),
  comment_restored: ({receipt, title, url}, say) => ({
    subject: `«${say.pick(title)}» талкуусундагы пикириңиз кайра көрүнөт`,
    paragraphs: [`Модератор «${say.pick(title)}» талкуусундагы пикириңизди кайра ачты. Анын номери: ${receipt}. Аны кайра баары окуй алат: ${url}`],
  }),
  proposal_answered: ({receipt, title, url, outcome, reason, unit}, say) => ({
    subject: `«${say.pick(title)}» боюнча сунушуңузга жооп берилди`,
    paragraphs: [`«${say.pick(title)}» боюнча сунушуңузга жооп берилди. Сунуштун номери: ${receipt}.`, `${outcomes[outcome]}.`, `Негиздемеси:\n${reason}`, `Жооп берген бөлүм: ${unit}.`, `Консультация: ${url}`],
  }),
  sender: ({service, serviceUrl}) => `Бул катты жөнөткөн: ${service}, ${serviceUrl}`,
};
