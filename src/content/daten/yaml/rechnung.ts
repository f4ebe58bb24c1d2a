import { isMap, type Node } from 'yaml'
import type { Meldungen, Ort } from '../../../message.js'
import { wertUngueltig } from '../../yaml/regeln.js'
import { parsePfad } from '../pfad.js'
import { type OperandQuelle, RECHENARTEN, type Rechenart, type RechnungQuelle, type Zahlangabe } from '../quelle.js'
import { figurOperand, figurZahl } from '../regeln.js'
import { parseZahl, type Zahlbefund } from '../zahl.js'
import type { Feld, YamlLeser } from './leser.js'

/** How the operands of each formula are called in messages; where there is no fixed number, any number from one. */
const OPERANDEN: Record<Rechenart, readonly [string, string] | undefined> = {
  summe: undefined,
  mittelwert: undefined,
  differenz: ['von', 'nach'],
  veraenderung: ['von', 'nach'],
  punkte: ['von', 'nach'],
  anteil: ['teil', 'ganzes'],
  quote: ['a', 'b'],
  je: ['was', 'worauf'],
  verhaeltnis: ['a', 'b'],
}

/** The one formula among the keys of a row, column or cell; two of them are reported. */
export function readRechnung(
  angaben: ReadonlyMap<string, Feld>,
  wovon: string,
  leser: YamlLeser,
  meldungen: Meldungen,
): RechnungQuelle | undefined {
  const felder = RECHENARTEN.flatMap((art) => {
    const feld = angaben.get(art)
    return feld ? [{ art, feld }] : []
  })
  const [erstes, zweites] = felder
  if (!erstes) return undefined
  if (zweites) {
    meldungen.melde(
      wertUngueltig,
      zweites.feld.ort,
      `${wovon}: „${erstes.art}“ und „${zweites.art}“ stehen nebeneinander.`,
      'Eine Zeile, Spalte oder Zelle hat genau eine Rechnung.',
    )
    return undefined
  }
  const gelesen = leser.liste(erstes.feld)?.map((knoten) => readOperand(knoten, wovon, leser, meldungen))
  const operanden = gelesen?.filter((operand) => operand !== undefined)
  if (!gelesen || !operanden || operanden.length < gelesen.length) return undefined
  const namen = OPERANDEN[erstes.art]
  if (namen ? operanden.length !== namen.length : operanden.length === 0) {
    meldungen.melde(
      figurOperand,
      erstes.feld.ort,
      `${wovon}: „${erstes.art}“ braucht ${namen ? 'zwei Operanden' : 'mindestens einen Operanden'}, hat aber ${operanden.length || 'keinen'}.`,
      `So schreiben: „${erstes.art}: [${namen ? namen.join(', ') : 'a, b, …'}]“.`,
    )
    return undefined
  }
  return { art: erstes.art, operanden, ort: erstes.feld.ort }
}

function readOperand(knoten: Node, wovon: string, leser: YamlLeser, meldungen: Meldungen): OperandQuelle | undefined {
  const text = leser.textOf(knoten)
  const ort = leser.ort(knoten)
  const pfad = text === undefined ? undefined : parsePfad(text)
  if (text === undefined || !pfad) {
    meldungen.melde(
      figurOperand,
      ort,
      `${wovon}: „${text ?? '…'}“ ist weder Kennung noch „blatt.zeile.spalte“.`,
      isMap(knoten)
        ? 'Rechnungen lassen sich hier nicht schachteln; eine eigene Zeile dafür anlegen.'
        : 'Namen mit Punkt oder Leerzeichen in eckige Klammern setzen: blatt.[Name der Zeile].2021.',
    )
    return undefined
  }
  const zahl = parseZahl(text, 'streng')
  return zahl.art === 'zahl'
    ? { text, pfad, ort, zahl: { text: zahl.text, stellen: zahl.stellen, ort } }
    : { text, pfad, ort }
}

/** A number as a scalar; 'fehlt' gives undefined silently, anything else is reported under `zelle`. */
export function readZahl(
  knoten: Node | null,
  zelle: string,
  leser: YamlLeser,
  meldungen: Meldungen,
): Zahlangabe | undefined {
  const roh = leser.textOf(knoten)
  const ort = leser.ort(knoten)
  if (roh === undefined) {
    meldungen.melde(
      figurZahl,
      ort,
      `${zelle}: Hier gehört eine Zahl hin.`,
      'Eine Zahl eintragen oder „fehlt“ schreiben.',
    )
    return undefined
  }
  if (roh === 'fehlt') return undefined
  const befund = parseZahl(roh, 'streng')
  if (befund.art === 'zahl') return { text: befund.text, stellen: befund.stellen, ort }
  meldeBefund(befund, zelle, ort, meldungen)
  return undefined
}

/** Reports what is typed in place of a number. */
export function meldeBefund(befund: Zahlbefund, zelle: string, ort: Ort, meldungen: Meldungen): void {
  if (befund.art !== 'zahl') meldungen.melde(figurZahl, ort, `${zelle}: ${befund.text}`, befund.hinweis)
}
