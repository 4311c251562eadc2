import type {Write} from './db/group.ts';
import type {Clock, Config, Database, Log} from './deps.ts';
import type {Limits} from './http/limits.ts';
import type {Keys} from './identity/keys.ts';
import type {Live} from './live.ts';

/** What every service works with. */
export interface Context {
  readonly db: Database;
  readonly write: Write;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly log: Log;
  readonly config: Config;
  readonly limits: Limits;
  readonly live: Live;
}
