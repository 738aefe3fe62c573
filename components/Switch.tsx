interface SwitchProps {
  /** What is read out; it does not change with the state. */
  name: string;
  /** The state in words, beside the switch. */
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** A setting that takes effect at once. */
export function Switch({ name, label, checked, onChange }: SwitchProps) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={checked} aria-label={name} onClick={() => onChange(!checked)}>
      <span class="switch-label" aria-hidden="true">
        {label}
      </span>
      <span class="switch-track" />
    </button>
  );
}
