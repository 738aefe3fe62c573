import { useEffect, useState } from 'preact/hooks';
import { canReadEverySite, grantEverySite, watchAccess } from '../platform/access.ts';

/** Whether every site was granted, and a way to ask for it; `undefined` until it is known. */
export function useEverySite(): [granted: boolean | undefined, grant: () => Promise<boolean>] {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    let current = true;
    const look = () => void canReadEverySite().then((value) => current && setGranted(value));
    look();
    const unwatch = watchAccess(look);
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  return [granted, grantEverySite];
}
