import { render } from 'preact';
import { ClipForm } from '../../components/ClipForm.tsx';
import type { ClipFormValues } from '../../components/ClipForm.tsx';
import { Toast } from '../../components/toolbar/Toast.tsx';
import type { ToastAction } from '../../components/toolbar/Toast.tsx';
import { focusFirst } from '../../dom/card/layer-focus.ts';
import type { Session } from './session.ts';

/** Long enough to read and reach; it stays while pointer or focus is on it (WCAG 2.2, 2.2.1). */
const SHOWN_MS = 8000;

export interface ToastLayer {
  say: (text: string, actions?: readonly ToastAction[], isProblem?: boolean) => void;
  /** As `say`, until it is hidden. */
  stay: (text: string, actions: readonly ToastAction[]) => void;
  /** Asks for note and tags in its place. */
  ask: (values: ClipFormValues, submitLabel: string, onSubmit: (values: ClipFormValues) => void) => void;
  hide: () => void;
  isForm: () => boolean;
  /** The rest of us is taken down: it stays, where it is shown, until it is read. */
  outlive: (then: () => void) => void;
  /** Goes into it, if it is there and there is something to press. */
  focus: () => boolean;
}

export function createToast({ stage, signal, colourNames }: Session): ToastLayer {
  const layer = stage.addLayer('sl-toast');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isForm = false;
  let stays = false;
  let onHidden = () => {};

  const hide = () => {
    clearTimeout(timer);
    isForm = false;
    render(null, layer);
    stage.hide(layer);
    onHidden();
  };
  const wait = () => {
    clearTimeout(timer);
    if (!isForm && !stays && !layer.hidden) timer = setTimeout(hide, SHOWN_MS);
  };
  const stop = () => clearTimeout(timer);
  for (const type of ['pointerenter', 'focusin']) layer.addEventListener(type, stop, { signal });
  for (const type of ['pointerleave', 'focusout']) layer.addEventListener(type, wait, { signal });
  layer.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && hide(), { signal });
  signal.addEventListener('abort', hide);

  const show = (form: boolean) => {
    isForm = form;
    layer.toggleAttribute('data-form', form);
    stage.show(layer, null);
    wait();
  };
  return {
    stay(text, actions) {
      this.say(text, actions);
      stays = true;
      stop();
    },
    say(text, actions = [], isProblem = false) {
      stays = false;
      layer.toggleAttribute('data-problem', isProblem);
      render(<Toast text={text} actions={actions} isProblem={isProblem} />, layer);
      show(false);
      stage.announce(text);
    },
    ask(values, submitLabel, onSubmit) {
      render(
        <ClipForm {...values} colourNames={colourNames()} submitLabel={submitLabel} autoFocus onSubmit={onSubmit} onCancel={hide} />,
        layer,
      );
      show(true);
    },
    hide,
    isForm: () => isForm,
    outlive(then) {
      onHidden = then;
      // What waits for something to be done in the page waits in vain.
      if (layer.hidden || stays) return hide();
      document.documentElement.append(stage.host);
      stage.show(layer, null);
      wait();
    },
    focus: () => focusFirst(layer),
  };
}
