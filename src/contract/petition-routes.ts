const part = encodeURIComponent;

/* Paths that readers of whole petitions ask for; a page of counters does not carry them. */

export const petition = (id: string) => `/api/v1/petitions/${part(id)}`;
export const signatures = (id: string, cursor?: string | null) =>
  `/api/v1/petitions/${part(id)}/signatures${cursor ? `?cursor=${part(cursor)}` : ''}`;
