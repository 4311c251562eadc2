import type {Change} from '../contract/capabilities.ts';
import type {Database} from './deps.ts';

type Listener = (change: Change) => void;

/** Tells those who listen that something has a new version; the data they fetch themselves. */
export interface Live {
  /** @returns How to stop listening. */
  subscribe(topics: readonly string[], listener: Listener): () => void;
  /** Reads the versions of all topics somebody listens to and tells what has changed. */
  refresh(): Promise<void>;
  /** The present versions of some topics; those that do not exist are left out. */
  versions(topics: readonly string[]): Promise<readonly Change[]>;
  onStop(end: () => void): () => void;
  stop(): void;
}

const prefix = 'petition:';
const batch = 500;

/** One reader of the database for all streams of this process, however many there are. */
export function createLive(db: Database): Live {
  const listeners = new Map<string, Set<Listener>>();
  const known = new Map<string, number>();
  const streams = new Set<() => void>();

  async function read(topics: readonly string[]): Promise<Change[]> {
    const ids = topics.filter((topic) => topic.startsWith(prefix)).map((topic) => topic.slice(prefix.length));
    const changes: Change[] = [];
    for (let at = 0; at < ids.length; at += batch) {
      const rows = await db
        .selectFrom('petition_counts as counts')
        .innerJoin('petitions', 'petitions.id', 'counts.petition_id')
        .select(['counts.petition_id', 'counts.version'])
        .where('counts.petition_id', 'in', ids.slice(at, at + batch))
        .where('petitions.listed_at', 'is not', null)
        .execute();
      changes.push(...rows.map(({petition_id, version}) => ({topic: prefix + petition_id, version})));
    }
    return changes;
  }

  return {
    async versions(topics) {
      const changes = await read(topics);
      // A reader that is told here must not be told the same again by the next refresh.
      for (const {topic, version} of changes) if (listeners.has(topic) && !known.has(topic)) known.set(topic, version);
      return changes;
    },
    subscribe(topics, listener) {
      for (const topic of topics) {
        const set = listeners.get(topic) ?? new Set();
        listeners.set(topic, set.add(listener));
      }
      return () => {
        for (const topic of topics) {
          const set = listeners.get(topic);
          set?.delete(listener);
          if (set?.size !== 0) continue;
          listeners.delete(topic);
          known.delete(topic);
        }
      };
    },
    async refresh() {
      if (listeners.size === 0) return;
      for (const change of await read([...listeners.keys()])) {
        const before = known.get(change.topic);
        known.set(change.topic, change.version);
        if (before === change.version) continue;
        for (const listener of listeners.get(change.topic) ?? []) listener(change);
      }
    },
    onStop(end) {
      streams.add(end);
      return () => streams.delete(end);
    },
    stop() {
      for (const end of [...streams]) end();
    },
  };
}
