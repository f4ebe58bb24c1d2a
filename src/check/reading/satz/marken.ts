import type { Figur } from '../figur.js'
import { findNebenstellen, type Nebenstelle } from '../rollen.js'
import { findZeiten, type Zeit } from '../zeit/zeiten.js'
import { inheritUnits, keepsUnit } from './einheit.js'
import { findRohfiguren } from './rohfigur.js'
import type { Satz } from './satz.js'
import { overlaps, range, type Textstelle } from './stelle.js'
import { isSpanne, nearnessBefore } from './vorwort.js'

/** A figure, a time, or what is neither, in a sentence; offsets are those of `Satzmarken.text`. */
export interface Marke extends Textstelle {
  was: { figur: Figur } | { zeit: Zeit } | { neben: Nebenstelle }
}

/** What a sentence holds besides words. */
export interface Satzmarken {
  /** The sentence as it is read: with years and dates that expressions put in, without quotations. */
  text: string
  marken: readonly Marke[]
}

const gelesen = new WeakMap<Satz, Satzmarken>()

/** The marks of a sentence in order, found once for all passages that it is in. */
export function markenOf(satz: Satz): Satzmarken {
  const bekannt = gelesen.get(satz)
  if (bekannt) return bekannt
  const text = readableText(satz)
  const marken = { text, marken: findMarken(satz, text) }
  gelesen.set(satz, marken)
  return marken
}

/** A sentence with the years and dates that expressions put in; figures put in stay blank, quotations are left out. */
function readableText({ prosa, ohneZitate, einsaetze, von }: Satz): string {
  let text = ohneZitate
  for (const einsatz of einsaetze) {
    const { wert, art } = einsatz
    const istText = art !== 'fussnote' && !(wert?.wert && wert.herkunft.length > 0)
    if (!istText) continue
    const [a, b] = [einsatz.von - von, einsatz.bis - von]
    if (text[a] === '\ufffc') text = text.slice(0, a) + prosa.text.slice(einsatz.von, einsatz.bis) + text.slice(b)
  }
  return text
}

/** Digits, or what number words, fractions and relative times have in common. */
const ETWAS =
  /\d|\ufffc|(?:zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|anderthalb|hälfte|drittel|jahr)/i

const VORZEICHEN = /^[+−-]/

function findMarken(satz: Satz, text: string): Marke[] {
  if (!ETWAS.test(satz.getippt)) return []
  const nebenstellen = findNebenstellen(text)
  const zeiten = findZeiten(text)
  const belegt = [...zeiten, ...nebenstellen]
  const figuren = findRohfiguren(satz, text).filter(
    (roh) => !belegt.some((stelle) => overlaps(stelle, roh) && !(roh.einsatz || keepsUnit(roh, stelle))),
  )
  const marken: Marke[] = zeiten.map((zeit) => ({ von: zeit.von, bis: zeit.bis, was: { zeit } }))
  for (const neben of nebenstellen) {
    // "47,5 Jahre" is a figure with its unit, whatever it looks like.
    const istFigur = figuren.some(({ von, bis }) => von <= neben.von && neben.bis <= bis)
    if (!istFigur && !zeiten.some((zeit) => overlaps(zeit, neben))) marken.push({ ...range(neben), was: { neben } })
  }
  for (const roh of figuren) {
    const naehe = nearnessBefore(text, roh)
    const figur: Figur = {
      ...roh,
      von: roh.von + satz.von,
      bis: roh.bis + satz.von,
      naehe: roh.inForm ?? naehe.naehe,
      vorzeichen: VORZEICHEN.test(roh.text) || naehe.zeichen !== '' || roh.einsatz?.wert?.richtung !== undefined,
      wert: naehe.zeichen === '−' ? roh.wert.abs().neg() : roh.wert,
      spanne: isSpanne(text, roh),
    }
    const frei = !belegt.some((stelle) => overlaps(stelle, { von: naehe.von, bis: roh.von }))
    marken.push({ von: frei ? naehe.von : roh.von, bis: roh.bis, was: { figur } })
  }
  marken.sort((a, b) => a.von - b.von || b.bis - a.bis)
  inheritUnits(
    text,
    marken.flatMap(({ von, bis, was }) => ('figur' in was ? [{ von, bis, figur: was.figur }] : [])),
  )
  // Where two overlap, the first holds: a time lies within nothing else.
  return marken.filter(({ von }, index) => marken.slice(Math.max(0, index - 3), index).every(({ bis }) => bis <= von))
}
