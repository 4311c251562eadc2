import {expect} from '@open-wc/testing';
import {exportJWK, generateKeyPair, SignJWT} from 'jose';
import type {HostIdentity, IdentifyEvent} from '../../src/core/discussion/identify.ts';
import {Consulting} from '../helpers/consultations.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';
import {Commenter, olha, words} from './commenting.ts';
import {proposed, Proposer} from './proposing.ts';

const portal = 'https://portal.town.example';
const pair = generateKeyPair('ES256', {extractable: true});

describe('somebody whom the page’s own site knows', () => {
  let person: Commenter;
  let service: Service;
  let asked: string[] = [];
  let stop: () => void;

  afterEach(async () => {
    stop();
    unmountAll();
    localStorage.clear();
    await service.stop();
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

  /** What the portal says of its visitor, at the service's time. */
  const identity = async (service: Service): Promise<HostIdentity> => {
    const now = service.clock.now().getTime() / 1000;
    const claims = new SignJWT({email: olha.email, email_verified: true}).setIssuer(portal).setAudience('https://petitions.example').setJti(crypto.randomUUID());
    return {assertion: await claims.setProtectedHeader({alg: 'ES256'}).setIssuedAt(now).setExpirationTime(now + 300).sign((await pair).privateKey), name: olha.name};
  };

  const config = async () => ({hosts: [{issuer: portal, keys: [{...(await exportJWK((await pair).publicKey)), kty: 'EC'}]}]});

  /** A page of a portal which the service trusts. */
  const come = async (said: (identity: () => Promise<HostIdentity>) => Promise<HostIdentity>) => {
    answer(() => said(() => identity(service)));
    person = await Commenter.come({config: await config(), before: (talk) => talk.say('Petro', 'The last bus leaves at ten.')});
    ({service} = person);
  };

  const mails = () => person.service.db.selectFrom('mails').select('recipient').where('code', 'is not', null).where('recipient', '=', olha.email).execute();

  it('writes without a code, under the name the site gave, and can be somebody else', async () => {
    await come((given) => given());
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

  it('stays unknown while they only read, though a form stands open', async () => {
    answer(() => new Promise<never>(() => {}));
    const reader = await Proposer.come();
    ({service} = reader);
    await reader.open();
    await reader.appears('[name=wording]');
    reader.press('All opinions');
    await reader.appears('.thread [part=comment]');
    expect(asked).to.deep.equal([]);
    await reader.appears('#text');
    reader.type('text', proposed.text);
    await until(() => asked.length === 1, 'that the page is asked');
  });

  it('keeps the place in the form when the site answers late', async () => {
    let tell = () => {};
    const late = new Promise<void>((resolve) => (tell = resolve));
    await come(async (given) => (await late, given()));
    person.type('text', words);
    (await person.appears('[name=email]')).focus();
    tell();
    await person.shows('You write as olha@mail.example');
    await person.hasFocus('consent');
  });

  it('stays without a name where people may do without one', async () => {
    service = await startService({profile: 'generic', config: await config()});
    answer(() => identity(service));
    const nameless = await Proposer.at(service, await Consulting.open(service));
    await nameless.open();
    await nameless.appears('[name=wording]');
    nameless.type('text', proposed.text);
    await nameless.shows('You write as olha@mail.example');
    expect(nameless.value('name')).to.equal('');
  });

  it('votes at once', async () => {
    await come((given) => given());
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
    await come((given) => given());
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
