import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Section, SectionProps } from './routes.tsx';

interface Loaded {
  name: string;
  Component: ComponentType<SectionProps>;
}

/** The code of a section; `undefined` while it comes, `failed` when it does not: the extension was updated under the open page. */
export function useSection(section: Section): Loaded | 'failed' | undefined {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  useEffect(() => {
    let current = true;
    section.load().then(
      (Component) => current && setLoaded({ name: section.name, Component }),
      () => current && setLoaded('failed'),
    );
    return () => {
      current = false;
    };
  }, [section.name]);
  return loaded === 'failed' || loaded?.name === section.name ? loaded : undefined;
}
