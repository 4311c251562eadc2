import {type Service} from '../../test/helpers/service.ts';
import {threshold} from './scene.ts';

/** What may have happened to a petition before the scene. Each resolves to its id. */
export type Past = (service: Service) => Promise<string>;

const at = async (service: Service, instant: string): Promise<void> => {
  service.clock.set(instant);
  await service.tick();
};

export const fresh: Past = async (service) => {
  await at(service, '2026-03-09T09:00:00Z');
  return service.publish();
};

export const collecting: Past = async (service) => {
  await at(service, '2026-02-16T09:00:00Z');
  const id = await service.publish();
  await service.signMany(id, threshold - 3, 31);
  return id;
};

/** The last day to sign, with one signature missing. */
export const lastDay: Past = async (service) => {
  await at(service, '2025-12-10T09:00:00Z');
  const id = await service.publish();
  await service.signMany(id, threshold - 1, 60);
  return id;
};

const reachedIn = async (service: Service, published: string): Promise<string> => {
  await at(service, published);
  const id = await service.publish();
  await service.signMany(id, threshold + 2, 5);
  return id;
};

export const reached: Past = (service) => reachedIn(service, '2026-03-06T09:00:00Z');

export const underReview: Past = async (service) => {
  const id = await reachedIn(service, '2026-02-23T09:00:00Z');
  await at(service, '2026-03-02T08:00:00Z');
  await service.step(id, {to: 'under_review'});
  return id;
};

/** The answer was due a fortnight ago, and nobody has said why it is not there. */
export const overdue: Past = async (service) => {
  const id = await reachedIn(service, '2026-02-02T09:00:00Z');
  await at(service, '2026-02-09T08:00:00Z');
  await service.step(id, {to: 'under_review'});
  return id;
};

export const supported: Past = async (service) => {
  const id = await underReview(service);
  await at(service, '2026-03-09T12:00:00Z');
  await service.step(id, {to: 'answered', answer: {outcome: 'supported', lang: 'en', text: 'The council supports the petition.\n\nThe crossing is marked and lit *before the first of September*:\n\n- the lamp is in the budget of this year\n- the sign stands by the end of March', signatory: 'Iryna Melnyk, mayor', unit: 'Vilkhivka Town Council', signedOn: '2026-03-09'}});
  return id;
};

/** Not supported, and after the term. */
export const refusedLate: Past = async (service) => {
  const id = await overdue(service);
  await at(service, '2026-03-06T12:00:00Z');
  await service.step(id, {to: 'answered', answer: {outcome: 'not_supported', lang: 'en', text: 'The road belongs to the region. The council has passed the petition on to the regional administration and asked for a crossing there.', signatory: 'Iryna Melnyk, mayor', unit: 'Vilkhivka Town Council', signedOn: '2026-03-05'}});
  return id;
};

export const rejected: Past = async (service) => {
  await at(service, '2026-03-03T09:00:00Z');
  const id = await service.submit();
  await service.step(id, {to: 'rejected', ground: 'not_competent', reason: 'The street belongs to the region, and the town council cannot decide on it.'});
  return id;
};

/** Refused on a ground that forbids showing the text. */
export const hidden: Past = async (service) => {
  await at(service, '2026-03-03T09:00:00Z');
  const id = await service.submit();
  await service.step(id, {to: 'rejected', ground: 'war_or_hatred', reason: 'The text calls for hatred of a group of people.'});
  return id;
};

export const expired: Past = async (service) => {
  await at(service, '2025-12-08T09:00:00Z');
  const id = await service.publish();
  await service.signMany(id, 5, 40);
  return id;
};

export const handedOver: Past = async (service) => {
  await at(service, '2025-12-01T09:00:00Z');
  const id = await service.publish();
  await service.signMany(id, 5, 40);
  await at(service, '2026-03-03T09:00:00Z');
  await service.step(id, {to: 'handed_to_appeals', appeal: {number: 'К-214', dueOn: '2026-04-02'}});
  return id;
};

/** An id that nobody has published. */
export const missing: Past = () => Promise.resolve('nothing-here');
