import {expect} from '@open-wc/testing';
import {hasNoBarriers} from '../helpers/axe.ts';
import {always} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll} from '../helpers/mount.ts';
import type {Service} from '../helpers/service.ts';
import {another, mariia, Signer} from './signing.ts';

const signedBefore = async (service: Service, id: string) => {
  await service.sign(id, mariia.name, mariia.email);
  await service.tick();
};

describe('taking a signature back', () => {
  let signer: Signer;
  afterEach(async () => {
    unhurry();
    unmountAll();
    await signer.service.stop();
  });

  const begin = async () => {
    signer.press('Take your signature back');
    await signer.shows('Your name leaves the public list and the count');
    await signer.hasFocus('step');
  };

  const askForCode = async (): Promise<string> => {
    await begin();
    signer.type('email', mariia.email);
    signer.send();
    await signer.appears('[name=code]');
    return signer.service.code(mariia.email);
  };

  it('takes a code from the mail; then name and number are gone', async () => {
    signer = await Signer.come({before: signedBefore});
    await signer.shows('1 person has signed');
    await signer.enter(await askForCode());
    await signer.shows('Your signature has been taken back');
    await signer.hasFocus('step');
    await hasNoBarriers(signer.widget);
    expect(await signer.signatures()).to.deep.equal([]);
    await signer.service.tick();
    await signer.shows('Nobody has signed yet');
    expect(signer.text).not.to.include(mariia.name);
    expect(signer.events).to.deep.equal(['viche-withdrawn this']);
  });

  it('leaves the way open to sign again', async () => {
    signer = await Signer.come({before: signedBefore});
    await signer.enter(await askForCode());
    await signer.shows('Your signature has been taken back');
    signer.press('Sign again');
    await signer.appears('[name=name]');
    await signer.hasFocus('step');
    expect(signer.value('email')).to.equal('');
    await signer.sign();
    expect(await signer.signatures()).to.deep.equal([mariia.name]);
    expect(signer.events).to.deep.equal(['viche-withdrawn this', 'viche-signed this']);
  });

  it('can follow at once on signing, from the receipt', async () => {
    signer = await Signer.come();
    await signer.sign();
    await begin();
    signer.send();
    await signer.enter(await signer.appears('[name=code]').then(() => signer.service.code(mariia.email)));
    await signer.shows('Your signature has been taken back');
    expect(await signer.signatures()).to.deep.equal([]);
  });

  it('says that there is none only to who holds the mailbox', async () => {
    signer = await Signer.come();
    const code = await askForCode();
    await signer.enter(code);
    await signer.shows('This address has no signature under this petition');
    await signer.hasFocus('failure');
    expect(signer.value('email')).to.equal(mariia.email);
    expect(signer.events).to.deep.equal([]);
  });

  it('counts wrong codes as signing does', async () => {
    signer = await Signer.come({before: signedBefore});
    await signer.enter(another(await askForCode()));
    await signer.shows('4 tries are left');
    expect(await signer.signatures()).to.have.length(1);
  });

  it('is refused plainly when the review has begun meanwhile', async () => {
    signer = await Signer.come({threshold: 2, before: signedBefore});
    const code = await askForCode();
    await signer.service.signMany(signer.id, 1);
    await signer.service.step(signer.id, {to: 'under_review'});
    await signer.enter(code);
    await signer.shows(/signatures cannot be taken back any more|Signatures are not collected any more/);
    expect(await signer.signatures()).to.include(mariia.name);
  });

  it('keeps the address when the network drops', async () => {
    signer = await Signer.come({before: signedBefore});
    await begin();
    hurry();
    signer.type('email', mariia.email);
    signer.network.plan = always('POST', 'drop');
    signer.send();
    await signer.shows('There is no connection');
    expect(signer.value('email')).to.equal(mariia.email);
    signer.network.plan = () => undefined;
    signer.send();
    await signer.appears('[name=code]');
  });

  it('can be thought better of', async () => {
    signer = await Signer.come();
    await begin();
    signer.press('Back to signing');
    await signer.appears('[name=consent]');
    await signer.hasFocus('step');
  });
});
