import {expect} from '@open-wc/testing';
import {moderateComment, readHeldWords, readModeration, registerCommentPage, saveHeldWords} from '../../src/client/comment-moderation.ts';
import {deleteComment, editComment, postComment, reportComment, voteOnComment} from '../../src/client/commenting.ts';
import {readComment, readCommentLog, readComments, readDiscussions, readOwnComments, readReplies} from '../../src/client/comments.ts';
import {asFailure} from '../../src/client/failure.ts';
import {newKey} from '../../src/client/key.ts';
import type {Seat} from '../../src/client/sessions.ts';
import {faulty, first} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {startService, type Service} from '../helpers/service.ts';

describe('a discussion', () => {
  let service: Service;
  let subject: string;
  let author: Seat;
  let reader: Seat;
  beforeEach(async () => {
    service = await startService();
    subject = `petition:${await service.publish()}`;
    const seat = async (email: string): Promise<Seat> => ({source: service.source, token: (await service.enter(email)).token});
    [author, reader] = [await seat('olha@mail.example'), await seat('petro@mail.example')];
  });
  afterEach(() => service.stop());

  const say = (seat: Seat, text: string, parent?: string) => postComment(seat, newKey(), {subject, parent, name: 'Olha', lang: 'en', text, consent: true});

  const codeOf = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => asFailure(error).code);

  it('is written, answered, voted on, edited and erased', async () => {
    const {id, comment} = await say(author, 'Benches are *needed*.');
    expect(comment?.own?.text).to.equal('Benches are *needed*.');
    const reply = await say(reader, 'They are.', id);
    expect((await voteOnComment(reader, id, newKey(), {vote: 'up'})).vote).to.equal('up');
    expect(await codeOf(voteOnComment(author, id, newKey(), {vote: 'up'}))).to.equal('own_comment');
    await service.tick();
    const page = await readComments({source: service.source}, subject, 'best');
    expect(page.items.map(({up, replies, firstReplies}) => [up, replies, firstReplies.items[0]?.id])).to.deep.equal([[1, 1, reply.id]]);
    expect((await readComments(reader, subject, 'balanced')).items[0]?.own?.vote).to.equal('up');
    expect((await readReplies({source: service.source}, subject, id)).items.map((item) => item.id)).to.deep.equal([reply.id]);
    expect((await editComment(author, id, 1, newKey(), 'Benches are needed!')).revision).to.equal(2);
    expect(await codeOf(editComment(author, id, 1, newKey(), 'From another tab.'))).to.equal('stale');
    expect((await readOwnComments(author, subject)).items[0]?.own?.text).to.equal('Benches are needed!');
    await deleteComment(author, id, newKey());
    await service.tick();
    const {comment: place, ancestors} = await readComment({source: service.source}, reply.id);
    expect([place.author, ancestors[0]?.status]).to.deep.equal(['Olha', 'deleted']);
    expect((await readDiscussions(service.source, [subject, 'petition:nothing'])).map(({totals}) => totals.comments)).to.deep.equal([1]);
    expect(await codeOf(readComments({source: service.source}, 'petition:nothing', 'oldest'))).to.equal('unknown_subject');
  });

  it('takes a comment once though its answer is lost on the way', async () => {
    hurry();
    const shaky: Seat = {...author, source: faulty(service.source, first('POST', 'lose_answer'))};
    await say(shaky, 'Once.').finally(unhurry);
    await service.tick();
    expect((await readComments(author, subject, 'oldest')).items).to.have.length(1);
  });

  it('is moderated: held words, reports, and a log that everyone reads', async () => {
    const moderator: Seat = {source: service.source, token: (await service.signIn('moderator')).token};
    const bodyId = (await readComments(author, subject, 'oldest')).discussion.body.id;
    expect((await readHeldWords(moderator, bodyId)).revision).to.equal(0);
    await saveHeldWords(moderator, bodyId, 0, newKey(), ['fool*']);
    const held = await say(author, 'Fools, all of them.');
    expect([held.status, held.heldFor]).to.deep.equal(['held', 'words']);
    const [row] = (await readModeration(moderator, 'held')).items;
    await moderateComment(moderator, held.id, row!.revision, newKey(), {to: 'hidden', ground: 'insult'});
    const {id} = await say(author, 'Sorry.');
    await reportComment(reader, id, newKey(), {reason: 'other', note: 'Is this an apology?'});
    expect((await readModeration(moderator, 'reported')).items[0]?.reports[0]?.note).to.equal('Is this an apology?');
    expect((await readCommentLog(service.source, subject)).items.map(({action, ground}) => [action, ground?.id])).to.deep.equal([['refused', 'insult']]);
    const page = {bodyId, url: 'https://park.example/plan', title: {en: 'Plan of the park'}, stances: true, moderation: 'pre', closesAt: null} as const;
    expect((await registerCommentPage(moderator, newKey(), page)).subject).to.match(/^page:/);
  });
});
