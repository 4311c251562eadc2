import {createLocalJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload} from 'jose';
import {faultOfEmail} from '../../contract/fields.ts';
import type {Context} from '../context.ts';
import type {IdentityHost} from '../deps.ts';
import {ProblemError} from '../http/problem.ts';

/** Signatures that need no secret shared with us: whoever reads our settings can vouch for nobody. */
const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'];

/** For how long a statement may hold, and by how much the host's clock may differ from ours: seconds. */
const longestLife = 600;
const skew = 60;

/** What a host has said of the person before one of its pages. */
export interface Vouched {
  readonly issuer: string;
  /** Of the statement: it is good once. */
  readonly id: string;
  readonly email: string;
  readonly expiresAt: string;
}

/** Words for the log, without anything of the person. */
class Refusal extends Error {}

function vouchedIn({jti, iat, exp, aud, email, email_verified}: JWTPayload, issuer: string): Vouched {
  if (!jti || iat === undefined || exp === undefined) throw new Refusal('claims are missing');
  // What is for two can be handed on by one to the other.
  if (typeof aud !== 'string') throw new Refusal('it is for others too');
  if (exp - iat > longestLife) throw new Refusal('it holds for too long');
  if (typeof email !== 'string' || faultOfEmail(email)) throw new Refusal('no e-mail address');
  if (email_verified !== true) throw new Refusal('the address is not verified');
  // Kept until no clock takes it for valid any more.
  return {issuer, id: jti, email: email.trim(), expiresAt: new Date((exp + skew) * 1000).toISOString()};
}

async function verified(host: IdentityHost, assertion: string, audience: string, now: Date): Promise<JWTPayload> {
  const {payload} = await jwtVerify(assertion, createLocalJWKSet({keys: [...host.keys]}), {
    issuer: host.issuer, audience, algorithms, clockTolerance: skew, maxTokenAge: longestLife, currentDate: now,
  });
  return payload;
}

/**
 * Reads what a site says of its visitor: a JSON Web Token (RFC 7519) by one of the configured hosts, for
 * this backend, for ten minutes at most, about an address that the host has verified.
 * @throws ProblemError `assertion_refused`; the log says why.
 */
export async function readAssertion({config, clock, log}: Context, assertion: string): Promise<Vouched> {
  let host: IdentityHost | undefined;
  try {
    const {iss} = decodeJwt(assertion);
    host = config.hosts.find(({issuer}) => issuer === iss);
    if (!host) throw new Refusal('no such host');
    return vouchedIn(await verified(host, assertion, config.publicUrl, clock()), host.issuer);
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof errors.JOSEError) && !(error instanceof TypeError)) throw error;
    // The library's own sentences repeat what a stranger has written into the token.
    const reason = error instanceof Refusal ? error.message : error instanceof errors.JOSEError ? error.code : 'it cannot be read';
    log('warn', 'assertion_refused', {...(host && {issuer: host.issuer}), reason});
    throw new ProblemError('assertion_refused');
  }
}
