import {html} from 'lit';
import type {Source} from '../../src/contract/http.ts';
import {dropSession, keepSession} from '../../src/core/session.ts';
import '../../src/widgets/petition-desk/define.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll, type Mounted} from '../helpers/mount.ts';
import type {Service} from '../helpers/service.ts';

export type Desk = Mounted<HTMLElementTagNameMap['viche-petition-desk']>;

/** The desk on a page, with nobody at it. */
export const showDesk = (source: Source): Desk => mount('viche-petition-desk', html`<viche-petition-desk .backend=${source}></viche-petition-desk>`);

/** Lets an official in who has signed in before: the page has the session. */
export async function keepSeat(service: Service, email: string): Promise<void> {
  keepSession(service.source.base, await service.enter(email), service.clock.now());
}

/** Puts somebody at the desk without the way through the mail. */
export async function seatAt(service: Service, source: Source, email: string): Promise<Desk> {
  await keepSeat(service, email);
  return showDesk(source);
}

/** The present day of most cases, on which the desk's pauses are short. */
export async function openOffice(service: Service): Promise<void> {
  service.clock.set('2026-03-10T08:00:00Z');
  await service.tick();
  hurry();
}

/** Everybody goes home, and nothing stays in the page. */
export async function closeOffice(service: Service): Promise<void> {
  unhurry();
  unmountAll();
  localStorage.clear();
  dropSession(service.source.base);
  await service.stop();
}
