import { i18n } from '#i18n';
import { Icon } from '../Icon.tsx';

/** What a reader will see: a marked paragraph and the card over one term. A picture in HTML: nothing in it can be pressed. */
export function Demo() {
  return (
    <section class="demo" aria-labelledby="demo-title">
      <h2 id="demo-title" class="visually-hidden">
        {i18n.t('welcome.demoTitle')}
      </h2>
      <p class="demo-text" lang="en">
        Agents of the <mark>Ministry of State Security</mark> searched homes in <mark class="demo-open">Hoeryong</mark>, a source in{' '}
        <mark>North Hamgyong Province</mark> told <mark>Daily NK</mark>.
      </p>
      <div class="demo-card">
        <p class="demo-kind">
          <Icon name="pin" size={13} />
          {i18n.t('welcome.demoKind')}
        </p>
        <p class="demo-name">
          <span lang="en">Hoeryong</span> <span lang="ko">회령</span>
        </p>
        <p>{i18n.t('welcome.demoDefinition')}</p>
      </div>
    </section>
  );
}
