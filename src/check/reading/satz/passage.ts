import { massOf, PROZENT, PROZENTPUNKTE } from '../../../figures/einheit.js'
import type { Prosa } from '../../prosa/stueck.js'
import { type Figur, VERHAELTNIS } from '../figur.js'
import { ZEITEINHEITEN } from '../worte/masswort.js'
import type { Zeit } from '../zeit/zeiten.js'
import { markenOf } from './marken.js'
import { type Satz, sentencesOf } from './satz.js'
import type { Textstelle } from './stelle.js'

/**
 * Sentences that are read together, as a chain of words and figures. In `geruest` each figure stands as a token of its kind
 * and number – ‹p0› percent or fraction, ‹q1› percentage points, ‹e2› money, ‹z3› a count, ‹v4› another unit, ‹d5› a length of time, ‹r6› a ratio –, each time
 * as ‹t0›, what is no figure as ‹x›, and ¶ ends a sentence; all other words are in lower case, without full stops.
 * So what clerks say of figures can be looked for in the order in which they say it.
 */
export interface Passage {
  prosa: Prosa
  saetze: readonly Satz[]
  geruest: string
  figuren: readonly Figur[]
  zeiten: readonly Zeit[]
  /** Where in `geruest` the token of each figure stands. */
  figurstellen: readonly Textstelle[]
  zeitstellen: readonly Textstelle[]
}

/** Read alone, a sentence that begins so means the figures of the one before. */
const FORTSETZUNG =
  /^\s*(?:(?:das|dies(?:e[rsmn]?)?|damit|somit|davon|darunter|hiervon|hierunter|dabei|zusammen|hinzu|daraus|daneben|nach abzug|abzüglich|der (?:rest|übrige|anstieg|rückgang|zuwachs|anteil|unterschied)|die (?:übrigen|restlichen|verbleibenden|steigerung|zunahme|veränderung|differenz|hälfte|quote)|es (?:verbleib|bleib|fehl|sind|waren)|(?:im|ein|das) (?:jahr (?:zuvor|davor)|vorjahr)|(?:ein|zwei|drei|jede)[a-z]* (?:drittel|viertel)|verfügbar|frei|für das neugeschäft|übrig|macht|also|von (?:ihnen|diesen|denen|letzteren)|[\d.,]+ (?:\S+ )?(?:davon|von ihnen|hiervon|von diesen)|im (?:ersten|1\.) (?:halbjahr|quartal)|(?:in|bei) (?:den |weiteren |restlichen |übrigen )+|weitere|mit [^.]* (?:je|pro)|je|pro|im (?:schnitt|durchschnitt)|rechnerisch|vor einem jahr|zuvor|ein jahr (?:zuvor|davor)|gegenüber dem vorjahr|im (?:jahr )?(?:zuvor|davor))(?![a-zäöüß])|die damit)/i
/** More would no longer be read together by people. */
const HOECHSTENS_SAETZE = 4

const gelesen = new WeakMap<Prosa, readonly Passage[]>()

/** The passages of a piece of running text, read once for all rules. */
export function passagesOf(prosa: Prosa): readonly Passage[] {
  const bekannt = gelesen.get(prosa)
  if (bekannt) return bekannt
  const passagen: Passage[] = []
  let offene: Satz[] = []
  for (const satz of sentencesOf(prosa)) {
    if (offene.length > 0 && (offene.length === HOECHSTENS_SAETZE || !FORTSETZUNG.test(satz.getippt))) {
      passagen.push(readPassage(offene))
      offene = []
    }
    offene.push(satz)
  }
  if (offene.length > 0) passagen.push(readPassage(offene))
  gelesen.set(prosa, passagen)
  return passagen
}

/** More sentences than a paragraph has are read in stretches that overlap. */
const STRECKE = 12
const UEBERLAPPUNG = 3
const absaetze = new WeakMap<Prosa, readonly Passage[]>()

/** A piece of running text as one chain of all its sentences, or of as many as may have to do with each other. */
export function absaetzeOf(prosa: Prosa): readonly Passage[] {
  const bekannt = absaetze.get(prosa)
  if (bekannt) return bekannt
  const passagen = passagesOf(prosa)
  const saetze = sentencesOf(prosa)
  const strecken: Passage[] = []
  if (passagen.length <= 1) strecken.push(...passagen)
  else
    for (let von = 0; von < saetze.length; von += STRECKE - UEBERLAPPUNG) {
      strecken.push(readPassage(saetze.slice(von, von + STRECKE)))
      if (von + STRECKE >= saetze.length) break
    }
  absaetze.set(prosa, strecken)
  return strecken
}

/** The sentence of a chain in which a place lies; each ends with a ¶. */
export function sentenceAt({ geruest }: Pick<Passage, 'geruest'>, stelle: number): Textstelle {
  return { von: geruest.lastIndexOf('¶', stelle - 1) + 1, bis: geruest.indexOf('¶', stelle) }
}

function readPassage(saetze: readonly Satz[]): Passage {
  const [erster] = saetze as [Satz, ...Satz[]]
  const figuren: Figur[] = []
  const zeiten: Zeit[] = []
  const figurstellen: Textstelle[] = []
  const zeitstellen: Textstelle[] = []
  let geruest = ''
  for (const satz of saetze) {
    const { text, marken } = markenOf(satz)
    let ende = 0
    for (const { von, bis, was } of marken) {
      geruest += plainWords(text.slice(ende, von))
      const stelle = geruest.length
      if ('figur' in was) {
        geruest += `‹${kindOf(was.figur)}${figuren.length}›`
        figuren.push(was.figur)
        figurstellen.push({ von: stelle, bis: geruest.length })
      } else if ('zeit' in was) {
        geruest += `‹t${zeiten.length}›`
        zeiten.push(was.zeit)
        zeitstellen.push({ von: stelle, bis: geruest.length })
      } else geruest += '‹x›'
      ende = bis
    }
    geruest += `${plainWords(text.slice(ende))} ¶ `
  }
  geruest = geruest.trimEnd()
  return { prosa: erster.prosa, saetze, geruest, figuren, zeiten, figurstellen, zeitstellen }
}

const ZEICHEN = /[.„“”"»«\u2060\u00ad\ufffc]/g
const LEER = /[\s\u00a0\u202f]+/g

/** Lower case, one blank between words, no full stops, marks of notes or quotation marks: length may change. */
function plainWords(text: string): string {
  return text.toLowerCase().replace(ZEICHEN, '').replace(LEER, ' ')
}

function kindOf({ einheit, form }: Figur): string {
  const { basis } = massOf(einheit)
  if (form === 'bruch' || basis === PROZENT) return 'p'
  if (basis === PROZENTPUNKTE) return 'q'
  if (einheit === VERHAELTNIS) return 'r'
  if (basis === '€') return 'e'
  if (ZEITEINHEITEN.has(basis)) return 'd'
  return basis === '' ? 'z' : 'v'
}
