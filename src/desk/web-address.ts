/** What people copy from a browser, with its scheme where they left it out; nothing stays nothing. */
export const tidyAddress = (url: string): string => (!url.trim() || /^[a-z][a-z\d+.-]*:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}`);

/** Whether it leads to a page of the web. */
export function isWebAddress(url: string): boolean {
  const address = tidyAddress(url);
  try {
    return !/\s/.test(address) && /^https?:$/.test(new URL(address).protocol);
  } catch {
    return false;
  }
}
