const part = encodeURIComponent;

/* Paths of the contract for acts and for the desk; apart from those that every reader needs. */

export const capabilities = () => '/api/v1/capabilities';
export const bodies = () => '/api/v1/bodies';
export const body = (id: string) => `/api/v1/bodies/${part(id)}`;
export const petitions = () => '/api/v1/petitions';
export const ownPetitions = (cursor?: string | null) => `/api/v1/petitions/own${cursor ? `?cursor=${part(cursor)}` : ''}`;
export const similarPetitions = (title: string, bodyId: string) => `/api/v1/petitions/similar?title=${part(title)}${bodyId && `&body=${part(bodyId)}`}`;
export const petitionConfirmation = (id: string) => `/api/v1/petitions/${part(id)}/confirmation`;
export const signatureConfirmation = (id: string) => `/api/v1/signatures/${part(id)}/confirmation`;
export const withdrawals = (id: string) => `/api/v1/petitions/${part(id)}/withdrawals`;
export const withdrawalConfirmation = (id: string) => `/api/v1/withdrawals/${part(id)}/confirmation`;
export const transitions = (id: string) => `/api/v1/petitions/${part(id)}/transitions`;
export const sessions = () => '/api/v1/sessions';
export const sessionConfirmation = (id: string) => `/api/v1/sessions/${part(id)}/confirmation`;
export const sessionAssertions = () => '/api/v1/sessions/assertions';
export const currentSession = () => '/api/v1/sessions/current';
export const cases = (query = '') => `/api/v1/cases${query}`;
export const caseOf = (id: string) => `/api/v1/cases/${part(id)}`;
export const answerDraft = (id: string) => `/api/v1/cases/${part(id)}/answer-draft`;
export const people = () => '/api/v1/people';
export const person = (id: string) => `/api/v1/people/${part(id)}`;
export const audit = (query = '') => `/api/v1/audit${query}`;
export const suspicions = (id: string) => `/api/v1/cases/${part(id)}/suspicions`;
export const invalidations = (id: string) => `/api/v1/cases/${part(id)}/invalidations`;
export const invalidationPreview = (id: string) => `/api/v1/cases/${part(id)}/invalidations/preview`;
export const restoration = (id: string, invalidation: string) => `/api/v1/cases/${part(id)}/invalidations/${part(invalidation)}/restoration`;
/* Open data: files a browser downloads. */
export const petitionsFile = (query = '') => `/api/v1/petitions.csv${query}`;
export const signaturesFile = (id: string) => `/api/v1/petitions/${part(id)}/signatures.csv`;
export const history = (id: string) => `/api/v1/petitions/${part(id)}/history`;
export const historyFile = (id: string) => `/api/v1/petitions/${part(id)}/history.csv`;
