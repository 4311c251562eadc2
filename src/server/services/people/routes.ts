import type {Person, RemovedPerson} from '../../../contract/desk.ts';
import {newPerson, person, personPage, removedPerson} from '../../../contract/schemas/cases.ts';
import {record} from '../../audit.ts';
import type {Context} from '../../context.ts';
import {readBody} from '../../http/body.ts';
import {endpoint, param, type RequestContext, type Router} from '../../http/endpoint.ts';
import {once, refusal} from '../../http/once.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import {requireOfficial, type ActiveSession} from '../../identity/sessions.ts';
import {randomId} from '../../random.ts';
import {peopleSubject} from '../audit/store.ts';
import {findBody} from '../bodies/store.ts';
import {isAdministrator, isLastAdministrator, mayAdminister, scopeOf} from './rules.ts';
import {addPerson, findPerson, listPeople, lockAdministrators, removePerson} from './store.ts';

const tag = 'Desk';

/** Somebody who gives and takes roles, for some bodies at least. @throws ProblemError `forbidden`. */
export async function requireAdministrator(c: RequestContext, context: Context): Promise<ActiveSession> {
  const session = await requireOfficial(c, context);
  if (!isAdministrator(session.roles)) throw new ProblemError('forbidden');
  return session;
}

export function peopleRoutes(router: Router, context: Context): void {
  const {db, clock, keys} = context;

  endpoint(
    router,
    {method: 'get', path: '/people', tag, who: ['administrator'], summary: 'Who holds which role', answers: {200: personPage}},
    async (c) => {
      const {roles} = await requireAdministrator(c, context);
      const items = await listPeople(db, scopeOf(roles, 'administrator'));
      return c.json({items, next: null}, 200, {'Cache-Control': 'no-store'});
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/people',
      tag,
      summary: 'Give somebody a role; 200 where they held it already',
      who: ['administrator'],
      body: newPerson,
      answers: {200: person, 201: person},
    },
    async (c) => {
      const session = await requireAdministrator(c, context);
      const {raw, value} = await readBody(c, newPerson);
      const {email, role, bodyId} = value;
      if (!mayAdminister(session.roles, bodyId)) throw new ProblemError('forbidden');
      if (bodyId !== null && !(await findBody(db, bodyId))) {
        throw wrongField('bodyId');
      }
      const at = clock().toISOString();
      const granted: Person = {id: randomId(), email, role, bodyId, addedAt: at};
      const personKey = keys.personKey(email);
      return once(c, context, {
        raw,
        actor: session.personKey,
        expected: {status: 201, body: granted},
        async run(trx) {
          const {person: held, added} = await addPerson(trx, {...granted, personKey, by: session.email});
          if (!added) return {status: 200, body: held};
          await record(trx, {
            at,
            action: 'person_added',
            subject: peopleSubject(bodyId),
            actorRole: 'administrator',
            actor: session.email,
            details: {email, role, bodyId},
          });
        },
      });
    },
  );

  endpoint(
    router,
    {method: 'delete', path: '/people/{id}', tag, who: ['administrator'], summary: 'Take a role away', keyed: true, answers: {200: removedPerson}},
    async (c) => {
      const session = await requireAdministrator(c, context);
      const id = param(c, 'id');
      const removed: RemovedPerson = {id, status: 'removed'};
      return once(c, context, {
        raw: '',
        actor: session.personKey,
        expected: {status: 200, body: removed},
        async run(trx) {
          const administrators = await lockAdministrators(trx);
          const found = await findPerson(trx, id);
          if (!found) throw new ProblemError('not_found');
          const {email, role, bodyId} = found;
          if (!mayAdminister(session.roles, bodyId)) throw new ProblemError('forbidden');
          if (isLastAdministrator(found, administrators)) return refusal('last_administrator');
          await removePerson(trx, id);
          await record(trx, {
            at: clock().toISOString(),
            action: 'person_removed',
            subject: peopleSubject(bodyId),
            actorRole: 'administrator',
            actor: session.email,
            details: {email, role, bodyId},
          });
        },
      });
    },
  );
}
