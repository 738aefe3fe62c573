/** Family names of Korea as they are romanised: with one of them in front, the name already begins with the family. */
const KOREAN_FAMILIES = new Set(
  (
    'kim lee yi rhee ri i park pak bak choi choe jung jeong chung jong chong kang gang cho jo yoon yun jang chang lim im rim han oh o seo suh so shin sin ' +
    'kwon gwon hwang ahn an song yoo yu ryu ryoo hong jeon jun chon ko go koh moon mun yang son sohn bae pae baek paek heo hur ho nam noh no ro ' +
    'roh ha kwak gwak sung seong cha joo ju chu woo u koo gu ku min na ra ji chi eom um won chae byun byon pyon cheon kong gong hyun hyon ham yeo yo ' +
    'choo do to seok sok sun seol sol ma gil kil yeon yon wi pyo myung myong ki gi ban ra wang geum kum ok yook in maeng je tak guk kuk'
  ).split(' '),
);

/** Reuters, Ministry of Unification, 연합뉴스: nobody's family is among these. */
const ORGANISATION =
  /\b(?:news|agency|press|staff|team|ministry|institute|times|post|daily|radio|reuters|network|group|committee|university|center|centre|office|editors?|association|of|the|nk)\b/iu;

interface Name {
  family: string;
  given: string;
}

/**
 * The family's part of a name, where it can be told; null where it is one word, of an organisation, or not in Latin letters. A name
 * with a comma has it in front already.
 */
function partsOfName(name: string): Name | null {
  const [before = '', after] = name.split(/\s*,\s*/u);
  if (after) return { family: before, given: after };
  const words = name.trim().split(/\s+/u);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 5 || ORGANISATION.test(name) || !/^[\p{Script=Latin}\s.'’-]+$/u.test(name)) return null;
  const isKorean =
    KOREAN_FAMILIES.has(first.toLowerCase()) && (words.length === 3 || last.includes('-') || !KOREAN_FAMILIES.has(last.toLowerCase()));
  return isKorean ? { family: first, given: words.slice(1).join(' ') } : { family: last, given: words.slice(0, -1).join(' ') };
}

/** `Smith, Anna`; a name whose parts cannot be told stays as it is. */
export function invertedName(name: string): string {
  const parts = partsOfName(name);
  return parts ? `${parts.family}, ${parts.given}` : name;
}

/** `Smith, A. B.`, `Jeong, T.-J.`; a name whose parts cannot be told stays as it is. */
export function nameWithInitials(name: string): string {
  const parts = partsOfName(name);
  if (!parts) return name;
  const initials = parts.given
    .split(/\s+/u)
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0]?.toUpperCase() ?? ''}.`)
        .join('-'),
    )
    .join(' ');
  return `${parts.family}, ${initials}`;
}
