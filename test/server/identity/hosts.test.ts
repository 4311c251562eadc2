import assert from 'node:assert/strict';
import {it} from 'node:test';
import {exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload} from 'jose';
import {createApp} from '../../../src/server/app.ts';
import type {Session} from '../../../src/contract/desk.ts';
import type {CommentReceipt} from '../../../src/contract/comments.ts';
import {forEachDatabase} from '../support/databases.ts';

import {base, secret, Town} from '../support/town.ts';

const portal = 'https://portal.town.example';
const keys = await generateKeyPair('ES256', {extractable: true});
const others = await generateKeyPair('ES256', {extractable: true});
const jwk = await exportJWK(keys.publicKey);
const hosts = [{issuer: portal, keys: [{...jwk, kty: 'EC', kid: 'a'}]}];

/** What the portal says of its visitor, unless something is said otherwise; null leaves a claim out. */
async function statement(town: Town, change: JWTPayload = {}, key = keys.privateKey, header: {alg: string; kid?: string} = {alg: 'ES256'}): Promise<string> {
  const now = Math.floor(town.now.getTime() / 1000);
  const claims = {iss: portal, aud: base, iat: now, exp: now + 300, jti: crypto.randomUUID(), email: 'olha@mail.example', email_verified: true, ...change};
  return new SignJWT(Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null))).setProtectedHeader(header).sign(key);
}

const signIn = (town: Town, assertion: string, key?: string) => town.ask<Session & {code?: string}>('/api/v1/sessions/assertions', {body: {assertion}, ...(key && {key})});

forEachDatabase('A person for whom the page’s own site vouches', (open) => {
  const come = (t: Parameters<typeof Town.open>[0]) => Town.open(t, open, {config: {hosts}});

  it('is known without a code, and acts as who they are by that address', async (t) => {
    const town = await come(t);
    assert.deepEqual((await town.ask<{identity: string[]}>('/api/v1/capabilities')).data.identity, ['email', 'host']);
    const {status, data} = await signIn(town, await statement(town));
    assert.deepEqual([status, data.email, data.roles], [200, 'olha@mail.example', []]);
    const petition = await town.publish();
    const written = await town.ask<CommentReceipt>('/api/v1/comments', {token: data.token, body: {subject: `petition:${petition}`, name: 'Olha', lang: 'uk', text: 'Так.', consent: true}});
    assert.equal(written.status, 201);
    const byCode = await town.signIn('olha@mail.example');
    const mine = await town.ask<{comment: {own?: {mine: boolean}}}>(`/api/v1/comments/${written.data.id}`, {token: byCode.token});
    assert.equal(mine.data.comment.own?.mine, true);
  });

  it('is known once by one statement, however often the answer to it was lost', async (t) => {
    const town = await come(t);
    const said = await statement(town);
    const first = await signIn(town, said, 'one');
    const again = await signIn(town, said, 'one');
    assert.deepEqual([first.status, again.status, again.data.token], [200, 200, first.data.token]);
    const stolen = await signIn(town, said, 'another');
    assert.deepEqual([stolen.status, stolen.data.code], [422, 'assertion_refused']);
    assert.match(town.lines.join('\n'), /assertion_refused.+used before/);
  });

  it('is the same person whatever white space came with the address', async (t) => {
    const town = await come(t);
    assert.equal((await signIn(town, await statement(town, {email: ' olha@mail.example\r\n'}))).data.email, 'olha@mail.example');
  });

  it('is nobody any more once the site is not trusted', async (t) => {
    const town = await come(t);
    const {data} = await signIn(town, await statement(town));
    assert.equal((await town.ask('/api/v1/petitions/own', {token: data.token})).status, 200);
    const later = await createApp({db: town.db, secret, clock: () => town.now, config: {publicUrl: base, demo: true, rateFactor: 0}});
    t.after(() => later.stop());
    assert.equal((await later.fetch(town.request('/api/v1/petitions/own', {token: data.token}))).status, 401);
  });

  it('is nobody special, though the address is an official’s', async (t) => {
    const town = await come(t);
    const {data} = await signIn(town, await statement(town, {email: 'official@town.example'}));
    assert.deepEqual([data.roles, (await town.ask('/api/v1/cases', {token: data.token})).status], [[], 403]);
    assert.equal((await town.ask('/api/v1/cases', {token: (await town.signIn('official@town.example')).token})).status, 200);
  });

  it('is not known by what another has signed, or nobody, or by a word for somebody else, too late or too early', async (t) => {
    const town = await come(t);
    const now = Math.floor(town.now.getTime() / 1000);
    const refused: Record<string, string> = {
      'another key': await statement(town, {}, others.privateKey),
      'no signature': new UnsecuredJWT({iss: portal, aud: base, iat: now, exp: now + 300, jti: 'x', email: 'olha@mail.example', email_verified: true}).encode(),
      'our public key as a secret': await new SignJWT({email: 'olha@mail.example', email_verified: true}).setProtectedHeader({alg: 'HS256'}).setIssuer(portal).setAudience(base).setIssuedAt(now).setExpirationTime(now + 300).setJti('y').sign(new TextEncoder().encode(JSON.stringify(jwk))),
      'another host': await statement(town, {iss: 'https://evil.example'}),
      'another backend': await statement(town, {aud: 'https://elsewhere.example'}),
      'another backend too': await statement(town, {aud: [base, 'https://elsewhere.example']}),
      'no backend': await statement(town, {aud: null as never}),
      'over': await statement(town, {iat: now - 500, exp: now - 61}),
      'not yet': await statement(town, {iat: now + 600, exp: now + 900}),
      'for ever': await statement(town, {exp: now + 86_400}),
      'no end': await statement(town, {exp: null as never}),
      'no number': await statement(town, {jti: null as never}),
      'no address': await statement(town, {email: null}),
      'no real address': await statement(town, {email: 'olha'}),
      'an address nobody has verified': await statement(town, {email_verified: false}),
      'an address verified by a word': await statement(town, {email_verified: 'true'}),
      'another type': 'no token at all',
      'nothing': '',
    };
    for (const [why, assertion] of Object.entries(refused)) {
      const {status, data} = await signIn(town, assertion);
      assert.deepEqual([status, data.code], [422, 'assertion_refused'], why);
    }
    assert.equal((await town.db.selectFrom('sessions').select('id').execute()).length, 0);
    const named = `${btoa(JSON.stringify({alg: 'ES256', crit: ['victim@mail.example']})).replaceAll('=', '')}.${btoa(JSON.stringify({iss: portal})).replaceAll('=', '')}.x`;
    assert.equal((await signIn(town, named)).status, 422);
    assert.doesNotMatch(town.lines.join('\n'), /olha|victim|eyJ/);
    assert.match(town.lines.join('\n'), /assertion_refused/);
  });

  it('is known by nobody’s word where no site is trusted', async (t) => {
    const town = await Town.open(t, open);
    assert.equal((await signIn(town, await statement(town))).status, 422);
    assert.deepEqual((await town.ask<{identity: string[]}>('/api/v1/capabilities')).data.identity, ['email']);
  });

  it('leaves no trace of the statement once it could not be used any more', async (t) => {
    const town = await come(t);
    await signIn(town, await statement(town));
    const kept = () => town.db.selectFrom('used_assertions').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(await kept()), /olha|portal/);
    town.pass(3600);
    await town.app.tick();
    assert.deepEqual(await kept(), []);
  });
});
