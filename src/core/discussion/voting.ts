import {voteOnComment} from '../../client/commenting.ts';
import {readComment} from '../../client/comments.ts';
import {Failure} from '../../client/failure.ts';
import type {Seat} from '../../client/sessions.ts';
import type {Comment, NewVote, Vote} from '../../contract/comments.ts';
import type {Fault} from '../../ui/faults.ts';
import {KnownAct, type FrontDesk} from './known-act.ts';

/** Votes on a comment, and this person's among them, as far as is known. */
export interface Tally {
  readonly vote: Vote | null;
  readonly up: number;
  readonly down: number;
}

interface Cast {
  /** The comment as it was read before the vote. */
  readonly before: Tally;
  readonly vote: Vote | null;
}

const tallyOf = ({up, down, own}: Comment): Tally => ({up, down, vote: own?.vote ?? null});

/** The votes of this visit: the service counts them within a second, and until then they are added here. */
export class Votes {
  readonly #cast = new Map<string, Cast>();

  seen(comment: Comment): Tally {
    const cast = this.#cast.get(comment.id);
    const {up, down, vote} = tallyOf(comment);
    if (!cast) return {up, down, vote};
    const {before} = cast;
    // The service has counted something since.
    if (up !== before.up || down !== before.down) return {up, down, vote: cast.vote};
    const moved = (which: Vote) => (cast.vote === which ? 1 : 0) - (before.vote === which ? 1 : 0);
    return {up: up + moved('up'), down: down + moved('down'), vote: cast.vote};
  }

  note(id: string, cast: Cast): void {
    this.#cast.set(id, cast);
  }

  /** Somebody else has sat down. */
  forget(): void {
    this.#cast.clear();
  }
}

/** One press of a vote's button. */
export class Voting {
  fault: Fault | undefined;
  readonly act: KnownAct<NewVote, Cast>;
  readonly #desk: FrontDesk;
  /** The button that was pressed. */
  readonly which: Vote;
  readonly wanted: NewVote;

  /** @param comment As it was read; by whom is known where it has a part of one's own. */
  constructor(desk: FrontDesk, comment: Comment, which: Vote, vote: NewVote) {
    this.#desk = desk;
    this.which = which;
    this.wanted = vote;
    this.act = new KnownAct(desk, async (seat, key, wanted) => {
      const before = await this.#before(seat, comment);
      const {vote: cast} = await voteOnComment(seat, comment.id, key, wanted);
      return {before, vote: cast};
    });
  }

  submit(): Promise<boolean> {
    this.fault = this.#desk.emailFault;
    return this.fault ? Promise.resolve(false) : this.act.submit(this.wanted, this.#desk.visitor?.person.email ?? '');
  }

  confirm(code: string): Promise<boolean> {
    return this.act.confirm(code);
  }

  back(): void {
    this.fault = undefined;
    this.act.back();
  }

  /** Who has only now told who they are may have voted here before, or have written it. */
  async #before(seat: Seat, comment: Comment): Promise<Tally> {
    const read = comment.own ? comment : (await readComment(seat, comment.id)).comment;
    if (read.own?.mine) throw new Failure('own_comment');
    return tallyOf(read);
  }
}
