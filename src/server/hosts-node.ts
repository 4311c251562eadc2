import {z} from 'zod';
import type {IdentityHost} from './deps.ts';
import {readJsonFile} from './json-file-node.ts';

const publicKey = z
  .looseObject({kty: z.enum(['EC', 'OKP', 'RSA'], 'must be EC, OKP or RSA: a secret shared with the host is not taken')})
  .refine((key) => !('d' in key), 'holds a private key: give the public one alone');

const isOrigin = (value: string) => /^https?:$/.test(URL.parse(value)?.protocol ?? '') && URL.parse(value)?.origin === value;

const hostsFile = z.array(z.strictObject({issuer: z.string().refine(isOrigin, 'is not an origin such as https://town.example'), keys: z.array(publicKey).min(1)}));

/** The sites of the file that `VICHE_HOSTS` names. @throws StartError */
export const loadHosts = (path: string): Promise<readonly IdentityHost[]> => readJsonFile('VICHE_HOSTS', path, hostsFile);
