import assert from 'node:assert/strict';
import {it} from 'node:test';
import {commentLimits} from '../../../src/contract/comment-limits.ts';
import type {Comment, Target} from '../../../src/contract/comments.ts';
import {faultOfLine, faultOfText, lengthOf, limits, tidyLine, tidyText} from '../../../src/contract/fields.ts';
import type {Page} from '../../../src/contract/http.ts';
import {parseRichText} from '../../../src/contract/rich-text-parser.ts';
import {hasHeldWord} from '../../../src/server/services/comments/held-words.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Discussion} from '../support/discussion.ts';
import {forAll, strings} from '../support/strings.ts';
import {base} from '../support/town.ts';

forEachDatabase('Naughty strings in a discussion', (open) => {
  it('are kept to the byte in texts, names and organisations, or refused with the field named', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {token} = await discussion.person('olha');
    const {town, subject} = discussion;
    const taken = new Map<string, string>();
    await forAll(strings, async (odd) => {
      const text = `Лавки:\n\n${odd}`;
      const faults = {text: faultOfText(text, commentLimits.text), name: faultOfLine(odd, limits.name), onBehalf: faultOfLine(odd, commentLimits.onBehalf)};
      const wrong = Object.entries(faults).filter(([, fault]) => fault);
      const {status, data} = await discussion.post('olha', {text, name: odd, onBehalf: odd});
      assert.equal(status, wrong.length > 0 ? 400 : 201, JSON.stringify(odd.slice(0, 80)));
      if (status === 400) return assert.deepEqual(data.fields?.map(({field, fault}) => [field, fault]).sort(), wrong.sort());
      assert.deepEqual([data.comment?.own?.text, data.comment?.author, data.comment?.onBehalf], [tidyText(text), tidyLine(odd), tidyLine(odd)]);
      taken.set(data.id, odd);
    });
    assert.ok(taken.size > 200, String(taken.size));
    const shown = new Map<string, Comment>();
    for (let cursor: string | null = ''; cursor !== null; ) {
      const {data}: {data: Page<Comment>} = await town.ask(`/api/v1/comments?subject=${subject}${cursor && `&cursor=${cursor}`}`, {token});
      for (const comment of data.items) shown.set(comment.id, comment);
      cursor = data.next;
    }
    for (const [id, odd] of taken) {
      const comment = shown.get(id);
      assert.deepEqual([comment?.author, comment?.text, comment?.own?.text], [tidyLine(odd), parseRichText(tidyText(`Лавки:\n\n${odd}`)), tidyText(`Лавки:\n\n${odd}`)]);
    }
    const links = [...shown.values()].flatMap(({text}) => JSON.stringify(text).match(/"href":"[^"]*/g) ?? []);
    assert.ok(links.every((link) => /^"href":"(https?:\/\/|mailto:)/i.test(link)), links.join('\n'));
  });

  it('are quoted exactly, or refused', async (t) => {
    const discussion = await Discussion.open(t, open);
    await discussion.person('olha');
    await forAll(strings, async (exact) => {
      const target: Target = {source: `${base}/petitions/x`, selector: [{type: 'TextQuoteSelector', exact}]};
      const {status, data} = await discussion.post('olha', {target});
      const fits = !/\p{Cs}|\0/u.test(exact) && lengthOf(exact) <= commentLimits.quote.max;
      assert.equal(status, fits ? 201 : 400, JSON.stringify(exact.slice(0, 80)));
      if (fits) assert.deepEqual(data.comment?.target, target);
    });
  });

  it('in every other field and query are an answer or a reason, and never a failure of ours', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {town, subject} = discussion;
    const id = await discussion.say('petro');
    const {token} = await town.signInAs.moderator();
    const comment = {subject, name: 'Іван', lang: 'uk', text: 'Так.', consent: true};
    const page = {bodyId: 'town', url: 'https://park.example/', title: {uk: 'Парк'}, stances: false, moderation: 'post', closesAt: null};
    const writes: ReadonlyArray<readonly [method: string, path: string, body: (odd: string) => unknown]> = [
      ['POST', '/comments', (odd) => ({...comment, subject: odd})],
      ['POST', '/comments', (parent) => ({...comment, parent})],
      ['POST', '/comments', (lang) => ({...comment, lang})],
      ['POST', '/comments', (stance) => ({...comment, stance})],
      ['POST', '/comments', (source) => ({...comment, target: {source}})],
      ['POST', `/comments/${id}/votes`, (vote) => ({vote})],
      ['POST', `/comments/${id}/reports`, (note) => ({reason: 'other', note})],
      ['POST', `/comments/${id}/reports`, (reason) => ({reason})],
      ['POST', `/comments/${id}/transitions`, (explanation) => ({to: 'hidden', ground: 'insult', explanation})],
      ['POST', `/comments/${id}/transitions`, (ground) => ({to: 'hidden', ground})],
      ['PUT', `/comments/${id}`, (text) => ({text})],
      ['PUT', '/bodies/town/held-words', (word) => ({words: [word]})],
      ['POST', '/comment-pages', (url) => ({...page, url})],
      ['POST', '/comment-pages', (title) => ({...page, title: {uk: title}})],
      ['POST', '/comment-pages', (closesAt) => ({...page, closesAt})],
    ];
    const reads = ['/comments?subject=', `/comments?subject=${subject}&cursor=`, `/comments?subject=${subject}&sort=balanced&cursor=`, `/comments?subject=${subject}&parent=`, '/comments/', '/comments/counts?subjects=', '/comments/log?subject=', `/comments/own?subject=${subject}&cursor=`, '/comments/moderation?cursor='];
    const wellFormed = strings.map((odd) => odd.replace(/\p{Cs}/gu, '\ufffd'));
    await forAll(wellFormed, async (odd, n) => {
      for (const path of reads.filter((_, at) => (at + n) % 3 === 0)) {
        const {status} = await town.ask(`/api/v1${path}${encodeURIComponent(odd)}`, {token});
        assert.ok(status < 500, `${path} with ${JSON.stringify(odd)} answered ${status}`);
      }
      const [method, path, body] = writes[n % writes.length]!;
      const {status, data} = await town.ask(`/api/v1${path}`, {method, body: body(strings[n]!), token, headers: {'If-Match': '"9"'}});
      assert.ok(status < 500, `${path} with ${JSON.stringify(odd)} answered ${status}`);
      if (status >= 400) assert.match(data.code, /^(invalid|malformed|payload_too_large|stale|not_found|unknown_subject|comment_gone|transition_not_allowed)$/);
    });
  });
});

it('a word on the list is found in whatever letters look the same, and in no other word', () => {
  const held = ['дурень', 'купуй зараз', 'халяв*'];
  for (const text of ['ДУРЕНЬ', 'ду\u0301рень', 'дypeнь', 'дуре\u00adнь', 'купуй, ЗАРАЗ!', 'халявний', 'xaлява']) assert.ok(hasHeldWord(text, held), text);
  for (const text of ['дурний', 'не дурення', 'купуй потім, не зараз', 'похалявити', '', '!!!']) assert.ok(!hasHeldWord(text, held), text);
  for (const odd of strings) assert.equal(typeof hasHeldWord(odd, [odd, '*', '']), 'boolean');
  assert.ok(!hasHeldWord('anything', ['*', '', '!']));
});
