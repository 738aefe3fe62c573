import { useState } from 'preact/hooks';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { useEverySite } from '../../hooks/use-every-site.ts';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { NEWS_HOSTS } from '../../platform/hosts.ts';

export function App() {
  const [everySite, grant] = useEverySite();
  const [refused, setRefused] = useState(false);
  const shortcuts = useShortcuts();
  return (
    <WelcomeView
      newsSites={NEWS_HOSTS.length}
      everySite={everySite ?? false}
      refused={refused}
      shortcuts={shortcuts}
      // Straight from the click: Firefox shows its question only then.
      onEverySite={() => void grant().then((granted) => setRefused(!granted))}
    />
  );
}
