import { changeBlatt } from './aenderung.js'
import { readGestalt, typedColumns } from './gestalt.js'
import { type Einfuegestelle, missingLines } from './ueberhang.js'
import { changeCells, NUR_ALS_TEXT, type Textergebnis, type Zellentext } from './zellen.js'

export interface Einfuegung extends Einfuegestelle {
  /** Whether rows and columns are added where there are too few. */
  erweitern: boolean
}

/** What pasting has come to: how many cells were taken, and how many fell on computed ones. */
export type Einfuegeergebnis = Textergebnis | { text: string; gesetzt: number; ausgelassen: number }

/** Puts cells into a sheet from one cell to the right and down. Computed cells stay computed; what is too much is left out or gets room. */
export function pasteCells(blatt: string, text: string, einfuegung: Einfuegung): Einfuegeergebnis {
  const { zeile, spalte, werte, erweitern } = einfuegung
  const weit = erweitern ? addLines(blatt, text, einfuegung) : { text }
  if ('fehler' in weit) return weit
  const gestalt = readGestalt(weit.text)
  if (!gestalt) return NUR_ALS_TEXT
  const oben = gestalt.zeilen.findIndex(({ id }) => id === zeile)
  const links = gestalt.spalten.findIndex(({ id }) => id === spalte)
  if (oben < 0 || links < 0) return { fehler: 'Die Datei hat sich geändert; bitte noch einmal einfügen.' }
  let ausgelassen = 0
  const zellen = werte.flatMap((reihe, dz) =>
    reihe.flatMap((wert, ds): Zellentext[] => {
      const [hier, dort] = [gestalt.zeilen[oben + dz], gestalt.spalten[links + ds]]
      if (hier && dort && !hier.gruppe && typedColumns(hier, gestalt).includes(dort.id))
        return [{ zeile: hier.id, spalte: dort.id, text: wert }]
      ausgelassen++
      return []
    }),
  )
  const neu = changeCells(weit.text, zellen)
  return 'fehler' in neu ? neu : { text: neu.text, gesetzt: zellen.length, ausgelassen }
}

function addLines(blatt: string, text: string, einfuegung: Einfuegung): Textergebnis {
  const gestalt = readGestalt(text)
  if (!gestalt) return NUR_ALS_TEXT
  const fehlend = missingLines(gestalt, einfuegung)
  let ergebnis: Textergebnis = { text }
  for (const [reihe, name, nach] of [
    ['spalte', 'Neue Spalte', gestalt.spalten.at(-1)?.id ?? ''],
    ['zeile', 'Neue Zeile', gestalt.zeilen.at(-1)?.id ?? ''],
  ] as const) {
    const anzahl = fehlend[reihe]
    if (anzahl === 0 || 'fehler' in ergebnis) continue
    const namen = Array.from({ length: anzahl }, (_, index) => (index === 0 ? name : `${name} ${index + 1}`))
    ergebnis = changeBlatt(blatt, ergebnis.text, {
      art: 'einfuegen',
      reihe,
      nach,
      namen,
      mitzaehlen: false,
      text: false,
      gruppe: false,
    })
  }
  return ergebnis
}
