import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import type { LibraryIconName } from '../../components/library/LibraryIcon.tsx';
import type { Place } from '../../components/library/place.ts';
import type { ToastMessage } from '../../components/Toast.tsx';
import type { Doing } from '../../hooks/use-library-doing.ts';
import type { Go } from '../../hooks/use-library-place.ts';
import type { Database } from '../../storage/database.ts';

/** What every section is given. */
export interface SectionProps {
  db: Database;
  place: Place;
  go: Go;
  /** Says what was done, with a way to take it back. Null takes away what was said. */
  say(message: ToastMessage | null): void;
  /** Changes through the background, each with a word and a way back; `z` takes the last one back. */
  doing: Doing;
}

export interface Section {
  /** The first part of its address: `#/clips`. */
  name: string;
  title(): string;
  icon: LibraryIconName;
  /** After `g`; empty for none. */
  key: string;
  /** Where in the rail: above, below, or not at all. */
  group: 'work' | 'keep' | 'hidden';
  /** For one that is not in the rail: the section that is marked there. */
  under?: string;
  /** A section's code is fetched when it is first opened. */
  load(): Promise<ComponentType<SectionProps>>;
}

/** All sections, in the order of the rail. */
export const SECTIONS: readonly Section[] = [
  {
    name: 'clips',
    title: () => i18n.t('library.clips'),
    icon: 'bookmark',
    key: 'c',
    group: 'work',
    load: () => import('./sections/ClipsSection.tsx').then(({ ClipsSection }) => ClipsSection),
  },
  {
    name: 'concepts',
    title: () => i18n.t('library.concepts'),
    icon: 'idea',
    key: 'n',
    group: 'work',
    load: () => import('./sections/ConceptsSection.tsx').then(({ ConceptsSection }) => ConceptsSection),
  },
  {
    name: 'own',
    title: () => i18n.t('own.title'),
    icon: 'idea',
    key: '',
    group: 'hidden',
    under: 'concepts',
    load: () => import('./sections/OwnSection.tsx').then(({ OwnSection }) => OwnSection),
  },
  {
    name: 'sites',
    title: () => i18n.t('library.sites'),
    icon: 'globe',
    key: 's',
    group: 'work',
    load: () => import('./sections/SourcesSection.tsx').then(({ SourcesSection }) => SourcesSection),
  },
  {
    name: 'authors',
    title: () => i18n.t('library.authors'),
    icon: 'person',
    key: 'a',
    group: 'hidden',
    under: 'sites',
    load: () => import('./sections/SourcesSection.tsx').then(({ SourcesSection }) => SourcesSection),
  },
  {
    name: 'timeline',
    title: () => i18n.t('library.timeline'),
    icon: 'calendar',
    key: 'l',
    group: 'work',
    load: () => import('./sections/TimelineSection.tsx').then(({ TimelineSection }) => TimelineSection),
  },
  {
    name: 'collections',
    title: () => i18n.t('library.collections'),
    icon: 'folder',
    key: 'f',
    group: 'work',
    load: () => import('./sections/CollectionsSection.tsx').then(({ CollectionsSection }) => CollectionsSection),
  },
  {
    name: 'tags',
    title: () => i18n.t('library.tags'),
    icon: 'tag',
    key: 't',
    group: 'work',
    load: () => import('./sections/TagsSection.tsx').then(({ TagsSection }) => TagsSection),
  },
  {
    name: 'duplicates',
    title: () => i18n.t('library.duplicates'),
    icon: 'copy',
    key: 'd',
    group: 'keep',
    load: () => import('./sections/DuplicatesSection.tsx').then(({ DuplicatesSection }) => DuplicatesSection),
  },
  {
    name: 'import',
    title: () => i18n.t('importing.title'),
    icon: 'import',
    key: 'i',
    group: 'keep',
    load: () => import('./sections/ImportSection.tsx').then(({ ImportSection }) => ImportSection),
  },
  {
    name: 'backup',
    title: () => i18n.t('backup.title'),
    icon: 'archive',
    key: 'b',
    group: 'keep',
    load: () => import('./sections/BackupSection.tsx').then(({ BackupSection }) => BackupSection),
  },
  {
    name: 'trash',
    title: () => i18n.t('library.trash'),
    icon: 'trash',
    key: '#',
    group: 'keep',
    load: () => import('./sections/TrashSection.tsx').then(({ TrashSection }) => TrashSection),
  },
  {
    name: 'settings',
    title: () => i18n.t('library.settings'),
    icon: 'settings',
    key: ',',
    group: 'keep',
    load: () => import('./sections/SettingsSection.tsx').then(({ SettingsSection }) => SettingsSection),
  },
];
