import { beschreibeDiagramm } from '../charts/beschreibung.js'
import type { Diagramm } from '../charts/diagramm.js'
import type { Diagrammtyp } from '../content/blocks/diagramm.js'
import type { Datenblatt, Zelle } from '../figures/datenblatt.js'
import type { Meldungen, Ort } from '../message.js'
import { select } from './auswahl.js'

/** A chart that the document asks for, with the place that asks. */
export interface Diagrammauftrag {
  schluessel: string
  diagramm: Diagramm
  ort: Ort
}

/** What a block asks to be drawn: rows are series, columns categories; with one column only, the rows are the categories. */
export function diagrammOf(
  blatt: Datenblatt,
  attribute: Record<string, string>,
  titel: string,
  ort: Ort,
  meldungen: Meldungen,
): Diagramm | undefined {
  const auswahl = select(blatt, attribute, ort, meldungen)
  const spalten = auswahl.spalten.filter(({ art }) => art === 'zahl')
  const zeilen = auswahl.zeilen.filter(({ zellen }) => zellen.length > 0)
  const zellen = zeilen.map((zeile) => spalten.map((spalte) => zeile.zellen[blatt.spalten.indexOf(spalte)]))
  const einheiten = new Set(zellen.flat().flatMap((zelle) => (zelle?.art === 'zahl' ? [zelle.einheit] : [])))
  if (einheiten.size > 1) {
    meldungen.melde(
      'attribut-ungueltig',
      ort,
      `Das Diagramm mischt Einheiten: ${[...einheiten].map((einheit) => einheit || 'ohne Einheit').join(', ')}.`,
      'Mit zeilen="…" und spalten="…" auswählen, was dieselbe Einheit hat.',
    )
    return undefined
  }
  const einzeln = spalten.length === 1
  const werte = zellen.map((zeile) => zeile.map(number))
  const diagramm: Diagramm = {
    typ: attribute.typ as Diagrammtyp,
    titel,
    einheit: [...einheiten][0] ?? '',
    kategorien: einzeln ? zeilen.map(({ name }) => name) : spalten.map(({ name }) => name),
    reihen: einzeln
      ? [{ name: spalten[0]?.name ?? '', werte: werte.map(([wert]) => wert ?? null) }]
      : zeilen.map(({ name }, index) => ({ name, werte: werte[index] ?? [] })),
    stellen: Math.max(0, ...zellen.flat().map((zelle) => (zelle?.art === 'zahl' ? zelle.stellen : 0))),
  }
  if (attribute.betont) {
    if (!diagramm.kategorien.includes(attribute.betont)) {
      meldungen.melde(
        'attribut-ungueltig',
        ort,
        `„${attribute.betont}“ ist keine Kategorie dieses Diagramms.`,
        `Kategorien: ${diagramm.kategorien.join(', ')}.`,
      )
      return undefined
    }
    diagramm.betont = attribute.betont
  }
  return diagramm
}

/** Alt text of a chart: the author's own, else one composed from the figures. */
export function altOf(diagramm: Diagramm, alt: string): string {
  return alt || beschreibeDiagramm(diagramm)
}

function number(zelle: Zelle | undefined): number | null {
  return zelle?.art === 'zahl' || zelle?.art === 'verhaeltnis' ? zelle.wert.toNumber() : null
}
