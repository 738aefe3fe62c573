import { createContext } from 'preact';

/** What a card may do with its own place. */
export interface Pin {
  isPinned: boolean;
  toggle: () => void;
  /** To another corner of the window. */
  move: () => void;
}

/** Null where a card cannot be pinned: in a sheet, on a page of ours. */
export const PinContext = createContext<Pin | null>(null);
