import { Icon } from '../Icon.tsx';

export interface ToastAction {
  label: string;
  onPress: () => void;
}

/** One quiet line about what has just happened, with the ways to change it. */
export function Toast({ text, actions, isProblem = false }: { text: string; actions: readonly ToastAction[]; isProblem?: boolean }) {
  return (
    <>
      <Icon name={isProblem ? 'alert' : 'check'} size={15} />
      <p>{text}</p>
      {actions.map(({ label, onPress }) => (
        <button key={label} type="button" class="button button-quiet" onClick={onPress}>
          {label}
        </button>
      ))}
    </>
  );
}
