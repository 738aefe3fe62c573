import { i18n } from '#i18n';

export function ClipsSection() {
  return <h1>{i18n.t('library.clips')}</h1>;
}
