/* Paths of the contract that only lists ask for. */

export const petitionList = (query: string) => `/api/v1/petitions?${query}`;
/** The backend's own list: for people without JavaScript. */
export const petitionListPage = '/petitions';
