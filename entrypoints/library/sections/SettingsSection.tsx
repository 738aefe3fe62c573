import { i18n } from '#i18n';
import { ChoicesSetting } from '../../../components/library/settings/ChoicesSetting.tsx';
import { ColoursSetting } from '../../../components/library/settings/ColoursSetting.tsx';
import { LanguagesSetting } from '../../../components/library/settings/LanguagesSetting.tsx';
import { MarksSetting } from '../../../components/library/settings/MarksSetting.tsx';
import { PrivacySetting } from '../../../components/library/settings/PrivacySetting.tsx';
import { SitesSetting } from '../../../components/library/settings/SitesSetting.tsx';
import { StorageSetting } from '../../../components/library/settings/StorageSetting.tsx';
import { WipeSetting } from '../../../components/library/settings/WipeSetting.tsx';
import { KindsSetting } from '../../../components/marks/KindsSetting.tsx';
import { useColourNames } from '../../../hooks/use-colour-names.ts';
import { useGrantedSites, useSitesOff } from '../../../hooks/use-library-access.ts';
import { useLibraryChoices } from '../../../hooks/use-library-choices.ts';
import { useLibrarySetting } from '../../../hooks/use-library-setting.ts';
import { useLibraryStorage } from '../../../hooks/use-library-storage.ts';
import { send } from '../../../messaging/client.ts';
import { grantEverySite } from '../../../platform/access.ts';
import { siteOfPattern, takeBackEverySite, takeBackSites } from '../../../platform/granted-sites.ts';
import { NEWS_HOSTS } from '../../../platform/hosts.ts';
import { followMarksByKind, setMarksByKind } from '../../../platform/marks-by-kind.ts';
import { followDefinitions, followDensity, setColourName, setDefinitions, setDensity } from '../../../platform/settings.ts';
import type { SectionProps } from '../routes.tsx';

/** Everything that can be set, on one page. */
export function SettingsSection({ db, say, doing }: SectionProps) {
  const granted = useGrantedSites();
  const [off, switchOff] = useSitesOff();
  const density = useLibrarySetting(followDensity);
  const byKind = useLibrarySetting(followMarksByKind);
  const definitions = useLibrarySetting(followDefinitions);
  const colourNames = useColourNames();
  const [choices, takeBack] = useLibraryChoices();
  const storage = useLibraryStorage(db);
  const patterns = granted?.patterns ?? [];
  return (
    <div class="library-page settings">
      <h1>{i18n.t('library.settings')}</h1>
      <SitesSetting
        newsSites={NEWS_HOSTS}
        everySite={granted?.everySite ?? false}
        granted={patterns.map(siteOfPattern)}
        off={off}
        onEverySite={() => void grantEverySite()}
        onNoMoreEverySite={() => void takeBackEverySite()}
        onTakeBack={(site) => void takeBackSites(patterns.filter((pattern) => siteOfPattern(pattern) === site))}
        onSwitch={(hostname, isOff) => void switchOff(hostname, isOff)}
      />
      <MarksSetting density={density} onChange={(value) => void setDensity(value)}>
        <KindsSetting byKind={byKind} onChange={(value) => void setMarksByKind(value)} />
      </MarksSetting>
      <LanguagesSetting value={definitions} onChange={(value) => void setDefinitions(value)} />
      <ColoursSetting names={colourNames} onRename={(colour, name) => void setColourName(colour, name)} />
      <ChoicesSetting
        choices={choices}
        onTakeBack={async (choice) => say({ text: i18n.t((await takeBack(choice)) ? 'choice.undone' : 'choice.failed') })}
      />
      <StorageSetting
        figures={storage.figures}
        check={storage.check}
        onPersist={async () => {
          if (!(await storage.persist())) say({ text: i18n.t('settings.persistRefused') });
        }}
        onCheck={storage.startCheck}
      />
      <PrivacySetting everySite={granted?.everySite ?? false} />
      <WipeSetting
        onWipe={async () => {
          if (await doing.act({ change: () => send('wipeEverything'), text: i18n.t('settings.wiped') })) location.assign('#/clips');
        }}
      />
    </div>
  );
}
