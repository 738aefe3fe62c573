import type { AnchorOutcome } from '../../core/anchoring/selector.ts';
import type { Clip } from '../../core/clips/clip.ts';
import { ClipItem, type ClipItemActions } from './ClipItem.tsx';

interface ClipListProps extends ClipItemActions {
  label: string;
  clips: readonly Clip[];
  suggestions: readonly string[];
  /** For clips of the page that is open. */
  outcomes?: ReadonlyMap<string, AnchorOutcome> | undefined;
  isHere?: boolean;
}

export function ClipList({ label, clips, outcomes, isHere = false, ...rest }: ClipListProps) {
  return (
    <ul class="clip-list" aria-label={label}>
      {clips.map((clip) => (
        <li key={clip.id}>
          <ClipItem clip={clip} outcome={outcomes?.get(clip.id)} isHere={isHere} {...rest} />
        </li>
      ))}
    </ul>
  );
}
