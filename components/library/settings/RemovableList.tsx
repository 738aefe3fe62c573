interface RemovableListProps {
  title: string;
  items: readonly string[];
  action: string;
  onRemove(item: string): void;
}

/** A short list whose items are taken out one by one; nothing where it is empty. */
export function RemovableList({ title, items, action, onRemove }: RemovableListProps) {
  if (items.length === 0) return null;
  return (
    <div class="removable">
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <span>{item}</span>
            <button type="button" class="link-button" aria-label={`${action}: ${item}`} onClick={() => onRemove(item)}>
              {action}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
