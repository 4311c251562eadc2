/** What keeps the service from starting, in words for the person at the terminal. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
