/** The country that page-gated concepts of a bundled glossary belong to: what the page must be about. */
export const SUBJECT = 'KP';

/** Sites that write of nothing else. */
const SITES =
  /(^|\.)(38north\.org|dailynk\.com|kcna\.kp|kcnawatch\.(org|co)|naenara\.com\.kp|nknews\.org|nkpro\.com|nkeconwatch\.com|nkleadershipwatch\.org|rodong\.rep\.kp|sinonk\.com|uriminzokkiri\.com|hrnk\.org|beyondparallel\.csis\.org)$/;

export function isSubjectSite(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && SITES.test(new URL(url).hostname);
}
