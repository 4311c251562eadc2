import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import type {Source} from '../../src/contract/http.ts';
import '../../src/widgets/consultation-desk/define.ts';
import {mount, until, type Mounted} from '../helpers/mount.ts';
import {officials, type Service} from '../helpers/service.ts';
import {keepSeat} from './desk.ts';

export type ConsultationDesk = Mounted<HTMLElementTagNameMap['viche-consultation-desk']>;

/** The desk on a page, with nobody at it. */
export const showDesk = (source: Source, id = ''): ConsultationDesk => mount('viche-consultation-desk', html`<viche-consultation-desk consultation-id=${id} .backend=${source}></viche-consultation-desk>`);

/** Puts somebody at the desk without the way through the mail. */
export async function seatAt(service: Service, source: Source, email: string = officials.official, id = ''): Promise<ConsultationDesk> {
  await keepSeat(service, email);
  return showDesk(source, id);
}

/** Comes to a part of the open consultation. */
export async function part(desk: ConsultationDesk, name: string): Promise<void> {
  (await desk.appears(`#to-${name}`)).click();
  await until(() => desk.find(`#to-${name}`)?.getAttribute('aria-current'), `the part ${name}`);
}

const press = (key: string) => sendKeys({press: key});

/** Somebody who has a keyboard and nothing else. */
export const hands = (desk: ConsultationDesk) => ({
  press,
  type: (text: string) => sendKeys({type: text}),
  /** Goes on by Tab until something has focus: by its id, or its words. */
  async tabTo(what: string | RegExp, limit = 80): Promise<void> {
    const fits = () => {
      const at = desk.root.activeElement as HTMLElement | null;
      return typeof what === 'string' ? at?.id === what : what.test(at?.innerText ?? '');
    };
    for (let turn = 0; !fits(); turn += 1) {
      if (turn > limit) throw new Error(`Tab never came to ${String(what)}; focus is at ${desk.focused}; shown: ${desk.text}`);
      await press('Tab');
    }
  },
  at: (id: string) => until(() => desk.focused === id, `focus at ${id}`).catch((error: Error) => {
    throw new Error(`${error.message}; it is at ${desk.focused}; shown: ${desk.text}`);
  }),
});
