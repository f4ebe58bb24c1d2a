import type { Programm } from '../../content/programm/programm.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Melde } from '../../message.js'
import type { Pruefregel } from '../pruefling.js'
import { findZeiten } from '../reading/zeit/zeiten.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { isGeplant } from '../zahlen/namen.js'

/** Fields of the Impressum that say when the programme was written. */
const FELD = /^(?:stand|erstell|erschein|datum|redaktionsschluss|veröffentlich|ausgabe)/i

/** The day of the programme: in the Impressum, in `stand`, and against the period and last year's programme. */
export const jahrStand: Pruefregel = {
  id: 'jahr-stand',
  schwere: 'warnung',
  erklaerung:
    'Der Stand des Programms passt nicht: Das Impressum nennt einen anderen Tag oder Monat als stand:, der Stand ist der des Vorjahrsprogramms, oder er liegt mehr als ein Jahr vor dem Zeitraum. Ein Datenblatt hat Spalten, die später sind als sein Stand. Gelesen werden im Impressum die Felder Stand, Erstellungsdatum, Erscheinungsdatum, Datum, Redaktionsschluss, Veröffentlicht und Ausgabe.',
  uebersieht: 'Angaben in anderen Feldern und im Text',
  pruefe({ programm, vorjahr, blaetter }, melde) {
    for (const blatt of blaetter.values()) checkSheet(blatt, programm.zeitraum.von, melde)
    if (programm.stand === '') return
    const [anfang, ende] = rangeOf(programm.stand)
    for (const { feld, zeilen } of programm.impressum) {
      if (!FELD.test(feld)) continue
      const [zeit] = zeilen.flatMap(findZeiten).filter(({ koernung }) => koernung !== 'relativ')
      if (!zeit || (zeit.anfang <= ende && anfang <= zeit.ende)) continue
      melde(
        programm.ort(['impressum', feld]),
        `Im Impressum steht als ${feld} „${zeilen.join(' ')}“, stand: ist ${programm.stand}.`,
        `Eine der Angaben ist stehen geblieben; stimmt stand:, gehört ${formatStand(programm.stand)} ins Impressum.`,
      )
    }
    checkAge(programm, vorjahr?.programm, ende, melde)
  },
}

const JAHR = /(?:19|20)\d{2}(?!\d)/g

/** "stand: 2022-06" over a column of 2023: what had not yet happened on that day; years of the programme itself may be planned. */
function checkSheet({ titel, stand, spalten, ort }: Datenblatt, von: number, melde: Melde): void {
  const jahr = Number(stand.match(JAHR)?.at(-1))
  if (!jahr) return
  const spaeter = spalten
    .filter(({ name }) => !isGeplant(name))
    .flatMap(({ name }) => {
      const zeitpunkt = parseZeitpunkt(name)
      return zeitpunkt && zeitpunkt.jahr > jahr && zeitpunkt.jahr < von ? [name] : []
    })
  const [spalte] = spaeter
  if (spalte === undefined) return
  melde(
    ort,
    `„${titel}“: stand: ist ${stand}, die Spalte „${spalte}“ ist später.`,
    'Den Stand eintragen, von dem die neueren Werte sind; war es eine Prognose, sie im Kopf so nennen.',
  )
}

function checkAge(programm: Programm, vorjahr: Programm | undefined, ende: string, melde: Melde): void {
  const { zeitraum, stand } = programm
  if (vorjahr && vorjahr.stand === stand)
    melde(
      programm.ort(['stand']),
      `stand: ${stand} ist auch der Stand des Programms ${vorjahr.zeitraum.text}.`,
      'Den Tag eintragen, an dem dieses Programm fertig war.',
    )
  else if (ende < `${zeitraum.von - 1}-01-01`)
    melde(
      programm.ort(['stand']),
      `stand: ${stand} liegt mehr als ein Jahr vor dem Zeitraum ${zeitraum.text}.`,
      'Den Tag eintragen, an dem dieses Programm fertig war.',
    )
}

/** First and last day of "2023", "2023-04" or "2023-04-26". */
function rangeOf(stand: string): [string, string] {
  const [jahr = '', monat, tag] = stand.split('-')
  return [`${jahr}-${monat ?? '01'}-${tag ?? '01'}`, `${jahr}-${monat ?? '12'}-${tag ?? '31'}`]
}

function formatStand(stand: string): string {
  return stand.split('-').reverse().join('.')
}
