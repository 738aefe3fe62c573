interface RadioListProps<T extends string> {
  name: string;
  label: string;
  options: readonly { value: T; title: string; detail?: string | undefined }[];
  value: T | undefined;
  onChange(value: T): void;
}

/** One of a few, each with a word on what it means. */
export function RadioList<T extends string>({ name, label, options, value, onChange }: RadioListProps<T>) {
  return (
    <fieldset class="radio-list" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} class="radio-line">
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            <span class="radio-title">{option.title}</span>
            {option.detail !== undefined && <span class="soft">{option.detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
