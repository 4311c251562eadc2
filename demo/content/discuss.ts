import type {Vote} from '../../src/contract/comments.ts';
import type {Database} from '../../src/server/deps.ts';
import {discussions, type Remark} from './discussions.ts';
import {day} from './moments.ts';
import type {Visitor} from './visitor.ts';

const hour = 3_600_000;
/** Kyiv is two or three hours ahead of UTC. */
const zone = 2.5;

interface Town {
  readonly visitor: Visitor;
  readonly db: Database;
  /** Petitions by the names of their stories. */
  readonly ids: Readonly<Record<string, string>>;
  readonly moderator: string;
  readonly now: number;
  /** Sets the clock. */
  readonly at: (instant: number) => void;
}

interface Planned extends Remark {
  readonly at: number;
  readonly above: Planned | undefined;
}

/** One mailbox for each name; letters of any alphabet. */
const mailboxOf = (name: string) => `${[...name].map((letter) => letter.codePointAt(0)!.toString(36)).join('')}@vilkhivka.example`;

/** All remarks with the instants at which they are made. */
function planned(remarks: readonly Remark[], from: number, above?: Planned): Planned[] {
  return remarks.flatMap((remark) => {
    const own = {...remark, above, at: Math.floor(from / day) * day + remark.day * day + (remark.hour - zone) * hour};
    return [own, ...planned(remark.replies ?? [], from, own)];
  });
}

/** Lets people discuss, in the order of their days; then others vote, and what is to go goes. */
export async function discuss({visitor, db, ids, moderator, now, at}: Town): Promise<void> {
  for (const [slug, remarks] of Object.entries(discussions)) {
    const petition = ids[slug]!;
    const subject = `petition:${petition}`;
    const {published_at: published} = await db.selectFrom('petitions').select('published_at').where('id', '=', petition).executeTakeFirstOrThrow();
    const said = new Map<Remark, string>();
    const inOrder = planned(remarks, Date.parse(published!)).filter((remark) => remark.at < now).sort((a, b) => a.at - b.at);
    for (const remark of inOrder) {
      at(remark.at);
      const {who, text, lang = 'uk', stance = null, onBehalf = null, above} = remark;
      const parent = above ? said.get(above)! : null;
      said.set(remark, await visitor.comment(await visitor.enter(mailboxOf(who)), {subject, parent, stance, name: who, onBehalf, lang, text, consent: true}));
    }
    at(now - 2 * hour);
    const votes = inOrder.flatMap((remark) => (['up', 'down'] as const).flatMap((vote) => Array.from({length: remark[vote] ?? 0}, (_, n): [voter: number, id: string, vote: Vote] => [n + (vote === 'up' ? 0 : remark.up ?? 0), said.get(remark)!, vote])));
    for (const voter of new Set(votes.map(([one]) => one))) {
      const token = await visitor.enter(`voter.${String(voter)}@vilkhivka.example`);
      for (const [, id, vote] of votes.filter(([one]) => one === voter)) await visitor.vote(token, id, vote);
    }
    for (const remark of inOrder.filter(({gone}) => gone)) {
      at(remark.at + 3 * day);
      if (remark.gone === 'deleted') await visitor.eraseComment(await visitor.enter(mailboxOf(remark.who)), said.get(remark)!);
      else if (remark.gone) await visitor.hideComment(moderator, said.get(remark)!, remark.gone.ground);
    }
  }
}
