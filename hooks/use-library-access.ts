import { useEffect, useState } from 'preact/hooks';
import { watchAccess } from '../platform/access.ts';
import { grantedSites, type GrantedSites } from '../platform/granted-sites.ts';
import { setSiteOff, sitesSwitchedOff, watchSitesOff } from '../platform/settings.ts';

/** What the reader allowed; `undefined` until it is known. */
export function useGrantedSites(): GrantedSites | undefined {
  const [granted, setGranted] = useState<GrantedSites>();
  useEffect(() => {
    let current = true;
    const look = () => void grantedSites().then((sites) => current && setGranted(sites));
    look();
    const unwatch = watchAccess(look);
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  return granted;
}

/** Host names where the reader switched Sidelight off, and the switch. */
export function useSitesOff(): [off: readonly string[], switchOff: (hostname: string, off: boolean) => Promise<void>] {
  const [off, setOff] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    void sitesSwitchedOff().then((hostnames) => current && setOff(hostnames));
    const unwatch = watchSitesOff(setOff);
    return () => {
      current = false;
      unwatch();
    };
  }, []);
  return [off, setSiteOff];
}
