import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is fetched when it is first wanted; null until it is there. */
export function useLoaded<Props>(isWanted: boolean, load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [loaded, setLoaded] = useState<{ component: ComponentType<Props> } | null>(null);
  useEffect(() => {
    if (!isWanted || loaded) return;
    void load().then((component) => setLoaded({ component }));
  }, [isWanted, loaded]);
  return loaded?.component ?? null;
}
