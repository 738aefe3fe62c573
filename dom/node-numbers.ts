/** Numbers of the DOM standard (`Node.ELEMENT_NODE` …), which a script of 15 kB has no room to spell. */
export const ELEMENT = 1;
export const TEXT = 3;
/** `Node.DOCUMENT_POSITION_FOLLOWING` */
export const FOLLOWING = 4;
