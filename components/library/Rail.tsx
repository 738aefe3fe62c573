import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LibraryIcon, type LibraryIconName } from './LibraryIcon.tsx';

export interface RailSection {
  name: string;
  title: string;
  icon: LibraryIconName;
  href: string;
  group: 'work' | 'keep';
}

/** A collection or a saved search. */
export interface RailLink {
  id: string;
  title: string;
  href: string;
  count?: number | undefined;
}

export interface RailProps {
  sections: readonly RailSection[];
  /** Name of the section that is shown. */
  current: string;
  collections: readonly RailLink[];
  searches: readonly RailLink[];
  /** Address that is shown, to mark a link to exactly it. */
  href: string;
  /** Something to see to; quiet. */
  notice?: ComponentChildren;
  onHelp(): void;
}

/** The way to everything: sections, the reader's collections and searches. Where there is little room it is opened from the bar. */
export function Rail({ sections, current, collections, searches, href, notice, onHelp }: RailProps) {
  const items = (group: RailSection['group']) => sections.filter((section) => section.group === group);
  const rail = useRef<HTMLElement>(null);
  const close = () => rail.current?.matches(':popover-open') && rail.current.hidePopover();
  useEffect(() => void close(), [href]);
  return (
    <nav id="rail" class="rail" popover="auto" aria-label={i18n.t('library.sections')} ref={rail}>
      <p class="rail-name">{i18n.t('extName')}</p>
      <ul class="rail-list">
        {items('work').map((section) => (
          <RailItem key={section.name} section={section} isCurrent={section.name === current} />
        ))}
      </ul>
      <RailLinks title={i18n.t('library.collections')} links={collections} href={href} />
      <RailLinks title={i18n.t('library.savedSearches')} links={searches} href={href} />
      <div class="rail-notice">{notice}</div>
      <ul class="rail-list">
        {items('keep').map((section) => (
          <RailItem key={section.name} section={section} isCurrent={section.name === current} />
        ))}
        <li>
          <button type="button" class="rail-link" aria-keyshortcuts="?" onClick={() => (close(), onHelp())}>
            <LibraryIcon name="keyboard" />
            <span>{i18n.t('library.keys')}</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}

function RailItem({ section: { title, icon, href }, isCurrent }: { section: RailSection; isCurrent: boolean }) {
  return (
    <li>
      <a class="rail-link" href={href} aria-current={isCurrent ? 'page' : undefined}>
        <LibraryIcon name={icon} />
        <span>{title}</span>
      </a>
    </li>
  );
}

function RailLinks({ title, links, href }: { title: string; links: readonly RailLink[]; href: string }) {
  if (links.length === 0) return null;
  return (
    <section class="rail-group" aria-label={title}>
      <h2>{title}</h2>
      <ul class="rail-list">
        {links.map((link) => (
          <li key={link.id}>
            <a class="rail-link rail-link-small" href={link.href} aria-current={link.href === href ? 'page' : undefined} title={link.title}>
              <span>{link.title}</span>
              {link.count !== undefined && <span class="rail-count">{link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
