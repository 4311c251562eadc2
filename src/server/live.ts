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

const petitions = 'petition:';
const consultations = 'consultation:';
/** Before the subject of a discussion. */
const discussions = 'comments:';
const batch = 500;

/** One reader of the database for all streams of this process, however many there are. */
export function createLive(db: Database): Live {
  const listeners = new Map<string, Set<Listener>>();
  const known = new Map<string, number>();
  const streams = new Set<() => void>();

  async function readPetitions(topics: readonly string[]): Promise<Change[]> {
    const rows = await db
      .selectFrom('petition_counts as counts')
      .innerJoin('petitions', 'petitions.id', 'counts.petition_id')
      .select(['counts.petition_id', 'counts.version'])
      .where('counts.petition_id', 'in', topics.map((topic) => topic.slice(petitions.length)))
      .where('petitions.listed_at', 'is not', null)
      .execute();
    return rows.map(({petition_id, version}) => ({topic: petitions + petition_id, version}));
  }

  async function readDiscussions(topics: readonly string[]): Promise<Change[]> {
    const rows = await db
      .selectFrom('comment_threads')
      .select(['subject', 'version'])
      .where('subject', 'in', topics.map((topic) => topic.slice(discussions.length)))
      .execute();
    return rows.map(({subject, version}) => ({topic: discussions + subject, version}));
  }

  async function readConsultations(topics: readonly string[]): Promise<Change[]> {
    const rows = await db
      .selectFrom('consultations')
      .select(['id', 'version'])
      .where('id', 'in', topics.map((topic) => topic.slice(consultations.length)))
      .where('status', '!=', 'draft')
      .execute();
    return rows.map(({id, version}) => ({topic: consultations + id, version}));
  }

  async function read(topics: readonly string[]): Promise<Change[]> {
    const changes: Change[] = [];
    for (const [prefix, readSome] of [[petitions, readPetitions], [consultations, readConsultations], [discussions, readDiscussions]] as const) {
      const some = topics.filter((topic) => topic.startsWith(prefix));
      for (let at = 0; at < some.length; at += batch) changes.push(...(await readSome(some.slice(at, at + batch))));
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
