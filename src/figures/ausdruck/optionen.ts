import { Decimal } from 'decimal.js'
import { parseZahl } from '../../content/daten/zahl.js'
import type { Meldungen } from '../../message.js'
import { naechster } from '../../nearest.js'
import { Dezimal } from '../dezimal.js'
import * as regeln from '../regeln.js'
import type { Option } from './ausdruck.js'

/** How a value is to be printed, as far as the author says. */
export interface Druckoptionen {
  stellen?: number
  /** Rounds to multiples of this. */
  rund?: Decimal
  ohneEinheit: boolean
  vorzeichen?: boolean
}

const OPTIONEN = ['stellen', 'rund', 'ohne', 'vorzeichen'] as const
const HOECHSTE_STELLEN = 10

/** Reads the options of the outermost helper; an unknown option or value, and an option twice, is reported. */
export function readOptionen(optionen: readonly Option[], meldungen: Meldungen): Druckoptionen | undefined {
  const gelesen: Druckoptionen = { ohneEinheit: false }
  let richtig = true
  for (const [index, option] of optionen.entries()) {
    const { name, ort } = option
    const isDoubled = optionen.slice(0, index).some((andere) => andere.name === name)
    if (isDoubled)
      meldungen.melde(
        regeln.ausdruckWert,
        ort,
        `„${name}“ steht zweimal; gelten würde nur das letzte.`,
        'Eines der beiden streichen.',
      )
    richtig = readOption(option, gelesen, meldungen) && !isDoubled && richtig
  }
  return richtig ? gelesen : undefined
}

const STELLENZAHL = /^\d{1,2}$/
const NICHT_NULL = /[1-9]/

function readOption({ name, wert, ort }: Option, gelesen: Druckoptionen, meldungen: Meldungen): boolean {
  const invalid = (hinweis: string): boolean => {
    meldungen.melde(regeln.ausdruckWert, ort, `„${name}=${wert}“ wird nicht verstanden.`, hinweis)
    return false
  }
  switch (OPTIONEN.find((bekannt) => bekannt === name)) {
    case 'stellen':
      if (!STELLENZAHL.test(wert) || Number(wert) > HOECHSTE_STELLEN)
        return invalid(`stellen ist eine ganze Zahl von 0 bis ${HOECHSTE_STELLEN}.`)
      gelesen.stellen = Number(wert)
      return true
    case 'rund': {
      const zahl = parseZahl(wert, 'streng')
      if (zahl.art !== 'zahl' || !NICHT_NULL.test(zahl.text) || zahl.text.startsWith('-'))
        return invalid('rund ist die Zahl, auf deren Vielfaches gerundet wird, etwa rund=1000.')
      gelesen.rund = new Dezimal(zahl.text)
      return true
    }
    case 'ohne':
      if (wert !== 'einheit') return invalid('Es gibt nur ohne=einheit.')
      gelesen.ohneEinheit = true
      return true
    case 'vorzeichen':
      if (wert !== 'ja' && wert !== 'nein') return invalid('vorzeichen ist ja oder nein.')
      gelesen.vorzeichen = wert === 'ja'
      return true
    case undefined: {
      const gemeint = naechster(name, OPTIONEN)
      meldungen.melde(
        regeln.ausdruckUnbekannt,
        ort,
        `Eine Option „${name}“ gibt es nicht.`,
        gemeint ? `Meinten Sie „${gemeint}“?` : `Es gibt: ${OPTIONEN.join(', ')}.`,
      )
      return false
    }
  }
}

/** The multiple of `rund` that is nearest, half away from zero. */
export function roundTo(wert: Decimal, rund: Decimal): Decimal {
  return wert.div(rund).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(rund)
}
