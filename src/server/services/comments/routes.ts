import type {Context} from '../../context.ts';
import type {Router} from '../../http/endpoint.ts';
import {commentActRoutes} from './act-routes.ts';
import {moderationRoutes} from './moderation-routes.ts';
import {commentOpenDataRoutes} from './open-data-routes.ts';
import {commentPageRoutes} from './page-routes.ts';
import {commentReadRoutes} from './read-routes.ts';

/** Discussions. What has a name of its own comes before `/comments/{id}`, which would take it for an id. */
export function commentRoutes(router: Router, context: Context): void {
  moderationRoutes(router, context);
  commentReadRoutes(router, context);
  commentOpenDataRoutes(router, context);
  commentActRoutes(router, context);
  commentPageRoutes(router, context);
}
