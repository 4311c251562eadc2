import type {ReactiveControllerHost} from 'lit';
import {readBodies} from '../../client/bodies.ts';
import type {Body} from '../../contract/body.ts';
import {PagedList} from '../paged-list.ts';
import type {SessionController} from '../session-controller.ts';

/** The bodies somebody moderates for. */
export class ModeratedBodies extends PagedList<Body> {
  constructor(host: ReactiveControllerHost, session: SessionController, shown: () => boolean) {
    super(host, {
      key: () => (session.isModerator && shown() ? session.session!.token : ''),
      load: () =>
        session.as(async ({source}) => {
          const scope = (session.session?.roles ?? []).filter(({role}) => role === 'moderator').map(({bodyId}) => bodyId);
          return {items: (await readBodies(source)).filter(({id}) => scope.includes(null) || scope.includes(id)), next: null};
        }),
    });
  }

  /** In which instants of this body are told. */
  timeZoneOf(bodyId: string): string {
    return this.items?.find(({id}) => id === bodyId)?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
}
