import type {Person, Role, RoleGrant} from '../../../contract/desk.ts';

/** The bodies somebody has a role for, or this role; null for all of them. */
export function scopeOf(roles: readonly RoleGrant[], role?: Role): readonly string[] | null {
  const bodies = roles.filter((grant) => !role || grant.role === role).map(({bodyId}) => bodyId);
  return bodies.includes(null) ? null : [...new Set(bodies.filter((id) => id !== null))];
}

/** Whether somebody administers any body at all. */
export const isAdministrator = (roles: readonly RoleGrant[]) => roles.some(({role}) => role === 'administrator');

/** An administrator of one body decides on roles for that body; roles for all need one for all. */
export function mayAdminister(roles: readonly RoleGrant[], bodyId: string | null): boolean {
  const scope = scopeOf(roles, 'administrator');
  return scope === null || (bodyId !== null && scope.includes(bodyId));
}

/** Whether without this role nobody could give roles for its bodies any more. */
export const isLastAdministrator = (person: Person, administrators: readonly Person[]): boolean =>
  person.role === 'administrator' &&
  !administrators.some(({id, bodyId}) => id !== person.id && (bodyId === null || bodyId === person.bodyId));
