import {deleteComment} from '../../client/commenting.ts';
import {asFailure} from '../../client/failure.ts';
import type {DeletedComment} from '../../contract/comments.ts';
import type {Fault} from '../../ui/faults.ts';
import {KnownAct, type FrontDesk} from './known-act.ts';

/** Deleting one's own comment. What is not there any more is deleted too. */
export class Erasing {
  fault: Fault | undefined;
  readonly act: KnownAct<string, DeletedComment>;
  readonly #desk: FrontDesk;
  readonly #id: string;

  constructor(desk: FrontDesk, id: string) {
    this.#desk = desk;
    this.#id = id;
    this.act = new KnownAct(desk, async (seat, key) => {
      try {
        return await deleteComment(seat, id, key);
      } catch (error) {
        if (asFailure(error).code === 'not_found') return {id, status: 'deleted'};
        throw error;
      }
    });
  }

  submit(): Promise<boolean> {
    this.fault = this.#desk.emailFault;
    return this.fault ? Promise.resolve(false) : this.act.submit(this.#id, this.#desk.visitor?.person.email ?? '');
  }

  confirm(code: string): Promise<boolean> {
    return this.act.confirm(code);
  }

  back(): void {
    this.fault = undefined;
    this.act.back();
  }
}
