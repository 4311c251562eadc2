/* Paths of the contract that only lists ask for. */

export const petitionList = (query: string) => `/api/v1/petitions?${query}`;
export const bodyList = '/api/v1/bodies';
/** The backend's own list: for people without JavaScript. */
export const petitionListPage = '/petitions';
