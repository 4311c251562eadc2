import {expect} from '@open-wc/testing';
import {html, nothing} from 'lit';
import '../../src/widgets/comment-box/define.ts';
import type {Source} from '../../src/contract/http.ts';
import {Discussion} from '../helpers/discussion.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll, type Mounted} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

interface Settings {
  readonly source?: Source;
  readonly subject?: string;
  readonly sort?: string;
}

type Box = Mounted<HTMLElementTagNameMap['viche-comment-box']>;

describe('a comment box', () => {
  let service: Service;
  let talk: Discussion;
  beforeEach(async () => {
    service = await startService();
    talk = new Discussion(service, `petition:${await service.publish()}`);
    hurry();
  });
  afterEach(async () => {
    unhurry();
    unmountAll();
    await service.stop();
  });

  const show = ({source = service.source, subject = talk.subject, sort}: Settings = {}): Box =>
    mount('viche-comment-box', html`<viche-comment-box subject=${subject} sort=${sort ?? nothing} .backend=${source}></viche-comment-box>`);

  it('shows what people have said, what was answered to whom, and how many are on which side', async () => {
    const bench = await talk.say('Petro Zaruba', 'Benches are *needed*.', {stance: 'support'});
    const reply = await talk.reply('Hanna Moroz', bench, 'And shade?');
    await talk.reply('Petro Zaruba', reply, 'Shade too.');
    await talk.say('Stepan Hryniuk', 'Not in front of my window.', {stance: 'oppose', onBehalf: 'Quiet Town'});
    await service.tick();
    const box = show();
    await box.shows('4 comments');
    await box.shows('For 1 Against 1 No side, or a reply 2');
    expect(box.all('.thread > li')).to.have.length(2);
    expect(box.find('.thread > li > .replies > li > .replies [role=heading]')!.textContent).to.include('Petro Zaruba');
    await box.shows('Stepan Hryniuk on behalf of Quiet Town Against');
    expect(box.find('em')!.textContent).to.equal('needed');
  });
});
