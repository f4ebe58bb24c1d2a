import { changeBlatt } from './aenderung.js'
import { readGestalt, typedColumns } from './gestalt.js'
import { changeCells, type Textergebnis, type Zellentext } from './zellen.js'

/** Cells of a spreadsheet and where they are to begin. */
export interface Einfuegung {
  zeile: string
  spalte: string
  /** Rows of what was typed there. */
  werte: readonly (readonly string[])[]
  /** Whether rows and columns are added where there are too few. */
  erweitern: boolean
}

/** What pasting has come to: how many cells were taken, and how many fell on computed ones. */
export type Einfuegeergebnis = Textergebnis | { text: string; gesetzt: number; ausgelassen: number }

/** How many rows and columns a sheet would have to get. */
export function missingLines(text: string, { zeile, spalte, werte }: Einfuegung): { zeilen: number; spalten: number } {
  const blatt = readGestalt(text)
  const fehlend = (reihen: readonly { id: string }[] = [], ab: string, anzahl: number) =>
    Math.max(0, reihen.findIndex(({ id }) => id === ab) + anzahl - reihen.length)
  return {
    zeilen: fehlend(blatt?.zeilen, zeile, werte.length),
    spalten: fehlend(blatt?.spalten, spalte, Math.max(...werte.map(({ length }) => length))),
  }
}

/** Puts cells into a sheet from one cell to the right and down. Computed cells stay computed; what is too much is left out or gets room. */
export function pasteCells(blatt: string, text: string, einfuegung: Einfuegung): Einfuegeergebnis {
  const { zeile, spalte, werte, erweitern } = einfuegung
  const weit = erweitern ? addLines(blatt, text, missingLines(text, einfuegung)) : { text }
  if ('fehler' in weit) return weit
  const gestalt = readGestalt(weit.text)
  if (!gestalt) return { fehler: 'Dieses Datenblatt lässt sich nur als Text ändern.' }
  const [oben, links] = [gestalt.zeilen, gestalt.spalten].map((reihen, index) =>
    (reihen as readonly { id: string }[]).findIndex(({ id }) => id === (index === 0 ? zeile : spalte)),
  ) as [number, number]
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

function addLines(blatt: string, text: string, { zeilen, spalten }: { zeilen: number; spalten: number }): Textergebnis {
  let ergebnis: Textergebnis = { text }
  for (const [reihe, anzahl, name] of [
    ['spalte', spalten, 'Neue Spalte'],
    ['zeile', zeilen, 'Neue Zeile'],
  ] as const) {
    if (anzahl === 0 || 'fehler' in ergebnis) continue
    const gestalt = readGestalt(ergebnis.text)
    const nach = (reihe === 'zeile' ? gestalt?.zeilen : gestalt?.spalten)?.at(-1)?.id ?? ''
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
