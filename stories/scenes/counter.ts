import {always} from '../../test/helpers/faults.ts';
import type {Scene} from './scene.ts';
import {collecting, expired, fresh, handedOver, hidden, lastDay, missing, overdue, reached, refusedLate, supported, underReview} from './pasts.ts';

const ready = '[part=action]';

/** Every state of the counter. */
export const counterScenes = {
  Collecting: {before: collecting, shown: ready},
  NobodyYet: {before: fresh, shown: ready},
  LastDay: {before: lastDay, shown: ready},
  Reached: {before: reached, shown: '.rail--done'},
  UnderReview: {before: underReview, shown: '[part=status].is-warn'},
  AnswerOverdue: {before: overdue, shown: '.clock.is-late'},
  Supported: {before: supported, shown: '[part=status].is-ok'},
  NotSupported: {before: refusedLate, shown: '[part=status].is-out'},
  Refused: {before: hidden, shown: '[part=status].is-out'},
  Closed: {before: expired, shown: '.rail--quiet'},
  Appeal: {before: handedOver, shown: '[part=status].is-out'},
  Loading: {before: collecting, plan: always('GET /counts', 'stall'), shown: '.sk'},
  Stale: {
    before: collecting,
    shown: '[part=notice].is-warn',
    async act({appears}, {service, network, id}) {
      await appears(ready);
      network.plan = always('GET /counts', {refuse: 'unavailable', retryAfter: 60});
      await service.sign(id);
      await service.tick();
    },
  },
  Failed: {before: collecting, plan: always('GET', {refuse: 'unavailable', retryAfter: 60}), shown: '[part=retry]'},
  Offline: {before: collecting, plan: always('GET', 'drop'), shown: '[part=retry]'},
  Portal: {before: collecting, plan: always('GET', 'portal'), shown: '[part=retry]'},
  Missing: {before: missing, shown: '[part=notice].is-info'},
  NotConfigured: {before: collecting, unset: true, shown: '[part=notice].is-warn'},
} as const satisfies Record<string, Scene>;
