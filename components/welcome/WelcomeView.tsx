import { i18n } from '#i18n';
import { AccessChoices, type AccessChoicesProps } from './AccessChoices.tsx';
import { MarksChoice, type MarksChoiceProps } from './MarksChoice.tsx';
import { TryArticle } from './TryArticle.tsx';
import { TryList, type Tried } from './TryList.tsx';

interface WelcomeViewProps extends AccessChoicesProps, MarksChoiceProps {
  tried: ReadonlySet<Tried>;
  /** Keys by command name, as the browser has them now. */
  shortcuts: ReadonlyMap<string, string>;
}

const KEYS = [
  ['save-selection', 'keySave'],
  ['next-term', 'keyNext'],
  ['previous-term', 'keyPrevious'],
  ['open-term', 'keyOpen'],
] as const;

/** Shown once, after the installation: what it does, to be tried at once; where it works, how much it marks, what it keeps to itself, its keys. */
export function WelcomeView({ shortcuts, tried, density, onDensity, ...access }: WelcomeViewProps) {
  const keys = KEYS.filter(([command]) => shortcuts.has(command));
  return (
    <main class="welcome">
      <header>
        <p class="welcome-brand">{i18n.t('extName')}</p>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
      </header>
      <section class="try" aria-labelledby="try-title">
        <h2 id="try-title">{i18n.t('welcome.tryTitle')}</h2>
        <p class="try-lead">{i18n.t('welcome.tryLead')}</p>
        <TryList tried={tried} shortcuts={shortcuts} />
        <TryArticle />
      </section>
      <AccessChoices {...access} />
      <MarksChoice density={density} onDensity={onDensity} />
      <div class="welcome-pair">
        <section class="welcome-section" aria-labelledby="privacy-title">
          <h2 id="privacy-title">{i18n.t('welcome.privacyTitle')}</h2>
          <p>
            {i18n.t('welcome.privacy1')} {i18n.t('welcome.privacy2')} {i18n.t('welcome.privacy3')}
          </p>
        </section>
        {keys.length > 0 && (
          <section class="welcome-section" aria-labelledby="keys-title">
            <h2 id="keys-title">{i18n.t('welcome.keysTitle')}</h2>
            <dl class="keys">
              {keys.map(([command, text]) => (
                <div key={command}>
                  <dt>{i18n.t(`welcome.${text}`)}</dt>
                  <dd>
                    <kbd>{shortcuts.get(command)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
            <p class="keys-note">{i18n.t('welcome.keysNote')}</p>
          </section>
        )}
      </div>
    </main>
  );
}
