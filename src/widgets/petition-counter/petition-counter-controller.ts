import {countOf} from '../../client/counts.ts';
import type {PetitionCount} from '../../contract/petition.ts';
import {Reading, type ReadingHost} from '../../core/reading.ts';

/** Keeps one petition's count fresh; all counters of a page share one request and one stream. */
export class PetitionCounterController extends Reading<PetitionCount> {
  constructor(host: ReadingHost & {readonly petitionId: string}) {
    super(host, {id: () => host.petitionId, load: countOf, topic: (id) => `petition:${id}`});
  }
}
