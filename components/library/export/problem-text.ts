import { i18n } from '#i18n';
import type { TemplateProblem } from '../../../core/exchange/export/template.ts';

/** What is wrong with a template and where, in words. */
export function problemText({ fault, what, line }: TemplateProblem): string {
  const at: [string, string] = [what, String(line)];
  switch (fault) {
    case 'unknown-variable':
      return i18n.t('exporting.problem.unknownVariable', at);
    case 'unknown-filter':
      return i18n.t('exporting.problem.unknownFilter', at);
    case 'bad-parameter':
      return i18n.t('exporting.problem.badParameter', at);
    case 'not-closed':
      return i18n.t('exporting.problem.notClosed', at);
    case 'bad-loop':
      return i18n.t('exporting.problem.badLoop', at);
    case 'too-long':
      return i18n.t('exporting.problem.tooLong');
  }
}
