import type { Datenblatt } from '../../figures/datenblatt.js'
import { tellingWords } from '../reading/worte/worte.js'
import { findZeiten, type Zeit } from '../reading/zeit/zeiten.js'
import { isGeplant, isGesamt, isVeraenderung } from '../zahlen/namen.js'
import { type Raster, rasterOf } from '../zahlen/raster.js'
import { isZahl, type Zahlzelle } from '../zahlen/zelle.js'

/** Values of one thing over time: a row whose columns are times, or a column whose rows are. */
export interface Zeitreihe {
  blatt: Datenblatt
  name: string
  /** Telling words of its name; of a total, which has none, those of the sheet's title. */
  worte: ReadonlySet<string>
  titelworte: ReadonlySet<string>
  einheit: string
  /** In the order of time. */
  werte: readonly Zeitwert[]
}

export interface Zeitwert {
  zeit: Zeit
  zelle: Zahlzelle
}

/** What a name says of when and how it was counted, not of what. */
const NEBENWORTE =
  /\([^)]*\)|(?<!\p{L})(?:Jahres|Monats)?(?:durchschnitt\p{L}*|mittel|bestand|Stichtag|Jahresende|Quartalsende|Monatsende)(?!\p{L})/giu
/** Larger tables are no text that a paragraph speaks about. */
const HOECHSTENS_ZELLEN = 2_000
const gelesen = new WeakMap<Datenblatt, readonly Zeitreihe[]>()

/** The series of a table, read once for all sentences. */
export function seriesOf(blatt: Datenblatt): readonly Zeitreihe[] {
  const bekannt = gelesen.get(blatt)
  if (bekannt) return bekannt
  const reihen =
    blatt.zeilen.length * blatt.spalten.length > HOECHSTENS_ZELLEN ? [] : rasterOf(blatt).flatMap(seriesOfRaster)
  gelesen.set(blatt, reihen)
  return reihen
}

function seriesOfRaster({ blatt, reihen, quernamen }: Raster): Zeitreihe[] {
  const zeiten = quernamen.map(timeOf)
  const genannte = zeiten.filter((zeit) => zeit !== undefined)
  const [erste] = genannte
  if (!erste || genannte.length < 2 || genannte.some(({ koernung }) => koernung !== erste.koernung)) return []
  if (new Set(genannte.map(({ anfang }) => anfang)).size < genannte.length) return []
  return reihen.flatMap(({ name, eigenname, zellen }): Zeitreihe[] => {
    if (isVeraenderung(name) || isGeplant(name)) return []
    const werte = zellen
      .flatMap((zelle, stelle): Zeitwert[] => {
        const zeit = zeiten[stelle]
        return zeit && isZahl(zelle) && !zelle.vorzeichen ? [{ zeit, zelle }] : []
      })
      .sort((a, b) => (a.zeit.anfang < b.zeit.anfang ? -1 : 1))
    const [erster] = werte
    if (!erster || werte.length < 2 || werte.some(({ zelle }) => zelle.einheit !== erster.zelle.einheit)) return []
    // What is typed into a text has no title of its own.
    const titelworte = blatt.id === '' && blatt.titel === 'Tabelle' ? new Set<string>() : tellingWords(blatt.titel)
    const eigene = isGesamt(eigenname) ? new Set<string>() : tellingWords(name.replace(NEBENWORTE, ' '))
    const worte = eigene.size > 0 ? eigene : titelworte
    return [{ blatt, name, worte, titelworte, einheit: erster.zelle.einheit, werte }]
  })
}

/** "2023", "Dezember 2023", "Ist 2023"; nothing where it is of a plan or a change. */
function timeOf(name: string): Zeit | undefined {
  if (isVeraenderung(name) || isGeplant(name)) return undefined
  const [zeit, ...weitere] = findZeiten(name).filter(({ anfang }) => anfang !== '')
  return weitere.length === 0 ? zeit : undefined
}
