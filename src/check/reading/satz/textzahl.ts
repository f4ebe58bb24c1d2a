import type { Decimal } from 'decimal.js'
import type { Zelle } from '../../../figures/datenblatt.js'
import { Dezimal } from '../../../figures/dezimal.js'
import { massOf } from '../../../figures/einheit.js'
import type { Ort } from '../../../message.js'
import type { Einsatz } from '../../prosa/stueck.js'
import type { Satz } from './satz.js'

/** A figure in a sentence, typed or put in. Offsets are those of the whole piece of text. */
export interface Textzahl {
  von: number
  bis: number
  /** As it stands there, with its unit. */
  text: string
  wert: Decimal
  /** Digits after the comma as printed. */
  stellen: number
  /** "%", "Prozentpunkte", "€", "Mio. €" …; '' where none of these follows. */
  einheit: string
  /** The expression that put it in; absent where it was typed. */
  einsatz?: Einsatz
}

const ZAHL =
  /(?<![A-Za-zÄÖÜäöüß\d.,/:§\ufffc])(?<zahl>[−+-]?(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?))(?![\d/]|[.,:]\d|\.\d)(?<einheit>[\s\u00a0]*(?:%(?![\s-]*Punkt)|Prozentpunkten?\b|Prozent\b|(?:(?:Tsd|Mio|Mill|Mrd)\.?|Tausend|Million(?:en)?|Milliarden?)?[\s\u00a0]*(?:€|Euro\b|EUR\b)|T(?:€|EUR\b)|(?:Mio|Mill|Mrd|Tsd)\.|Millionen\b|(?:VZÄ|Vollzeitäquivalenten?)(?![A-Za-zÄÖÜäöüß])|km²|Quadratkilometern?\b|(?<=,\d+[\s\u00a0]*)Jahren?\b))?/g
const LAENGSTE = 80
const gelesen = new WeakMap<Satz, readonly Textzahl[]>()

/** The figures of a sentence in reading order; years and parts of dates are figures here, too. */
export function numbersOf(satz: Satz): readonly Textzahl[] {
  const bekannt = gelesen.get(satz)
  if (bekannt) return bekannt
  const zahlen = [...typedNumbers(satz), ...boundNumbers(satz)].sort((a, b) => a.von - b.von)
  gelesen.set(satz, zahlen)
  return zahlen
}

const PUNKT = /\./g

function typedNumbers({ getippt, von }: Satz): Textzahl[] {
  const zahlen: Textzahl[] = []
  for (const { index, 0: text, groups } of getippt.matchAll(ZAHL)) {
    // A row of digits without end is no figure, and nothing can be computed with it in time.
    if (text.length > LAENGSTE) continue
    const zahl = (groups?.zahl ?? '').replace(PUNKT, '').replace('−', '-').replace(',', '.')
    const einheit = (groups?.einheit ?? '').trim()
    zahlen.push({
      von: von + index,
      bis: von + index + text.length,
      text,
      wert: new Dezimal(zahl),
      stellen: zahl.split('.')[1]?.length ?? 0,
      einheit: canonical(einheit),
    })
  }
  return zahlen
}

const NACHKOMMA = /,(\d+)/

function boundNumbers({ einsaetze, prosa }: Satz): Textzahl[] {
  return einsaetze.flatMap((einsatz) => {
    const { wert, von, bis } = einsatz
    if (!wert?.wert || wert.herkunft.length === 0) return []
    const text = prosa.text.slice(von, bis)
    return [
      {
        von,
        bis,
        text,
        wert: wert.wert,
        stellen: NACHKOMMA.exec(text)?.[1]?.length ?? 0,
        einheit: canonical(wert.einheit),
        einsatz,
      },
    ]
  })
}

const VZAE = /^(?:VZÄ|Vollzeit)/
const JAHRE = /^Jahre/
const PROZENTPUNKT = /^Prozentpunkt/
const FLAECHE = /^(?:km²|Quadratkilometer)/

/** "Euro" and "€", "Mill. €" and "Mio. €", "VZÄ" and "Vollzeitäquivalente" are the same unit. */
export function canonical(einheit: string): string {
  if (VZAE.test(einheit)) return 'VZÄ'
  if (JAHRE.test(einheit)) return 'Jahre'
  if (PROZENTPUNKT.test(einheit)) return 'Prozentpunkte'
  if (FLAECHE.test(einheit)) return 'km²'
  const { basis, potenz } = massOf(einheit)
  const skala = potenz === 3 ? 'Tsd.' : potenz === 6 ? 'Mio.' : potenz === 9 ? 'Mrd.' : ''
  return `${skala} ${basis}`.trim()
}

/** A figure of the text as a cell; what an expression put in counts as computed. */
export function asZelle({ wert, stellen, einsatz }: Textzahl, ort: Ort, einheit: string): Zelle {
  return {
    art: 'zahl',
    wert,
    stellen,
    einheit,
    herkunft: { ort, zelle: '' },
    ...(einsatz && { rechenart: 'summe' as const }),
  }
}
