import type { Table, TableCell } from 'mdast'
import type { Datenblatt, Spalte, Zeile } from '../figures/datenblatt.js'
import { formatZelle } from '../figures/format.js'
import type { Ort } from '../message.js'
import { Fragment } from './document/fragment.js'
import type { Setzer } from './inhalt.js'
import { alignKommas } from './kommaflucht.js'
import { bindHead } from './typografie.js'

/** One cell of a table as the layouts see it. `zahl` cells are set flush right. */
export interface Tabellenzelle {
  /** Inline. */
  html: Fragment
  zahl: boolean
}
export interface Kopfzelle extends Tabellenzelle {
  spalten: number
  zeilen: number
  gruppe: boolean
}

/** A table as the layouts see it, whatever it was made from. */
export interface Tabelle {
  kopfzeilen: { zellen: Kopfzelle[] }[]
  zeilen: {
    name: Fragment
    summe: boolean
    davon: boolean
    /** The number of the row that this one is part of, from 1; 0 where it is none, or that row is not shown. */
    ganzes: number
    zwischenzeile: boolean
    /** With the signs that a figure keeps free behind it, so that its comma stands below the others. */
    zellen: (Tabellenzelle & { luft: string })[]
  }[]
  /** Columns including the first. */
  spaltenzahl: number
  /** The unit that all figures share, '' where rows or columns name their own. */
  einheit: string
}

/** Sets words of a sheet, which stand at `ort`. */
type SetWorte = (text: string, ort?: Ort) => Fragment

/** A data sheet, or some of its rows and columns, as a table; `worte` sets its words. A unit shared by all figures stands once, above; a column's own unit in its head; else in the cell. */
export function tableOf(
  blatt: Datenblatt,
  zeilen: readonly Zeile[],
  spalten: readonly Spalte[],
  kopf: string,
  worte: SetWorte,
): Tabelle {
  const indizes = spalten.map((spalte) => blatt.spalten.indexOf(spalte))
  const einheiten = spalten.map((_, index) => sharedUnit(zeilen, indizes[index] ?? -1))
  const zahlen = einheiten.filter((_, index) => spalten[index]?.art === 'zahl')
  const gemeinsam = zahlen.every((einheit) => einheit === zahlen[0]) ? (zahlen[0] ?? '') : ''
  const koepfe = spalten.map((spalte, index) => {
    const einheit = einheiten[index]
    return gemeinsam || !einheit || spalte.name.includes(einheit) ? spalte.name : `${spalte.name} in ${einheit}`
  })
  return {
    kopfzeilen: headRows(spalten, koepfe, kopf, worte),
    zeilen: alignKommas(
      zeilen.map((zeile) => ({
        name: worte(zeile.name, zeile.ort),
        summe: zeile.summe,
        davon: zeile.stufe > 0,
        ganzes: zeilen.findIndex(({ id }) => id === (zeile.davon ?? zeile.darunter)) + 1,
        zwischenzeile: zeile.zellen.length === 0,
        zellen: indizes.flatMap((index, stelle) => {
          const zelle = zeile.zellen[index]
          if (!zelle) return []
          return [
            {
              html: worte(formatZelle(zelle, { mitEinheit: einheiten[stelle] === undefined }), zelle.herkunft.ort),
              zahl: zelle.art !== 'text',
            },
          ]
        }),
      })),
    ),
    spaltenzahl: spalten.length + 1,
    einheit: gemeinsam,
  }
}

/** A Markdown table as the layouts see it; a column set flush right (`---:`) holds figures. */
export function tableOfMarkdown({ align, children: [kopf, ...zeilen] }: Table, setzer: Setzer): Tabelle {
  const zelle = ({ children }: TableCell, index: number) => ({
    html: new Fragment(setzer.inline(children)),
    zahl: align?.[index] === 'right',
  })
  const koepfe = kopf?.children ?? []
  return {
    kopfzeilen: [{ zellen: koepfe.map((kind, i) => ({ ...zelle(kind, i), spalten: 1, zeilen: 1, gruppe: false })) }],
    zeilen: alignKommas(
      zeilen.map(({ children: [erste, ...rest] }) => ({
        name: new Fragment(erste ? setzer.inline(erste.children) : []),
        summe: false,
        davon: false,
        ganzes: 0,
        zwischenzeile: false,
        zellen: rest.map((kind, i) => zelle(kind, i + 1)),
      })),
    ),
    spaltenzahl: kopf?.children.length ?? 1,
    einheit: '',
  }
}

/** The unit of all figures in a column; undefined where they differ or there are none. */
function sharedUnit(zeilen: readonly Zeile[], index: number): string | undefined {
  const einheiten = new Set<string>()
  for (const { zellen } of zeilen) {
    const zelle = zellen[index]
    if (zelle?.art === 'zahl') einheiten.add(zelle.einheit)
    else if (zelle?.art === 'verhaeltnis') einheiten.add('')
  }
  return einheiten.size === 1 ? [...einheiten][0] : undefined
}

function headRows(
  spalten: readonly Spalte[],
  koepfe: readonly string[],
  kopf: string,
  worte: SetWorte,
): { zellen: Kopfzelle[] }[] {
  const zweistufig = spalten.some(({ gruppe }) => gruppe !== '')
  const zelle = (text: string, ort: Ort | undefined, zahl: boolean, mass: Partial<Kopfzelle> = {}): Kopfzelle => ({
    html: worte(bindHead(text), ort),
    zahl,
    spalten: 1,
    zeilen: 1,
    gruppe: false,
    ...mass,
  })
  if (!zweistufig)
    return [
      {
        zellen: [
          zelle(kopf, undefined, false),
          ...spalten.map(({ ort, art }, index) => zelle(koepfe[index] ?? '', ort, art === 'zahl')),
        ],
      },
    ]
  const oben: Kopfzelle[] = [zelle(kopf, undefined, false, { zeilen: 2 })]
  const unten: Kopfzelle[] = []
  for (let index = 0; index < spalten.length; ) {
    const { gruppe, art, ort } = spalten[index] as Spalte
    let ende = index + 1
    if (!gruppe) oben.push(zelle(koepfe[index] ?? '', ort, art === 'zahl', { zeilen: 2 }))
    else {
      while (spalten[ende]?.gruppe === gruppe) ende++
      oben.push(zelle(gruppe, ort, false, { spalten: ende - index, gruppe: true }))
      for (let stelle = index; stelle < ende; stelle++)
        unten.push(zelle(koepfe[stelle] ?? '', spalten[stelle]?.ort, spalten[stelle]?.art === 'zahl'))
    }
    index = ende
  }
  return [{ zellen: oben }, { zellen: unten }]
}
