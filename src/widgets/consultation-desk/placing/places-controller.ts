import {placeComment} from '../../../client/consultation-desk.ts';
import {readPlacedComments} from '../../../client/consultations.ts';
import type {MovedAnchor, PlacedByOfficial} from '../../../contract/consultation-desk.ts';
import type {PlacedComment} from '../../../contract/consultations.ts';
import {Act} from '../../../desk/act.ts';
import {PagedList} from '../../../desk/paged-list.ts';
import type {CaseHost} from '../case-host.ts';

export type PlaceState = 'doubtful' | 'unplaced';

interface Sent {
  readonly id: string;
  readonly place: PlacedByOfficial;
}

/** What was said about the draft act and whose place in the newest version has to be looked at. */
export class PlacesController extends PagedList<PlacedComment> {
  /** Which ones are shown. */
  state: PlaceState = 'doubtful';
  /** The provision that is chosen for a comment, by its id; empty for none. */
  readonly chosen = new Map<string, string>();
  /** The comment that was tried last: what went wrong is shown at it. */
  tried = '';
  readonly act: Act<Sent, MovedAnchor>;

  readonly #at: CaseHost;
  readonly #shown: () => boolean;

  /** @param shown Whether they are in sight: they are not read before. */
  constructor(at: CaseHost, shown: () => boolean) {
    const id = () => at.open()?.consultation.id ?? '';
    const version = () => at.open()?.consultation.latestVersion ?? 0;
    super(at.host, {
      key: () => (shown() && at.session.session && id() && version() ? JSON.stringify([at.session.session.token, id(), version(), this.state]) : ''),
      load: (cursor) => at.session.as((seat) => readPlacedComments(seat, id(), version(), {state: this.state, cursor})),
    });
    this.#at = at;
    this.#shown = shown;
    this.act = new Act(at.host, ({id: consultation, place}, key) => at.session.as((seat) => placeComment(seat, consultation, key, place)));
  }

  override hostUpdate(): void {
    const open = this.#at.open();
    // Whoever comes here sees where something waits.
    if (open && this.#shown() && this.state === 'doubtful' && open.doubtful === 0 && open.unplaced > 0) this.state = 'unplaced';
    super.hostUpdate();
  }

  /** Says where a comment stands; with null, that it has no place any more. Resolves to whether that is on record. */
  async place({id, anchor}: PlacedComment, provision: string | null): Promise<boolean> {
    const consultation = this.#at.open()?.consultation.id;
    if (!consultation) return false;
    this.tried = id;
    const placed = await this.act.send({id: consultation, place: {comment: id, version: anchor.version, revision: anchor.revision, provision}});
    if (placed) {
      this.chosen.delete(id);
      this.tried = '';
    }
    return placed !== undefined;
  }
}
