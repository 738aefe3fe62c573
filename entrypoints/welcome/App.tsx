import { useEffect, useRef, useState } from 'preact/hooks';
import type { Tried } from '../../components/welcome/TryList.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import type { Density } from '../../core/marks/density.ts';
import { useEverySite } from '../../hooks/use-every-site.ts';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { NEWS_HOSTS } from '../../platform/hosts.ts';
import { followDensity, setDensity } from '../../platform/settings.ts';
import { annotateWelcome, type LiveArticle } from './live-article.ts';

export function App() {
  const [everySite, grant] = useEverySite();
  const [refused, setRefused] = useState(false);
  const [tried, setTried] = useState<ReadonlySet<Tried>>(new Set());
  const [density, setShown] = useState<Density>('section');
  const shortcuts = useShortcuts();
  const article = useRef<LiveArticle>(null);
  useEffect(() => {
    const life = new AbortController();
    followDensity((now) => {
      setShown(now);
      if (article.current) article.current.mark(now);
      else article.current = annotateWelcome(now, (what) => setTried((before) => new Set([...before, what])), life.signal);
    }, life.signal);
    return () => life.abort();
  }, []);
  return (
    <WelcomeView
      newsSites={NEWS_HOSTS.length}
      everySite={everySite ?? false}
      refused={refused}
      shortcuts={shortcuts}
      tried={tried}
      density={density}
      onDensity={(chosen) => void setDensity(chosen)}
      // Straight from the click: Firefox shows its question only then.
      onEverySite={() => void grant().then((granted) => setRefused(!granted))}
    />
  );
}
