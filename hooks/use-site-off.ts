import { useEffect, useState } from 'preact/hooks';
import { setSiteOff, siteIsOff, watchSitesOff } from '../platform/settings.ts';

/** Whether Sidelight is switched off on a site, in step with every other page of ours; `undefined` until it is known. */
export function useSiteOff(hostname: string | undefined): [off: boolean | undefined, setOff: (off: boolean) => Promise<void>] {
  const [off, setOff] = useState<boolean>();
  useEffect(() => {
    if (hostname === undefined) return;
    let current = true;
    void siteIsOff(hostname).then((value) => current && setOff(value));
    const unwatch = watchSitesOff((hostnames) => setOff(hostnames.includes(hostname)));
    return () => {
      current = false;
      unwatch();
    };
  }, [hostname]);
  const change = async (value: boolean) => {
    if (hostname === undefined) return;
    setOff(value);
    await setSiteOff(hostname, value);
  };
  return [off, change];
}
