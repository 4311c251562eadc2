/* Path of the contract that a list asks for when what it shows has changed. */

export const changedCounts = (ids: readonly string[]) => `/api/v1/petitions/counts?ids=${ids.map(encodeURIComponent).join(',')}`;
