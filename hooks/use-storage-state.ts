import { useEffect, useState } from 'preact/hooks';
import type { StorageNoticeProps } from '../components/StorageNotice.tsx';
import { send } from '../messaging/client.ts';
import type { StorageState } from '../messaging/protocol.ts';
import { keepStorage } from '../platform/keep-storage.ts';

/** How the reader's data is, asked once a page, and what can be done about it. Undefined until it is known, and where nobody answers. */
export function useStorageState(): StorageNoticeProps | undefined {
  const [state, setState] = useState<StorageState>();
  const [isBusy, setBusy] = useState(false);
  const ask = () => send('storageState').then(setState, () => {}); // what cannot be read says so itself
  useEffect(() => {
    void keepStorage();
    void ask();
  }, []);
  return (
    state && {
      ...state,
      isBusy,
      onRecover: async () => {
        setBusy(true);
        await send('recoverStorage').catch(() => {});
        await ask();
        setBusy(false);
      },
      onSeen: async () => {
        setState({ ...state, restored: null });
        await send('restoredSeen').catch(() => {});
      },
    }
  );
}
