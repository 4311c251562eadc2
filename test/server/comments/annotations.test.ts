import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Target} from '../../../src/contract/comments.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Discussion} from '../support/discussion.ts';
import {base} from '../support/town.ts';

const accept = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

interface Annotation {
  readonly '@context'?: string;
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly creator?: {readonly name: string};
  readonly body?: {readonly value: string; readonly language: string};
  readonly target: unknown;
}

forEachDatabase('Annotations', (open) => {
  const target: Target = {
    source: `${base}/petitions/x#art_5__para_2`,
    selector: [
      {type: 'TextQuoteSelector', exact: ' п’ять  лавок', prefix: 'поставити', suffix: ' біля\nшколи'},
      {type: 'TextPositionSelector', start: 10, end: 24},
    ],
  };

  it('are what a comment on a part of a document is, read as JSON-LD', async (t) => {
    const discussion = await Discussion.open(t, open);
    const id = await discussion.say('olha', {target, text: 'Чому *п’ять*?', lang: 'uk-UA'});
    const reply = await discussion.reply('petro', id);
    assert.deepEqual((await discussion.find(id)).data.comment.target, target);
    const one = await discussion.town.ask<Annotation>(`/api/v1/comments/${id}`, {headers: {Accept: accept}});
    assert.deepEqual([one.headers.get('Content-Type'), one.headers.get('Vary')], [accept, 'Authorization, Accept']);
    assert.deepEqual(
      [one.data['@context'], one.data.id, one.data.type, one.data.motivation, one.data.creator?.name, one.data.body?.value, one.data.body?.language, one.data.target],
      ['http://www.w3.org/ns/anno.jsonld', `${base}/api/v1/comments/${id}`, 'Annotation', 'commenting', 'Name of olha', 'Чому *п’ять*?', 'uk-UA', target],
    );
    const answer = await discussion.town.ask<Annotation>(`/api/v1/comments/${reply}`, {headers: {Accept: accept}});
    assert.deepEqual([answer.data.motivation, answer.data.target], ['replying', `${base}/api/v1/comments/${id}`]);
    await discussion.say('iryna');
    await discussion.town.app.tick();
    const {data: page} = await discussion.town.ask<{type: string; items: Annotation[]; next: string; partOf: {total: number}}>(`/api/v1/comments?subject=${discussion.subject}&limit=1`, {headers: {Accept: accept}});
    assert.deepEqual([page.type, page.items.length, page.items[0]?.id, page.partOf.total], ['AnnotationPage', 1, one.data.id, 3]);
    const {data: second} = await discussion.town.ask<{items: Annotation[]; next?: string}>(page.next.slice(base.length), {headers: {Accept: accept}});
    assert.deepEqual([second.items[0]?.target, second.next], [`${base}/petitions/${discussion.petition}`, undefined]);
    await discussion.move(id, {to: 'hidden', ground: 'off_topic'});
    const hidden = await discussion.town.ask<Annotation>(`/api/v1/comments/${id}`, {headers: {Accept: accept}});
    assert.deepEqual([hidden.data.body, hidden.data.creator], [undefined, undefined]);
    assert.doesNotMatch(JSON.stringify(hidden.data), /п’ять|olha/);
  });

  it('are refused where they point elsewhere, or nowhere', async (t) => {
    const discussion = await Discussion.open(t, open);
    const quote = target.selector![0]!;
    const wrong: readonly unknown[] = [
      {source: 'https://elsewhere.example/x'},
      {source: 'javascript:alert(1)'},
      {source: 'urn:x'},
      {source: ''},
      {source: target.source, selector: [{type: 'XPathSelector', value: '//p'}]},
      {source: target.source, selector: [{type: 'TextPositionSelector', start: 5, end: 4}]},
      {source: target.source, selector: [{...quote, exact: 'а'.repeat(2001)}]},
      {source: target.source, selector: [{...quote, exact: '\ud800'}]},
      {source: target.source, selector: Array.from({length: 5}, () => quote)},
    ];
    for (const one of wrong) {
      const {status, data} = await discussion.post('olha', {target: one as Target});
      assert.deepEqual([status, data.code], [400, 'invalid'], JSON.stringify(one));
      assert.ok(data.fields?.every(({field}) => field.startsWith('target')), JSON.stringify(data.fields));
      discussion.town.pass(60);
    }
    assert.equal((await discussion.post('olha', {target: {source: 'urn:lex:ua:act:2026-17~art_5'}})).status, 201);
  });
});
