import type { Passage } from '../satz/passage.js'
import { between, type Figurglied, gliederOf } from './muster.js'

/** Shares that a sentence says to be all of one whole. */
export interface Hundert {
  anteile: readonly Figurglied[]
}

const VERTEILT =
  /(?:verteil[a-z]+|aufgeteilt|teil[a-z]+ sich|glieder[a-z]+ sich|zusammen aus|setzt sich|setzen sich|besteh[a-z]+ (?:zu|aus)|entfallen|bereiche|struktur|verteilung|aufteilung|nach geschlecht|geschlechterverteilung|finanzier[a-z]+|trag[a-z]*|trägt|gestellt)/
const RESTLICH =
  /(?:^|[\s(,])(?:(?:die|der|das|den) )?(?:restliche[nr]?|übrige[nr]?|verbleibende[nr]?|(?:es )?(?:ver)?bleib(?:en|t)|der rest(?: von)?)(?: (?:anteil von|teil von|noch))? $/
/** Behind the share: "51 % Frauen", "86 % der Beschäftigten weiblich", but not "62 % der Frauen". */
const VON_ALLEN =
  '^ ?(?:(?:der|aller|unserer|von ihnen|davon|dieser) ?(?:[a-zäöüß]+ )?)?(?:sind |waren |ist |war |davon )?'
const FRAUEN = new RegExp(`${VON_ALLEN}(?:(?<!der )frauen|weiblich|(?<!der )mädchen|kundinnen)(?![a-zäöüß])`)
const MAENNER = new RegExp(`${VON_ALLEN}(?:(?<!der )männer|männlich|(?<!der )jungen)(?![a-zäöüß])`)
/** Before it: "Der Anteil der Frauen liegt bei 48,6 %, der der Männer bei 51,4 %", "Frauenanteil". */
const FRAUENANTEIL =
  /(?:anteil (?:der |von |an )?(?:frauen|kundinnen)|frauenanteil|(?:der|jener|derjenige) der frauen|(?<!(?:der|den|die|von|bei|unter|aller) )frauen(?= )|frauen:?|weiblich:?)(?: (?:liegt|lag|beträgt|betrug|bei|ist|war|waren|mit|stell(?:en|t|te|ten)|mach(?:en|t|te|ten)|kam|kamen|auf|entfielen|daran|davon|dabei|dagegen|sind|einen|anteil|von|‹t\d+›|im|zu))* $/
const MAENNERANTEIL =
  /(?:anteil (?:der |von |an )?männern?|männeranteil|(?:der|jener|derjenige) der männer|(?<!(?:der|den|die|von|bei|unter|aller) )männer(?= )|männer:?|männlich:?)(?: (?:liegt|lag|beträgt|betrug|bei|ist|war|waren|mit|stell(?:en|t|te|ten)|mach(?:en|t|te|ten)|kam|kamen|auf|entfielen|daran|davon|dabei|dagegen|sind|einen|anteil|von|‹t\d+›|im|zu))* $/
/** "zu 26 % Männer": a rate of each of them. */
const QUOTE = /(?:^|\s)(?:(?:quote|rate)[a-z]*|gefördert[a-z]*|integr[a-z]*quote)/
const MEHRFACH =
  /mehrfach|überschneid|nannten|gaben an|hemmnis|unter anderem|u ?a |beispielsweise|zum beispiel|vor allem|insbesondere/
const TRAEGER = /(?:bund|agentur|ba|bundesagentur)(?![a-zäöüß])[^‹¶]*|‹p\d+›[^‹¶]*(?:landkreis|kommun|kreis|stadt)/

const UM = /(?:^|\s)um (?:\S+ )?$/

export function findHundert(passage: Passage): Hundert[] {
  const anteile = gliederOf(passage).filter(
    ({ art, figur, davor }) =>
      art === 'p' &&
      figur.form === 'ziffern' &&
      !figur.spanne &&
      !figur.vorzeichen &&
      figur.naehe !== 'mehr' &&
      figur.naehe !== 'weniger' &&
      !UM.test(davor),
  )
  if (anteile.length < 2 || MEHRFACH.test(passage.geruest)) return []
  return [...bySex(passage, anteile), ...byWords(passage, anteile)]
}

const TEILEND = /anteil|stell(?:t|te|en|ten)(?![a-zäöüß])|mach(?:t|te|en|ten)(?![a-zäöüß])|waren|sind|entf/

/** "57 Prozent Frauen und 53 Prozent Männer", but not "62 % der Frauen und 58 % der Männer". */
function bySex(passage: Passage, anteile: readonly Figurglied[]): Hundert[] {
  if (QUOTE.test(passage.geruest)) return []
  return anteile.slice(1).flatMap((zweiter, stelle): Hundert[] => {
    const erster = anteile[stelle] as Figurglied
    if (between(passage, erster, zweiter).length > 60) return []
    const paar =
      (FRAUEN.test(erster.danach) && MAENNER.test(zweiter.danach)) ||
      (MAENNER.test(erster.danach) && FRAUEN.test(zweiter.danach)) ||
      (TEILEND.test(passage.geruest) &&
        ((FRAUENANTEIL.test(erster.davor) && MAENNERANTEIL.test(zweiter.davor)) ||
          (MAENNERANTEIL.test(erster.davor) && FRAUENANTEIL.test(zweiter.davor))))
    return paar ? [{ anteile: [erster, zweiter] }] : []
  })
}

const NICHT_DABEI = /¶|‹t\d+›|vorjahr|[zev]\d+›/
const AUFGETEILT = /(?:verteil|aufteil|teil[a-z]+ sich|setz[a-z]+ sich|entfallen|finanzier|gestellt)/

/** Lists that are said to be a whole: "verteilt sich auf … 45 %, … 30 % und … 25 %", "die restlichen 20 %". */
function byWords(passage: Passage, anteile: readonly Figurglied[]): Hundert[] {
  const letzter = anteile.findLast(({ davor }) => RESTLICH.test(davor))
  if (letzter) {
    const bis = anteile.slice(0, anteile.indexOf(letzter) + 1)
    if (bis.length > 1) return [{ anteile: bis }]
  }
  const [erster] = anteile
  const ende = anteile.at(-1)
  if (!erster || !ende) return []
  const strecke = passage.geruest.slice(erster.von, ende.bis)
  if (NICHT_DABEI.test(strecke) || strecke.length > 70 * anteile.length) return []
  const satz = passage.geruest.slice(Math.max(0, passage.geruest.lastIndexOf('¶', erster.von)), ende.bis + 60)
  const alle = VERTEILT.test(satz)
  if (!alle) return []
  if (anteile.length === 2 && !TRAEGER.test(satz) && !AUFGETEILT.test(satz)) return []
  return [{ anteile }]
}
