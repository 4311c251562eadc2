import {expect} from '@open-wc/testing';
import {readConsultation} from '../../src/client/consultations.ts';
import {DraftController} from '../../src/widgets/consultation/draft-controller.ts';
import {Consulting, firstText} from '../helpers/consultations.ts';
import {until} from '../helpers/mount.ts';
import {startService} from '../helpers/service.ts';

describe('somebody who goes from one consultation to another', () => {
  it('never reads provisions of the one before under the proposals of the next, however late they arrive', async () => {
    const service = await startService({at: '2026-02-02T07:00:00Z'});
    const {base, backend} = service.source;
    const before = await Consulting.open(service);
    const next = await Consulting.announce(service, {closesAt: '2026-04-24T16:00:00.000Z'}, firstText.replace('300 метрів', '500 метрів'));
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let late: Response | undefined;
    const slow = async (request: Request) => {
      const isHeld = request.url.includes(`${before.id}/versions/1`);
      if (isHeld) await held;
      const answer = await backend(request);
      if (isHeld) late = answer;
      return answer;
    };
    const consultation = (id: string) => readConsultation({source: service.source}, id);
    const host = {source: {base, backend: slow}, consultation: await consultation(before.id), addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true)};
    const draft = new DraftController(host);
    draft.hostUpdate();
    host.consultation = await consultation(next.id);
    draft.hostUpdate();
    const words = () => draft.seen(1)?.provisions.find(({text}) => text['uk']?.includes('метрів'))?.text['uk'] ?? '';
    await until(() => words().includes('500'), 'the text of the next one');
    release();
    await until(() => late?.bodyUsed, 'the text of the one before');
    await new Promise((resolve) => setTimeout(resolve));
    expect(words()).to.contain('500');
    draft.hostDisconnected();
    await service.stop();
  });
});
