/** Requests that are on their way before anybody has asked: the document sends them while the script of the page is still to be read. */

/** Where the server of this page answers a path below /api/v1, wherever the page itself is mounted. */
export const addressAt = (path: string): string => new URL(`api/v1/${path}`, document.baseURI).href;

const begun = new Map<string, Promise<Response>>();

/** Sends a request whose answer whoever asks first for the same will get. */
export function begin(path: string): void {
  const answer = fetch(addressAt(path));
  // Whoever asks hears of a failure; where nobody does, nobody need.
  answer.catch(() => undefined);
  begun.set(path, answer);
}

/**
 * The answer that was begun, for one to take; undefined where there is none. Once somebody wants something else, what has been begun and
 * not been wanted is forgotten, since it grows old.
 */
export function takeBegun(path: string): Promise<Response> | undefined {
  const answer = begun.get(path);
  if (answer === undefined) begun.clear();
  else begun.delete(path);
  return answer;
}
