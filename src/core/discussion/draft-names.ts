/** Under which the browser keeps what somebody writes: one draft for each place to write in. */
export const commentDraftName = (base: string, subject: string, parent = '') => `comment:${base} ${subject} ${parent}`;

/** The same of changing what one has published. */
export const editDraftName = (base: string, id: string) => `comment:${base} ${id} edit`;
