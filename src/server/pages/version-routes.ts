import type {Env, Hono} from 'hono';
import * as routes from '../../contract/consultation-routes.ts';
import type {Consultation, PlacedCommentPage, ProvisionCounts} from '../../contract/consultations.ts';
import type {DraftVersion} from '../../contract/provisions.ts';
import {versionPage} from './consultation-page.ts';
import {provisionsOf} from './discussion-routes.ts';
import {noConsultationPage} from './message-page.ts';
import {placesPage, placeStates} from './places-page.ts';
import type {Shower} from './show.ts';

/** Versions of draft acts, with what has no place in each, to be read without a script. */
export function registerVersions<E extends Env>(app: Hono<E>, base: string, {get, page, notFound}: Shower<E>): void {
  const missing = noConsultationPage;
  const path = '/consultations/:id/versions/:n{[1-9][0-9]{0,3}}';

  app.get(path, async (c) => {
    const [id, n] = [c.req.param('id') ?? '', Number(c.req.param('n'))];
    const {data} = await get<Consultation>(routes.consultation(id));
    if (!data) return notFound(c, missing);
    const [version, counts] = await Promise.all([get<DraftVersion>(routes.consultationVersion(id, n)), get<ProvisionCounts>(routes.provisionCounts(id, n))]);
    return page(c, version, versionPage(data, counts.data), {missing});
  });

  for (const state of placeStates) {
    app.get(`${path}/${state}`, async (c) => {
      const [id, n] = [c.req.param('id') ?? '', Number(c.req.param('n'))];
      const versionOf = (one: number) => get<DraftVersion>(routes.consultationVersion(id, one));
      const [consultation, version, placed] = await Promise.all([
        get<Consultation>(routes.consultation(id)),
        versionOf(n),
        get<PlacedCommentPage>(routes.placedComments(id, n, {state, cursor: c.req.query('cursor') ?? null})),
      ]);
      if (!consultation.data || !version.data) return notFound(c, missing);
      const saidOf = await provisionsOf(placed.data?.items ?? [], base, id, async (one) => (await versionOf(one)).data);
      const places = {consultation: consultation.data, version: version.data, state, saidOf};
      return page(c, placed, (data, context) => placesPage({...places, page: data}, context), {missing});
    });
  }
}
