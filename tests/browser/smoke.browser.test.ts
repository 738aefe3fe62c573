import { expect, it } from 'vitest';
import { i18n } from '#i18n';
it('runs in a browser', () => { expect(typeof CSS.highlights).toBe('object'); expect(i18n.t('extName')).toBe('Sidelight'); });
