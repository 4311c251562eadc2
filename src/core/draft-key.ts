/** Where the browser keeps a draft. */
export const draftKey = (name: string) => `viche:draft:${name}`;

/** Whether something is kept under this name, of whatever age: for who wants to know before the rest is loaded. */
export function hasDraft(name: string): boolean {
  try {
    return localStorage.getItem(draftKey(name)) !== null;
  } catch {
    return false;
  }
}
