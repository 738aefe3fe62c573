import { i18n } from '#i18n';
import type { AnchorOutcome } from '../../../core/anchoring/selector.ts';
import { citationOf } from '../../../core/clips/citation-of.ts';
import type { Clip } from '../../../core/clips/clip.ts';
import type { ColourNames } from '../../../core/clips/colour-names.ts';
import { COLOUR_TONES, PLAIN_TONE } from '../../../core/clips/colour-tones.ts';
import { colourName } from '../../clips/colour-name.ts';
import { ColourDisc } from '../../clips/ColourDisc.tsx';
import { formatDate } from '../../date.ts';
import { Icon } from '../../Icon.tsx';
import { siteName } from '../citation-parts.ts';
import { LibraryIcon } from '../LibraryIcon.tsx';
import { MarkedText } from '../MarkedText.tsx';

/** A clip with how it stood on its page. */
export interface ListedClip {
  clip: Clip;
  outcome?: AnchorOutcome | undefined;
}

interface ClipRowProps extends ListedClip {
  terms: readonly string[];
  colourNames: ColourNames;
}

const MOST_QUOTE = 420;
const MOST_NOTE = 160;
const MOST_TAGS = 4;

/** A clip in a list: enough to know it again. Nothing in it takes the focus; the list does. */
export function ClipRow({ clip, outcome, terms, colourNames }: ClipRowProps) {
  const citation = citationOf(clip);
  return (
    <>
      <p class="row-quote" lang={citation.language}>
        <MarkedText text={clip.quote} terms={terms} most={MOST_QUOTE} />
      </p>
      {clip.note !== '' && (
        <p class="row-note">
          <Icon name="pencil" size={12} />
          <span>
            <span class="visually-hidden">{i18n.t('form.note')}: </span>
            <MarkedText text={clip.note} terms={terms} most={MOST_NOTE} />
          </span>
        </p>
      )}
      <p class="row-source">
        {clip.colour && (
          <>
            <ColourDisc colour={clip.colour} size={14} />
            <span class="visually-hidden">{colourName(clip.colour, colourNames)}. </span>
          </>
        )}
        <span class="row-site">{siteName(citation)}</span>
        <span class="row-date">{formatDate(citation.published ?? clip.created)}</span>
        <span class="row-title" lang={citation.language}>
          <MarkedText text={citation.title} terms={terms} most={MOST_NOTE} />
        </span>
        <Outcome outcome={outcome} />
      </p>
      {clip.tags.length > 0 && <RowTags tags={clip.tags} />}
    </>
  );
}

/** The edge that a row has on its left: what the clip stands for. */
export function rowTone({ colour }: Clip): string {
  return colour === undefined ? PLAIN_TONE : COLOUR_TONES[colour];
}

function Outcome({ outcome }: { outcome: AnchorOutcome | undefined }) {
  if (outcome === undefined || outcome === 'exact' || outcome === 'moved') return null;
  return (
    <span class="row-outcome">
      <Icon name="alert" size={12} />
      {i18n.t(`library.state.${outcome}`)}
    </span>
  );
}

function RowTags({ tags }: { tags: readonly string[] }) {
  return (
    <p class="row-tags">
      <LibraryIcon name="tag" size={12} />
      <span class="visually-hidden">{i18n.t('form.tags')}: </span>
      {tags.slice(0, MOST_TAGS).join(', ')}
      {tags.length > MOST_TAGS && ` +${tags.length - MOST_TAGS}`}
    </p>
  );
}
