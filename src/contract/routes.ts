const part = encodeURIComponent;

/** Paths of the contract, relative to a source's base. */
export const routes = {
  capabilities: () => '/api/v1/capabilities',
  bodies: () => '/api/v1/bodies',
  body: (id: string) => `/api/v1/bodies/${part(id)}`,
  petitions: () => '/api/v1/petitions',
  counts: (ids: readonly string[]) => `/api/v1/petitions/counts?ids=${ids.map(part).join(',')}`,
  petition: (id: string) => `/api/v1/petitions/${part(id)}`,
  petitionConfirmation: (id: string) => `/api/v1/petitions/${part(id)}/confirmation`,
  signatures: (id: string, cursor?: string | null) =>
    `/api/v1/petitions/${part(id)}/signatures${cursor ? `?cursor=${part(cursor)}` : ''}`,
  signatureConfirmation: (id: string) => `/api/v1/signatures/${part(id)}/confirmation`,
  withdrawals: (id: string) => `/api/v1/petitions/${part(id)}/withdrawals`,
  withdrawalConfirmation: (id: string) => `/api/v1/withdrawals/${part(id)}/confirmation`,
  transitions: (id: string) => `/api/v1/petitions/${part(id)}/transitions`,
  sessions: () => '/api/v1/sessions',
  sessionConfirmation: (id: string) => `/api/v1/sessions/${part(id)}/confirmation`,
  currentSession: () => '/api/v1/sessions/current',
  cases: (query = '') => `/api/v1/cases${query}`,
  case: (id: string) => `/api/v1/cases/${part(id)}`,
  people: () => '/api/v1/people',
  person: (id: string) => `/api/v1/people/${part(id)}`,
  audit: (query = '') => `/api/v1/audit${query}`,
  events: (topics: readonly string[]) => `/api/v1/events?topics=${topics.map(part).join(',')}`,
  /** The backend's own page of a petition: for people without JavaScript. */
  petitionPage: (id: string) => `/petitions/${part(id)}`,
} as const;
