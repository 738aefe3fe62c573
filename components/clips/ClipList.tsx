import type { Clip } from '../../core/clips/clip.ts';
import type { ColourNames } from '../../core/clips/colour-names.ts';
import { ClipItem, type ClipItemActions } from './ClipItem.tsx';
import type { Standing } from './standing.ts';

interface ClipListProps extends ClipItemActions {
  label: string;
  clips: readonly Clip[];
  suggestions: readonly string[];
  colourNames?: ColourNames | undefined;
  /** For clips of the page that is open. */
  standings?: ReadonlyMap<string, Standing> | undefined;
  isHere?: boolean;
}

export function ClipList({ label, clips, standings, isHere = false, ...rest }: ClipListProps) {
  return (
    <ul class="clip-list" aria-label={label}>
      {clips.map((clip) => (
        <li key={clip.id}>
          <ClipItem clip={clip} standing={standings?.get(clip.id)} isHere={isHere} {...rest} />
        </li>
      ))}
    </ul>
  );
}
