import type { Naehe } from '../figur.js'
import type { Textstelle } from './stelle.js'

const VORWORT =
  /(?:^|[^A-Za-zÄÖÜäöüß])(?:(?<rund>rund|etwa|circa|ca\.?|zirka|ungefähr|schätzungsweise|in etwa)|(?<knapp>knapp|fast|nahezu|beinahe|annähernd|etwas weniger als|etwas unter)|(?<gut>gut|reichlich|etwas mehr als|etwas über|leicht über)|(?<mehr>mehr als|über|deutlich über|weit über)|(?<weniger>weniger als|unter|deutlich unter)|(?<mindestens>mindestens|wenigstens)|(?<hoechstens>höchstens|maximal|bis zu)|(?<minus>minus|−)|(?<plus>plus|\+))[\s\u00a0]*$/i

/** "von 3.588 über 3.521 auf 3.402": a stop on the way. */
const WEG_DAVOR = /(?:^|\s)von\s[^;]*\d[^;]*\süber\s$/i
const WEG_DANACH = /^[^;]*?\s(?:auf|zu)\s/i
/** "über 658 wurde entschieden": what was decided on. */
const WOR_UEBER =
  /^[^,.;:]*?\s(?:entschieden|beschieden|verhandelt|beraten|berichtet|gesprochen|abgestimmt|befunden)(?![a-zäöüß])/i
/** "verfügt über 12,5 Mio. €": no word of nearness. */
const VERFUEGT = /(?:verfüg|erstreck)[a-zäöüß]*\s(?:[^\s,;]+\s){0,4}über\s$/i
const VERFUEGEN = /^[^.;:]*verfüg(?:en|t)/i

/** What the words directly before a figure say of it, and where they begin. */
export function nearnessBefore(
  text: string,
  { von: stelle, bis }: Textstelle,
): { naehe: Naehe; zeichen: '' | '+' | '−'; von: number } {
  const davor = text.slice(Math.max(0, stelle - 24), stelle)
  const treffer = VORWORT.exec(davor)
  if (!treffer?.groups) return { naehe: 'genau', zeichen: '', von: stelle }
  const [wort, inhalt] = Object.entries(treffer.groups).find(([, wert]) => wert !== undefined) ?? ['', '']
  const von = stelle - (davor.length - davor.lastIndexOf(inhalt ?? ''))
  if (inhalt?.toLowerCase() === 'über' && (VERFUEGT.test(text.slice(0, stelle)) || VERFUEGEN.test(text.slice(bis))))
    return { naehe: 'genau', zeichen: '', von: stelle }
  if (inhalt?.toLowerCase() === 'über' && WOR_UEBER.test(text.slice(bis)))
    return { naehe: 'genau', zeichen: '', von: stelle }
  if (inhalt?.toLowerCase() === 'über' && WEG_DAVOR.test(text.slice(0, stelle)) && WEG_DANACH.test(text.slice(bis)))
    return { naehe: 'genau', zeichen: '', von: stelle }
  if (wort === 'minus') return { naehe: 'genau', zeichen: '−', von }
  if (wort === 'plus') return { naehe: 'genau', zeichen: '+', von }
  return { naehe: wort as Naehe, zeichen: '', von }
}

const BIS_DANACH = /^[\s\u00a0]*(?:bis(?:\s+zu)?|–|-)[\s\u00a0]*\d/
const BIS_DAVOR = /\d[\s\u00a0]*(?:%|€|Euro|Prozent)?[\s\u00a0]*(?:bis|–|-)[\s\u00a0]*$/

/** "5 bis 7 Prozent": neither end is what is. */
export function isSpanne(text: string, { von, bis }: Textstelle): boolean {
  return BIS_DANACH.test(text.slice(bis, bis + 12)) || BIS_DAVOR.test(text.slice(Math.max(0, von - 16), von))
}
