import { isInAddress } from '../adressen.js'
import { typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'

/** What may stand after a hyphen and a blank: "Aus- und Weiterbildung", "Mittel- bis Oberschicht". */
const ERGAENZUNG =
  'und|oder|bzw|beziehungsweise|sowie|sowohl|als|wie|noch|statt|anstatt|bis|nach|zu|zum|zur|in|ins|im|auf|an|am|mit|von|vom|vor|ohne|gegen|gegenüber|über|unter|plus|minus|respektive|resp|aber|sondern|nicht|ebenso|einschließlich|inklusive|inkl|samt|et|and|or|of|für|aus|bei|der|die|das|des|dem|den|auch|dann|versus|vs'
/** The second half of words that may be joined to a name by a hyphen: "Corona-bedingt", "EU-weit", "Know-how". */
const GEBRAEUCHLICH =
  'bedingt|intern|extern|gestützt|basiert|bezogen|spezifisch|relevant|übergreifend|orientiert|gefördert|finanziert|fähig|frei|weit|nah|typisch|artig|mäßig|konform|rechtlich|affin|zertifiziert|geprüft|ähnlich|württemberg|westfäl|vorpommer|anhalt|pfälz|holstein|how|house|up|off|out|line|down|back|based|first|to|the|by|job|look|like|free|ready|innen|eigen|gerecht|seitig|gebunden|geführt|unterstützt|verantwortlich|geflücht|mal|ist'

const MUSTER: readonly { muster: RegExp; rest(fund: RegExpExecArray): string }[] = [
  // "Aus-und Weiterbildung"
  {
    muster: /(?<![\p{L}\p{N}-])(\p{L}{2,})-(und|oder|bzw|sowie)(?=[ .\u00a0])/gu,
    rest: ([, erstes, zweites]) => `So schreiben: „${erstes}- ${zweites}“.`,
  },
  // "Arbeitsmarkt-chancen": a noun of four letters or more, or one of the commonest first syllables
  {
    muster: new RegExp(
      `(?<![\\p{L}\\p{N}-])(\\p{Lu}\\p{Ll}{3,}|Ver|Be|Ent|Er|Aus|Ein|Vor|Zu|An|Auf|Ab|Um|Un|Ge|Bei|Mit)-(?!(?:${GEBRAEUCHLICH})|(?:und|oder|bzw|sowie)[ .])(\\p{Ll}{3,})(?![\\p{L}-])`,
      'gu',
    ),
    rest: joined,
  },
  // "integrations-fördernd": a linking s never stands before a hyphen and a small letter
  {
    muster: new RegExp(
      `(?<![\\p{L}\\p{N}-])(\\p{Ll}\\p{Ll}*(?:ungs|heits|keits|schafts|tions|itäts))-(?!(?:${GEBRAEUCHLICH})|(?:und|oder|bzw|sowie)[ .])(\\p{Ll}{3,})(?![\\p{L}-])`,
      'gu',
    ),
    rest: joined,
  },
  // "Sach- sen"
  {
    muster: new RegExp(
      `(?<![\\p{L}\\p{N}-])(\\p{L}{2,})-[ \\u00a0\\n]+(?!(?:${ERGAENZUNG})(?!\\p{L}))(\\p{Ll}{2,})(?!\\p{L})`,
      'gu',
    ),
    rest: joined,
  },
]

/** Finds hyphens that a former line break left inside of words. */
export const trennrest: Pruefregel = {
  id: 'trennrest',
  schwere: 'warnung',
  erklaerung:
    'Ein Trennstrich aus einem früheren Zeilenumbruch steht noch im Wort („Arbeitsmarkt-chancen“, „Sach- sen“), oder nach einem Ergänzungsstrich fehlt das Leerzeichen („Aus-und Weiterbildung“). Das Wort zusammenschreiben; getrennt wird beim Setzen von selbst.',
  uebersieht: 'Trennstriche, die auch Bindestriche sein können',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      const text = typedText(prosa)
      if (!text.includes('-')) continue
      for (const { muster, rest } of MUSTER) {
        for (const fund of text.matchAll(muster)) {
          if (isInAddress(text, fund.index)) continue
          melde(
            prosa.ort(fund.index),
            `„${fund[0]}“: Der Strich stammt wohl aus einem früheren Zeilenumbruch.`,
            rest(fund),
          )
        }
      }
    }
  },
}

function joined([, erstes = '', zweites = '']: RegExpExecArray): string {
  return `So schreiben: „${erstes}${zweites}“.`
}
