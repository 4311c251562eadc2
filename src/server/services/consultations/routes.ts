import type {Context} from '../../context.ts';
import type {Router} from '../../http/endpoint.ts';
import {consultationActRoutes} from './act-routes.ts';
import {consultationDeskRoutes} from './desk-routes.ts';
import {consultationReadRoutes} from './read-routes.ts';
import {consultationReportRoutes} from './report-routes.ts';

/** What has a name of its own comes before what an id could be. */
export function consultationRoutes(router: Router, context: Context): void {
  consultationDeskRoutes(router, context);
  consultationActRoutes(router, context);
  consultationReportRoutes(router, context);
  consultationReadRoutes(router, context);
}
