/** What browsers have and Node has not: tasks of any priority, each in a turn of its own. */
globalThis.scheduler ??= {
  postTask: (task: () => unknown) => new Promise((resolve) => setImmediate(() => resolve(task()))),
  yield: () => new Promise((resolve) => setImmediate(resolve)),
} as unknown as typeof scheduler;
