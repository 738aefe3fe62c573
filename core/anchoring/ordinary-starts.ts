const WORDS =
  'a about above according across after again against all along already also although always am among amid an and another any anyone anything are around as at away back based be because been before behind being below beside besides between both but by came can come could did do does doing down due during each either else even ever every everyone everything except few finally first following for from further get give given go had half has have having he her here hers herself him himself his how however if in indeed inside instead into is it its itself just keep last later least less let like likewise made make many may maybe me meanwhile might more moreover most much must my near nearly new next not now of off often on once one only onto or other others otherwise our ours out outside over own part people perhaps please put rather said same say says see seen she should simply since so some someone something sometimes soon still such take than that the their theirs them themselves then there therefore these they things this those though through throughout thus to today together too toward towards try under until unlike up upon us use used using very was we well were what whatever when whenever where whereas whether which while who whoever whom whose why with within would yes yet you your yours';

const ordinary: ReadonlySet<string> = new Set(WORDS.split(' '));

/** English words that begin sentences and are no names, whatever their capital. `word` in small letters. */
export function isOrdinaryStart(word: string): boolean {
  return ordinary.has(word);
}
