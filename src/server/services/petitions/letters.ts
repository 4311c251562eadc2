import type {LangMap} from '../../../contract/http.ts';
import * as routes from '../../../contract/routes.ts';
import type {Context} from '../../context.ts';
import type {PetitionRecord} from './store.ts';

/** What every letter says of its sender. */
export const senderOf = ({config}: Pick<Context, 'config'>, timeZone: string) => ({
  service: config.name,
  serviceUrl: config.publicUrl,
  timeZone,
});

export const petitionUrl = ({config}: Pick<Context, 'config'>, id: string) => config.publicUrl + routes.petitionPage(id);

/** What every letter says of a petition. */
export const aboutOf = (context: Pick<Context, 'config'>, record: Pick<PetitionRecord, 'id' | 'number' | 'title' | 'body_name' | 'body_time_zone'>) => ({
  ...senderOf(context, record.body_time_zone),
  number: record.number,
  title: JSON.parse(record.title) as LangMap,
  body: JSON.parse(record.body_name) as LangMap,
  url: petitionUrl(context, record.id),
});
