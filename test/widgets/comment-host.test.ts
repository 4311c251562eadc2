import {expect} from '@open-wc/testing';
import {exportJWK, generateKeyPair, SignJWT} from 'jose';
import type {HostIdentity, IdentifyEvent} from '../../src/core/discussion/identify.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {Commenter, olha, words} from './commenting.ts';

const portal = 'https://portal.town.example';

describe('somebody whom the page’s own site knows', () => {
  let person: Commenter;
  let asked: string[] = [];
  let stop: () => void;

  afterEach(async () => {
    stop();
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  /** The page answers so whenever it is asked. */
  const answer = (identity: () => HostIdentity | Promise<HostIdentity>) => {
    asked = [];
    const onAsk = (event: IdentifyEvent) => {
      asked.push(event.backend);
      event.respondWith(identity());
    };
    document.addEventListener('viche-identify', onAsk as EventListener);
    stop = () => document.removeEventListener('viche-identify', onAsk as EventListener);
  };

  /** A page of a portal which the service trusts; it says what it knows of its visitor. */
  const come = async (said: (identity: () => Promise<HostIdentity>) => Promise<HostIdentity>) => {
    const {privateKey, publicKey} = await generateKeyPair('ES256', {extractable: true});
    const identity = async () => {
      const now = person.service.clock.now().getTime() / 1000;
      const assertion = await new SignJWT({email: olha.email, email_verified: true}).setProtectedHeader({alg: 'ES256'}).setIssuer(portal).setAudience('https://petitions.example').setIssuedAt(now).setExpirationTime(now + 300).setJti(crypto.randomUUID()).sign(privateKey);
      return {assertion, name: olha.name};
    };
    answer(() => said(identity));
    person = await Commenter.come({config: {hosts: [{issuer: portal, keys: [{...(await exportJWK(publicKey)), kty: 'EC'}]}]}, before: (talk) => talk.say('Petro', 'The last bus leaves at ten.')});
  };

  const mails = () => person.service.db.selectFrom('mails').select('recipient').where('code', 'is not', null).where('recipient', '=', olha.email).execute();

  it('writes without a code, under the name the site gave, and can be somebody else', async () => {
    await come((identity) => identity());
    expect(asked).to.deep.equal([]);
    person.type('text', words);
    await person.shows('You write as olha@mail.example');
    expect([asked, person.value('name'), person.find('[name=email]')]).to.deep.equal([['https://petitions.example'], olha.name, null]);
    person.type('consent', true);
    person.send();
    await person.shows('Your comment is published');
    expect((await person.comments()).map(({author_name}) => author_name)).to.include(olha.name);
    expect(await mails()).to.deep.equal([]);
    await person.another('And a bus on Sundays.');
    person.press('Somebody else?');
    await person.hasFocus('email');
    expect(asked).to.have.length(1);
  });

  it('votes at once', async () => {
    await come((identity) => identity());
    person.pressAt('last bus', 'up');
    await until(() => person.find('[id^=up-]')?.getAttribute('aria-pressed') === 'true', 'the vote');
    expect(await person.votes()).to.have.length(1);
    expect(await mails()).to.deep.equal([]);
  });

  it('is asked for an address where the site does not answer, answers with what is not believed, or fails', async () => {
    for (const said of [() => new Promise<never>(() => {}), () => Promise.resolve({assertion: 'nothing'}), () => Promise.reject(new Error('The portal is away'))]) {
      await come(said);
      person.type('text', words);
      await person.appears('[name=email]');
      await until(() => asked.length === 1, 'that the page was asked');
      await person.post();
      expect(await mails()).to.have.length(1);
      stop();
      unmountAll();
      localStorage.clear();
    }
  });

  it('is asked by the site again when the session is over, and what was typed is still there', async () => {
    await come((identity) => identity());
    person.type('text', words);
    await person.shows('You write as olha@mail.example');
    person.type('consent', true);
    await person.service.db.updateTable('sessions').set({ended_at: '2026-03-10T08:00:00.000Z'}).execute();
    person.send();
    await until(() => asked.length === 2, 'that the page was asked again');
    await person.shows('You write as olha@mail.example');
    expect(person.value('text')).to.equal(words);
    person.send();
    await person.shows('Your comment is published');
  });
});
