import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  mailKinds, mailLanguage, mailLanguages, mailText, type MailKind, type MailValues,
} from '../../../src/server/mail/texts/index.ts';

const sender = {service: 'Vilkhivka', serviceUrl: 'https://petitions.example', timeZone: 'Europe/Kyiv'};
const title = {uk: 'Освітлити стежку до школи', en: 'Light the path to the school'};
const code = {...sender, code: '048213', expiresAt: '2026-11-21T22:30:00.000Z'};
const about = {
  ...sender, number: '17/2026', title, body: {uk: 'Вільхівська міська рада', en: 'Vilkhivka City Council'},
  url: 'https://petitions.example/petitions/abc',
};

const commented = {...sender, receipt: 'VCH-7K2M-49QD', title, url: about.url};
const ground = {uk: 'не стосується теми', en: 'it has nothing to do with the subject'};

const values: MailValues = {
  signature_code: {...code, title, url: about.url},
  withdrawal_code: {...code, title, url: about.url},
  petition_code: code,
  session_code: code,
  petition_submitted: {...about, dueAt: '2026-11-24T21:59:59.000Z'},
  petition_published: {...about, threshold: 150, closesAt: '2027-02-21T21:59:59.000Z'},
  petition_rejected: {
    ...about, ground: {uk: 'Не в повноваженнях ради', en: 'Not in our powers'}, reason: 'The road is the region’s.', textHidden: false,
  },
  review_started: {...about, signatures: 151, dueAt: '2026-12-04T21:59:59.000Z'},
  answered_author: {...about, outcome: 'supported', signatory: 'Олена Мельник'},
  answered_signer: {...about, outcome: 'not_supported', signatory: 'Олена Мельник'},
  appeal_author: {...about, signatures: 93, threshold: 150, appealNumber: 'З-88', dueOn: '2026-12-21'},
  comment_published: commented,
  comment_refused: {...commented, ground, explanation: 'Please write about the path itself.'},
  comment_hidden: {...commented, ground, explanation: null},
  comment_restored: commented,
  proposal_answered: {...commented, outcome: 'partly', reason: 'The lamps come next year.', unit: 'Roads department'},
};

const write = <Kind extends MailKind>(kind: Kind, lang: string, more: Partial<MailValues[Kind]> = {}) =>
  mailText(kind, lang, {...values[kind], ...more});

for (const kind of mailKinds) {
  test(`the letter ${kind} is written in every language, in words of its own, and says who writes`, () => {
    const written = mailLanguages.map((lang) => write(kind, lang));
    assert.equal(new Set(written.map(({subject}) => subject)).size, mailLanguages.length);
    assert.equal(new Set(written.map(({text}) => text)).size, mailLanguages.length);
    for (const {subject, text} of written) {
      assert.doesNotMatch(`${subject}\n${text}`, /undefined|null|NaN|\[object|\.\.|!| \./);
      assert.match(text, /Vilkhivka.*https:\/\/petitions\.example\n$/);
      assert.doesNotMatch(subject, /\n/);
    }
  });
}

for (const lang of mailLanguages) {
  test(`a code in ${lang} stands alone on its line, with its last minute in the town's time`, () => {
    for (const kind of ['signature_code', 'withdrawal_code', 'petition_code', 'session_code'] as const) {
      const {text} = write(kind, lang);
      assert.match(text, /^048213$/m);
      assert.match(text, /00:30 \(UTC\+2\)/);
      assert.match(text, /22\u00a0(November|листопада|ноября)|22-ноябрь/);
    }
  });
}

test('a letter to somebody who asked for nothing carries no word a stranger typed', () => {
  for (const lang of mailLanguages) {
    for (const kind of ['petition_code', 'session_code'] as const) {
      assert.doesNotMatch(write(kind, lang).text, /Освітлити|Light the path/);
    }
  }
});

test('numbers of signatures take the form the language asks for', () => {
  const needed = (lang: string, threshold: number) => write('petition_published', lang, {threshold}).text.replaceAll('\u00a0', ' ');
  assert.match(needed('uk', 1), / 1 підпис /);
  assert.match(needed('uk', 152), / 152 підписи /);
  assert.match(needed('uk', 150), / 150 підписів /);
  assert.match(needed('ru', 21), / 21 подпись\./);
  assert.match(needed('ru', 25_000), / 25 000 подписей\./);
  assert.match(needed('en', 1), / 1 signature /);
  assert.match(needed('en', 25_000), / 25,000 signatures /);
  assert.match(needed('ky', 5), /^5 кол тамга керек/m);
});

test('a refusal says that the text is hidden only where it is', () => {
  for (const lang of mailLanguages) {
    const shown = write('petition_rejected', lang).text;
    const hidden = write('petition_rejected', lang, {textHidden: true}).text;
    assert.ok(hidden.length > shown.length, lang);
  }
});

test('people are answered in a language they read', () => {
  for (const [wanted, lang] of [
    ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'], ['en-US;q=0.5, ky', 'ky'], ['de, ru;q=0.3', 'ru'], ['pl', 'en'], ['', 'en'],
    ['uk;q=0, ru;q=0.1', 'ru'], ['KY', 'ky'], [null, 'en'], [undefined, 'en'],
  ] as const) {
    assert.equal(mailLanguage(wanted), lang, String(wanted));
  }
});

test('a title in no language of ours is quoted as it is', () => {
  assert.match(write('signature_code', 'ky', {title: {pl: 'Oświetlić ścieżkę'}}).subject, /Oświetlić ścieżkę/);
});
