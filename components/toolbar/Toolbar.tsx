import type { Colour } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import type { SaidDate } from '../../core/dates/days.ts';
import { DateList } from '../card/Dates.tsx';
import { ClipForm } from '../ClipForm.tsx';
import type { ClipFormValues } from '../ClipForm.tsx';
import { Icon } from '../Icon.tsx';
import { SaveAs } from './SaveAs.tsx';
import type { ToolbarTexts } from './toolbar-texts.ts';

export type ToolbarState =
  | { name: 'ready' | 'private' | 'saving' | 'form' }
  /** The passage is held until it is saved or let go. `canRetry`: trying again may help. */
  | { name: 'failed'; problem: string; canRetry: boolean };

export interface ToolbarProps {
  texts: ToolbarTexts;
  state: ToolbarState;
  /** The term that is selected, if the selection is one. */
  term: string | null;
  /** Times that the selection says by the article's date. */
  dates: readonly SaidDate[];
  locale: string;
  copied: boolean;
  draft: ClipFormValues;
  /** A clip waits to be put on the selected words. */
  isAttaching: boolean;
  onAttach: () => void;
  colourNames: ColourNames;
  /** Tags that were used before. */
  suggestions: readonly string[];
  /** With the colour that was pressed, if one was. */
  onSave: (colour?: Colour) => void;
  onForm: () => void;
  onSubmit: (values: ClipFormValues) => void;
  onChange: (values: ClipFormValues) => void;
  onCopy: () => void;
  onExplain: () => void;
  onClose: () => void;
}

/** What can be done with the words that are selected. Its look is `assets/css/toolbar.css`. */
export function Toolbar(props: ToolbarProps) {
  const { texts, state } = props;
  if (state.name === 'form') {
    return (
      <ClipForm
        {...props.draft}
        colourNames={props.colourNames}
        suggestions={props.suggestions}
        submitLabel={texts.save}
        autoFocus
        onSubmit={props.onSubmit}
        onCancel={props.onClose}
        onChange={props.onChange}
      />
    );
  }
  return (
    <>
      {state.name === 'failed' && (
        <p class="toolbar-problem" role="alert">
          <Icon name="alert" size={15} />
          <span>{state.problem}</span>
        </p>
      )}
      {state.name === 'failed' && (
        <button type="button" class="icon-button toolbar-close" aria-label={texts.close} title={texts.close} onClick={props.onClose}>
          <Icon name="x" size={15} />
        </button>
      )}
      {state.name === 'private' && <p class="toolbar-private">{texts.private}</p>}
      <div class="toolbar-row">
        {state.name === 'ready' && props.isAttaching && (
          <button type="button" class="button button-primary" onClick={props.onAttach}>
            <Icon name="pin" size={15} />
            {texts.attach}
          </button>
        )}
        {(state.name === 'ready' || state.name === 'saving') && (
          <>
            <button type="button" class="button button-quiet" aria-disabled={state.name === 'saving'} onClick={() => props.onSave()}>
              <Icon name="bookmark" size={15} />
              {texts.save}
            </button>
            <SaveAs texts={texts} names={props.colourNames} isBusy={state.name === 'saving'} onSave={props.onSave} />
            <button
              type="button"
              class="icon-button"
              aria-disabled={state.name === 'saving'}
              aria-label={texts.saveWith}
              title={texts.saveWith}
              onClick={props.onForm}
            >
              <Icon name="pencil" size={15} />
            </button>
          </>
        )}
        {state.name === 'failed' && state.canRetry && (
          <button type="button" class="button button-primary" onClick={() => props.onSave()}>
            {texts.tryAgain}
          </button>
        )}
        <Copy {...props} />
        {props.term !== null && state.name === 'ready' && (
          <button type="button" class="icon-button" aria-label={texts.explain} title={texts.explain} onClick={props.onExplain}>
            <Icon name="idea" size={15} />
          </button>
        )}
      </div>
      {props.dates.length > 0 && state.name === 'ready' && (
        <div class="toolbar-dates">
          <DateList dates={props.dates} locale={props.locale} label={texts.dates} />
        </div>
      )}
    </>
  );
}

function Copy({ texts, state, copied, onCopy }: ToolbarProps) {
  const icon = <Icon name={copied ? 'check' : 'copy'} size={15} />;
  const label = copied ? texts.copied : texts.copy;
  // Where it is the way out, it says what it is.
  return state.name === 'failed' || state.name === 'private' ? (
    <button type="button" class="button" onClick={onCopy}>
      {icon}
      {label}
    </button>
  ) : (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onCopy}>
      {icon}
    </button>
  );
}
