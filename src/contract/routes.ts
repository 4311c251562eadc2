const part = encodeURIComponent;

/** Paths of the contract, relative to a source's base. */

export const capabilities = () => '/api/v1/capabilities';
export const bodies = () => '/api/v1/bodies';
export const body = (id: string) => `/api/v1/bodies/${part(id)}`;
export const petitions = () => '/api/v1/petitions';
export const counts = (ids: readonly string[]) => `/api/v1/petitions/counts?ids=${ids.map(part).join(',')}`;
export const petition = (id: string) => `/api/v1/petitions/${part(id)}`;
export const petitionConfirmation = (id: string) => `/api/v1/petitions/${part(id)}/confirmation`;
export const signatures = (id: string, cursor?: string | null) =>
  `/api/v1/petitions/${part(id)}/signatures${cursor ? `?cursor=${part(cursor)}` : ''}`;
export const signatureConfirmation = (id: string) => `/api/v1/signatures/${part(id)}/confirmation`;
export const withdrawals = (id: string) => `/api/v1/petitions/${part(id)}/withdrawals`;
export const withdrawalConfirmation = (id: string) => `/api/v1/withdrawals/${part(id)}/confirmation`;
export const transitions = (id: string) => `/api/v1/petitions/${part(id)}/transitions`;
export const sessions = () => '/api/v1/sessions';
export const sessionConfirmation = (id: string) => `/api/v1/sessions/${part(id)}/confirmation`;
export const currentSession = () => '/api/v1/sessions/current';
export const cases = (query = '') => `/api/v1/cases${query}`;
export const caseOf = (id: string) => `/api/v1/cases/${part(id)}`;
export const people = () => '/api/v1/people';
export const person = (id: string) => `/api/v1/people/${part(id)}`;
export const audit = (query = '') => `/api/v1/audit${query}`;
export const events = (topics: readonly string[]) => `/api/v1/events?topics=${topics.map(part).join(',')}`;
/** The backend's own page of a petition: for people without JavaScript. */
export const petitionPage = (id: string) => `/petitions/${part(id)}`;
