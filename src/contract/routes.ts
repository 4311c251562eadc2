export const part = encodeURIComponent;

/* Paths of the contract that readers ask for, relative to a source's base. */

export const counts = (ids: readonly string[]) => `/api/v1/petitions/counts?ids=${ids.map(part).join(',')}`;
export const events = (topics: readonly string[]) => `/api/v1/events?topics=${topics.map(part).join(',')}`;
/** The backend's own page of a petition: for people without JavaScript. */
export const petitionPage = (id: string) => `/petitions/${part(id)}`;
