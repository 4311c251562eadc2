import {expect} from '@open-wc/testing';
import {draftKey} from '../../src/core/draft-key.ts';
import {commentDraftName} from '../../src/core/discussion/draft-names.ts';
import {unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {Commenter, olha, words} from './commenting.ts';

const kept = (person: Commenter, parent = '') => localStorage.getItem(draftKey(commentDraftName('https://petitions.example', person.talk.subject, parent)));

describe('writing a comment', () => {
  let person: Commenter;
  afterEach(async () => {
    unhurry();
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  it('takes a text, a name, a consent and a code, and gives a receipt whose hash anybody can make anew', async () => {
    person = await Commenter.come();
    await person.write();
    for (const part of ['Everyone will see', 'Not shown to anyone', 'erases it after 180 days', 'Olha Moroz just now']) await person.shows(part);
    expect(person.find('.public__preview em')!.textContent).to.equal('four kilometres');
    person.send();
    await person.appears('[name=code]');
    await person.hasFocus('step');
    await person.enter(await person.service.code(olha.email));
    await person.shows('Your comment is published');
    await person.hasFocus('write');
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)));
    expect(person.text).to.include([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    expect(await person.comments()).to.deep.equal([{text: words, author_name: olha.name, status: 'published', stance: 'none', parent_id: null}]);
    expect(person.told).to.deep.equal(['a comment published']);
    expect(kept(person)).to.equal(null);
    expect(person.article('second shift').textContent).to.include(olha.name);
  });

  it('asks for no second code on the same visit, and remembers the name', async () => {
    person = await Commenter.come();
    await person.post();
    person.press('Write another comment');
    await person.hasFocus('text');
    person.type('text', 'And a bus on Sundays.');
    await person.shows('You write as olha@mail.example');
    expect(person.value('name')).to.equal(olha.name);
    person.send();
    await person.shows('Your comment is published');
    expect((await person.comments()).map(({text}) => text)).to.deep.equal([words, 'And a bus on Sundays.']);
    await until(() => person.told.length === 2, 'the second event');
  });
});
