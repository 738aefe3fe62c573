import { i18n } from '#i18n';
import { Dialog } from './Dialog.tsx';

export interface ListedKey {
  /** One after the other: `g`, `c`. */
  keys: readonly string[];
  does: string;
}

const GROUPS = [
  [
    'library.key.move',
    [
      [['j'], 'library.key.next'],
      [['k'], 'library.key.previous'],
      [['Enter'], 'library.key.read'],
      [['o'], 'library.key.open'],
      [['/'], 'library.key.search'],
      [['Esc'], 'library.key.back'],
    ],
  ],
  [
    'library.key.change',
    [
      [['e'], 'library.key.edit'],
      [['t'], 'library.key.tag'],
      [['c'], 'library.key.colour'],
      [['y'], 'library.key.copy'],
      [['#'], 'library.key.delete'],
      [['z'], 'library.key.undo'],
    ],
  ],
  [
    'library.key.choose',
    [
      [['x'], 'library.key.select'],
      [['Shift', 'x'], 'library.key.range'],
      [['*'], 'library.key.all'],
    ],
  ],
] as const;

/** All keys. */
export function KeysDialog({ sections, onClose }: { sections: readonly ListedKey[]; onClose(): void }) {
  return (
    <Dialog title={i18n.t('library.keys')} wide onClose={onClose}>
      <div class="key-groups">
        {GROUPS.map(([title, keys]) => (
          <KeyGroup key={title} title={i18n.t(title)} keys={keys.map(([keys, does]) => ({ keys, does: i18n.t(does) }))} />
        ))}
        <KeyGroup title={i18n.t('library.key.go')} keys={sections} />
      </div>
    </Dialog>
  );
}

function KeyGroup({ title, keys }: { title: string; keys: readonly ListedKey[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl class="key-list">
        {keys.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
