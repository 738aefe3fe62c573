/**
 * Asks the browser not to evict what is stored. Only a document may ask; with `unlimitedStorage` nobody is bothered with a question.
 * Where the answer is no, the second copy (storage/second-copy.ts) stands in.
 */
export async function keepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
