import {msg} from '../locale/msg.ts';
import type {ModerationRow} from '../contract/comment-moderation.ts';
import type {Moderation} from './comments/moderation.ts';
import type {DeskHost} from './desk-host.ts';
import {LaterPart} from './later-part.ts';
import type {SessionController} from './session-controller.ts';

export const commentsTitle = () => msg('Comments', {id: 'desk.comments'});

/**
 * The part of the desk where moderators decide on comments; what does it is fetched when one of them comes to it.
 * @param shown Whether it is in sight: nothing is read before.
 * @param linkOf The page on which people find a discussion.
 */
export const commentsPart = (host: DeskHost, session: SessionController, shown: () => boolean, linkOf: (discussion: ModerationRow['discussion']) => string) =>
  new LaterPart<Moderation>(host, async () => (await import('./comments/moderation.ts')).moderate(host, {session, shown, linkOf}));
