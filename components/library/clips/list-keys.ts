/** Where a key of a listbox leads from a row; null for other keys. `page`: rows that are in sight. */
export function rowAfter(key: string, cursor: number, total: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(total - 1, cursor + 1);
    case 'ArrowUp':
      return Math.max(0, cursor - 1);
    case 'PageDown':
      return Math.min(total - 1, cursor + page);
    case 'PageUp':
      return Math.max(0, cursor - page);
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
