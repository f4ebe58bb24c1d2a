import { suggest } from '../../content/daten/vorschlag.js'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import type { Datenblatt, Wertzelle } from '../datenblatt.js'
import { withYearWords, yearOfWord } from '../jahreswort.js'
import * as regeln from '../regeln.js'
import type { Pfad } from './ausdruck.js'
import type { Kontext } from './kontext.js'

interface Blattkennungen {
  zeilen: ReadonlyMap<string, number>
  spalten: ReadonlyMap<string, number>
}

/** Built once a sheet: thousands of expressions look into sheets of thousands of rows. */
const verzeichnisse = new WeakMap<Datenblatt, Blattkennungen>()

/** The cell that a path names, which must hold a figure; what does not exist or is missing is reported at its segment. */
export function findZelle(pfad: Pfad, kontext: Kontext, meldungen: Meldungen): Wertzelle | undefined {
  const [, zeilenname, spaltenname] = pfad.segmente
  const blatt = findBlatt(pfad, kontext, meldungen)
  if (!blatt) return undefined
  const { zeilen, spalten } = verzeichnisOf(blatt)
  if (pfad.segmente.length !== 3 || zeilenname === undefined || spaltenname === undefined) {
    const bekannt = zeilenname === undefined ? [...zeilen.keys()] : [...spalten.keys()]
    meldungen.melde(
      regeln.ausdruckUnbekannt,
      pfad.ort,
      `„${pfad.text}“ nennt keine Zelle.`,
      pfad.segmente.length > 3
        ? 'Ein Pfad hat drei Teile: blatt.zeile.spalte; Namen mit Punkt in eckige Klammern setzen.'
        : `${zeilenname === undefined ? 'Zeile und Spalte fehlen; Zeilen' : 'Die Spalte fehlt; Spalten'} sind: ${listing(bekannt)}.`,
    )
    return undefined
  }
  const zeile = zeilen.get(zeilenname)
  if (zeile === undefined) return reportUnknown('Zeile', zeilenname, 1, zeilen, blatt, pfad, meldungen)
  // "jahr" moves with the programme, so that next year's text reads next year's column.
  const spalte = spalten.get(spaltenname) ?? withYearWords(spalten, kontext.jahr).get(spaltenname)
  if (spalte === undefined)
    return reportUnknown(
      'Spalte',
      yearOfWord(spaltenname, kontext.jahr) ?? spaltenname,
      2,
      spalten,
      blatt,
      pfad,
      meldungen,
    )
  const zelle = blatt.zeilen[zeile]?.zellen[spalte]
  if (zelle?.art === 'zahl' || zelle?.art === 'verhaeltnis') return zelle
  if (zelle?.art === 'fehlt')
    meldungen.melde(
      regeln.ausdruckFehlt,
      pfad.ort,
      `„${pfad.text}“ fehlt im Datenblatt.`,
      'Den Wert eintragen oder den Satz ohne ihn schreiben.',
      kontext.entwurf ? 'hinweis' : undefined,
    )
  else
    meldungen.melde(
      regeln.ausdruckWert,
      pfad.ort,
      `„${pfad.text}“ ist ${zelle ? 'Text' : 'eine Zwischenüberschrift'} und keine Zahl.`,
      'Eine Zelle mit einer Zahl nennen.',
    )
  return undefined
}

/** The sheet that a path begins with; silent about one that is known but could not be computed. */
export function findBlatt(pfad: Pfad, { blaetter, blattnamen }: Kontext, meldungen: Meldungen): Datenblatt | undefined {
  const id = pfad.segmente[0] ?? ''
  const blatt = blaetter.get(id)
  if (blatt || blattnamen?.has(id)) return blatt
  const bekannt = [...(blattnamen ?? blaetter.keys())]
  const gemeint = naechster(id, bekannt)
  meldungen.melde(
    regeln.ausdruckUnbekannt,
    pfad.ort,
    `Ein Datenblatt „${id}“ gibt es nicht.`,
    gemeint ? `Meinten Sie „${gemeint}“?` : `Vorhanden: ${listing(bekannt) || 'keines; sie liegen unter daten/'}.`,
  )
  return undefined
}

function reportUnknown(
  was: 'Zeile' | 'Spalte',
  id: string,
  segment: number,
  bekannt: ReadonlyMap<string, number>,
  blatt: Datenblatt,
  pfad: Pfad,
  meldungen: Meldungen,
): undefined {
  meldungen.melde(
    regeln.ausdruckUnbekannt,
    segmentOrt(pfad, segment),
    `Das Datenblatt „${blatt.id}“ hat keine ${was} „${id}“.`,
    suggest(id, bekannt.keys(), `${was}n`),
  )
  return undefined
}

/** Where the n-th segment of a path begins; dots in brackets do not count. */
function segmentOrt({ text, ort }: Pfad, nummer: number): Ort {
  let segment = 0
  let geklammert = false
  for (const [stelle, zeichen] of [...text].entries()) {
    if (segment === nummer) return { ...ort, spalte: ort.spalte + stelle }
    if (zeichen === '[' || zeichen === ']') geklammert = zeichen === '['
    else if (zeichen === '.' && !geklammert) segment++
  }
  return ort
}

function verzeichnisOf(blatt: Datenblatt): Blattkennungen {
  const vorhanden = verzeichnisse.get(blatt)
  if (vorhanden) return vorhanden
  const neu = {
    zeilen: new Map(blatt.zeilen.map(({ id }, index) => [id, index])),
    spalten: new Map(blatt.spalten.map(({ id }, index) => [id, index])),
  }
  verzeichnisse.set(blatt, neu)
  return neu
}

function listing(namen: readonly string[]): string {
  return namen.slice(0, 10).join(', ') + (namen.length > 10 ? ' …' : '')
}
