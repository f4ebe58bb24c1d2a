import { z } from 'zod'
import { BLATT } from '../../content/daten/yaml/schluessel.js'
import { createBlatt } from '../../import/tabelle/blatt.js'
import { writeBlatt } from '../../import/tabelle/blatt-yaml.js'
import type { Blattentwurf } from '../../import/tabelle/blattentwurf.js'
import { draftTyped } from '../../import/tabelle/getippt.js'
import type { Gitterzelle } from '../../import/tabelle/zellgitter.js'
import { SCHLICHT } from '../../worddatei/modell.js'
import type { Blattformularfeld } from '../protokoll.js'
import { yamlValue } from './zahl.js'

const KOPF = ['titel', 'einheit', 'quelle', 'stand'] as const
const HOECHSTENS = 2000
const wort = z.string().trim().max(500)
const namen = z.array(wort.min(1)).max(HOECHSTENS)

/** A sheet to be laid down: named rows and columns, or a table of a spreadsheet. */
export const NeuesBlatt = z.object({
  titel: wort.min(1),
  einheit: wort.default(''),
  quelle: wort.default(''),
  stand: wort.default(''),
  spalten: namen.default([]),
  zeilen: namen.default([]),
  /** Rows of what was typed in a spreadsheet, heads above and names at the left; in place of rows and columns. */
  tabelle: z
    .array(z.array(z.string().max(5000)))
    .max(HOECHSTENS)
    .default([]),
})
export type NeuesBlatt = z.infer<typeof NeuesBlatt>

/** The fields of the form for a new sheet, as its keys are declared where it is read. What YAML wants in quotes wants none in a form. */
export function listBlattfelder(): Blattformularfeld[] {
  return KOPF.map((name) => ({
    name,
    hinweis: BLATT[name].beschreibung.replaceAll('"', ''),
    pflicht: name === 'titel',
  }))
}

/** The file of a new sheet; why there can be none, in German. */
export function draftBlatt(angaben: NeuesBlatt): { text: string } | { fehler: string } {
  const { tabelle, titel, einheit, quelle, stand } = angaben
  const gerippe = tabelle.length > 0 ? ofTable(tabelle, titel) : ofNames(angaben)
  if ('fehler' in gerippe) return gerippe
  return { text: writeBlatt({ ...gerippe, titel, quelle, stand, einheit: einheit || gerippe.einheit }) }
}

function ofNames({ spalten, zeilen }: Pick<NeuesBlatt, 'spalten' | 'zeilen'>): Blattentwurf | { fehler: string } {
  if (spalten.length === 0 || zeilen.length === 0)
    return { fehler: 'Ein Datenblatt hat mindestens eine Spalte und eine Zeile.' }
  return draftTyped(spalten, zeilen, () => undefined)
}

/** A table with its totals found, as the import of a Word file finds them; where it is no such table, as it was typed. */
function ofTable(tabelle: readonly (readonly string[])[], titel: string): Blattentwurf | { fehler: string } {
  const zeilen = evenRows(tabelle)
  const erkannt = createBlatt(
    { zeilen: zeilen.map((zeile) => zeile.map(cellOf)), kopfzeilen: 1, verbunden: false },
    titel,
  )
  if (erkannt) return withoutPrinted(erkannt)
  const [kopf = [], ...rumpf] = zeilen
  const leer = ofNames({
    spalten: kopf.slice(1).map((name, index) => name || `Spalte ${index + 1}`),
    zeilen: rumpf.map(([name], index) => name || `Zeile ${index + 1}`),
  })
  if ('fehler' in leer) return { fehler: 'Die Tabelle braucht eine Kopfzeile und links eine Spalte mit Namen.' }
  const istText = leer.spalten.map((_, spalte) =>
    rumpf.some((zeile) => yamlValue(zeile[spalte + 1] ?? '', false) === undefined),
  )
  return {
    ...leer,
    spalten: leer.spalten.map((spalte, index) => ({ ...spalte, text: istText[index] ?? false })),
    zeilen: leer.zeilen.map((zeile, z) => ({
      ...zeile,
      werte: leer.spalten.map((_, s) => yamlValue(rumpf[z]?.[s + 1] ?? '', istText[s] ?? false)),
    })),
  }
}

/**
 * Totals that come out need no proof: what was pasted is the author's own, no document that is being read. Kept beside the formula it
 * would object to every later change of a cell.
 */
function withoutPrinted(entwurf: Blattentwurf): Blattentwurf {
  const strip = <Reihe extends { gedruckt: [string, string][] }>(reihe: Reihe): Reihe => ({ ...reihe, gedruckt: [] })
  return { ...entwurf, spalten: entwurf.spalten.map(strip), zeilen: entwurf.zeilen.map(strip) }
}

/** All rows as long as the longest, without empty rows at the end. */
function evenRows(tabelle: readonly (readonly string[])[]): string[][] {
  const breite = Math.max(0, ...tabelle.map(({ length }) => length))
  const letzte = tabelle.findLastIndex((zeile) => zeile.some((text) => text.trim() !== ''))
  return tabelle
    .slice(0, letzte + 1)
    .map((zeile) => Array.from({ length: breite }, (_, index) => (zeile[index] ?? '').replace(/\s+/g, ' ').trim()))
}

function cellOf(text: string): Gitterzelle {
  return { text, laeufe: [{ art: 'text', text, zeichen: SCHLICHT }], spalten: 1, leer: undefined }
}
