/**
 * Put into the library's page before its own scripts: notes when rows are painted, what holds up the main thread, and how long frames
 * take. Self-contained, for the browser gets its text.
 */
export interface Noted {
  /** ms from the start of navigation to the frame that showed the first rows; 0 before. */
  firstRows: number;
  /** Tasks over 50 ms, as the browser reports them. */
  longTasks: number[];
  /** When the last key was pressed, and the frame after the last change of the list since. */
  pressed: number;
  painted: number;
  frames: number[];
  recording: boolean;
}

export type World = typeof globalThis & { noted: Noted };

export function takeNotes(): void {
  const noted: Noted = { firstRows: 0, longTasks: [], pressed: 0, painted: 0, frames: [], recording: false };
  (globalThis as World).noted = noted;
  new PerformanceObserver((list) => noted.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  // A frame is painted after its callbacks: the message comes behind it.
  const afterPaint = (then: (time: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => then(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  let waiting = false;
  const changed = () => {
    if (waiting) return;
    waiting = true;
    afterPaint((time) => {
      waiting = false;
      noted.painted = time;
      if (noted.firstRows === 0 && document.querySelector('#clip-list .row-quote')) noted.firstRows = time;
    });
  };
  const watch = new MutationObserver((records) => {
    const isList = ({ target }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest('#clip-list') !== null || (element as Element).querySelector('#clip-list') !== null;
    };
    if (records.some(isList)) changed();
  });
  document.addEventListener('DOMContentLoaded', () => {
    watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
    changed();
  });
  for (const type of ['keydown', 'beforeinput']) {
    addEventListener(
      type,
      (event) => {
        if (event.timeStamp - noted.pressed > 20) noted.pressed = event.timeStamp;
      },
      true,
    );
  }
  let last = 0;
  const frame = (time: number) => {
    if (noted.recording && last > 0) noted.frames.push(time - last);
    last = noted.recording ? time : 0;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
