/** A list of 32-bit numbers that grows without boxing them. */
export interface Growing {
  data: Int32Array;
  length: number;
}

export function growing(capacity = 1024): Growing {
  return { data: new Int32Array(capacity), length: 0 };
}

export function push(list: Growing, value: number): void {
  reserve(list, 1);
  list.data[list.length++] = value;
}

/** Makes room for so many more. */
export function reserve(list: Growing, count: number): void {
  if (list.length + count <= list.data.length) return;
  const larger = new Int32Array(list.data.length * 2);
  larger.set(list.data);
  list.data = larger;
}
