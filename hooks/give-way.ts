/**
 * Between slices of long work: lets presses, frames and the collection of garbage go first. A timer would wait a second each time in a
 * tab that is not seen, and in others the garbage of an export grew to twice as much.
 */
export async function giveWay(): Promise<void> {
  await scheduler.postTask(() => {}, { priority: 'background' });
}
