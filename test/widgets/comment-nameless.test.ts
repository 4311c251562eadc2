import {expect} from '@open-wc/testing';
import {Consulting} from '../helpers/consultations.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll} from '../helpers/mount.ts';
import {startService} from '../helpers/service.ts';
import {mariia, proposed, Proposer} from './proposing.ts';

describe('somebody who proposes without a name', function () {
  this.timeout(30_000);
  let person: Proposer;
  beforeEach(() => void hurry());
  afterEach(async () => {
    unhurry();
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  const come = async (profile: string) => {
    const service = await startService({profile});
    person = await Proposer.at(service, await Consulting.open(service));
  };

  const write = async (name = '') => {
    await person.open();
    await person.appears('[name=wording]');
    person.type('wording', proposed.wording);
    person.type('text', proposed.text);
    await person.appears('[name=consent]');
    person.type('name', name);
    person.type('email', mariia.email);
    person.type('consent', true);
  };

  const publish = async () => {
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(mariia.email)));
    await person.shows('Your comment is published');
  };

  const heading = () => person.find('.said [part=comment] [role=heading]')?.textContent;

  it('is told that the name may be left out and what will be seen then, and stands there by other words than a name', async () => {
    await come('generic');
    await write();
    for (const part of ['You may leave it out', 'Everyone will see the text and the time', 'I agree to my words being published', 'Without a name just now']) await person.shows(part);
    await publish();
    await person.appears('.said [part=comment]');
    expect(heading()).to.equal('Without a name');
    expect(await person.service.db.selectFrom('comments').select(['author_name', 'wording']).execute()).to.deep.equal([{author_name: '', wording: proposed.wording}]);
  });

  it('can be answered, though there is no name to answer to', async () => {
    await come('generic');
    await write();
    await publish();
    (await person.appears('.said [id^=reply-]')).click();
    await person.shows('Your reply to a comment without a name');
  });

  it('is named where a name is given all the same', async () => {
    await come('generic');
    await write(mariia.name);
    for (const part of ['Everyone will see your name', 'I agree to my name and my words being published']) await person.shows(part);
    await publish();
    await person.appears('.said [part=comment]');
    expect(heading()).to.equal(mariia.name);
  });

  it('is asked for it where the rules consider no proposal without one', async () => {
    await come('ua');
    await write();
    person.send();
    await person.hasFocus('faults');
    await person.shows('Your name');
    expect(person.text).not.to.contain('You may leave it out');
    expect(await person.taken()).to.deep.equal([]);
  });
});
