import { describeAxisBreak } from '../../charts/axes/achsenbruch.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { describeDiagramm } from '../../charts/labels/beschreibung.js'
import { describeGaps } from '../../charts/labels/luecken.js'
import { attributUngueltig } from '../../content/abschnitt/regeln.js'
import { parseZahl } from '../../content/daten/zahl.js'
import type { Datenreihe, Diagrammart } from '../../content/diagrammarten/art.js'
import { artOf, DIAGRAMMARTEN, type Diagrammtyp } from '../../content/diagrammarten.js'
import type { Datenblatt, Spalte, Zeile, Zelle } from '../../figures/datenblatt.js'
import type { Meldungen, Ort } from '../../message.js'
import { sortCategories } from './category-order.js'
import { type FigureField, measureOf, numberOf, type Objection } from './figure-field.js'
import { readRemarks } from './remarks.js'
import { select } from './selection.js'
import { buildLevels } from './waterfall-steps.js'

/** A chart that the document asks for, with the place that asks, and the one that says what it shows. */
export interface DiagrammOrder {
  key: string
  diagramm: Diagramm
  ort: Ort
  described: Ort
}

/**
 * What a block asks to be drawn. Rows are series, columns categories; with one column only, and where the kind of chart says
 * so, it is the other way round. `reihen=` says it outright.
 */
export function diagrammOf(
  blatt: Datenblatt,
  attributes: Record<string, string>,
  title: string,
  ort: Ort,
  meldungen: Meldungen,
): Diagramm | undefined {
  const objection: Objection = (text, remedy) => {
    meldungen.melde(attributUngueltig, ort, text, remedy)
    return undefined
  }
  const typ = attributes.typ as Diagrammtyp
  const kind = artOf({ typ })
  const field = fieldOf(blatt, attributes, ort, meldungen)
  if (!field) return undefined
  const parsed = kind.stufen ? buildLevels(field, objection) : readSeries(field)
  const einheiten = parsed && checkEinheiten(kind, field, objection)
  const target = readTarget(kind, attributes.zielwert, objection)
  if (!parsed || !einheiten || target === undefined) return undefined
  const categories = field.kategorien.map(({ name }) => name)
  const remarks = readRemarks(kind, attributes.notiz, categories, objection)
  if (!remarks) return undefined

  const diagramm: Diagramm = {
    typ,
    titel: title,
    einheit: einheiten.length === 1 ? (einheiten[0] ?? '') : '',
    kategorien: categories,
    ...parsed,
    stellen: Math.max(0, ...field.reihen.flatMap(({ zellen }) => zellen.map((zelle) => measureOf(zelle).stellen))),
    // Steps bear their sign already; where a row has units of its own it has its kind's, too.
    ...(!kind.stufen && !kind.eigeneEinheit && areChanges(field) && { vorzeichen: true as const }),
    ...(target !== null && { zielwert: target }),
    ...(remarks.length > 0 && { notizen: remarks }),
    ...(attributes.form === 'halb' && { form: 'halb' as const }),
  }
  if (attributes.betont) {
    if (!diagramm.kategorien.includes(attributes.betont))
      return objection(
        `„${attributes.betont}“ ist keine Kategorie dieses Diagramms.`,
        `Kategorien: ${diagramm.kategorien.join(', ')}.`,
      )
    diagramm.betont = attributes.betont
  }
  return sortCategories(diagramm, attributes.sortiert, objection)
}

/** The cells that a chart shows, in the sheet's order: its series by its categories. */
export function fieldOf(
  blatt: Datenblatt,
  attributes: Record<string, string>,
  ort: Ort,
  meldungen: Meldungen,
): FigureField | undefined {
  const previous = meldungen.anzahl('fehler')
  const chosen = select(blatt, attributes, ort, meldungen)
  const spalten = chosen.spalten.filter(({ art }) => art === 'zahl')
  const zeilen = chosen.zeilen.filter(({ zellen }) => zellen.length > 0)
  if (meldungen.anzahl('fehler') > previous) return undefined
  const kind = artOf({ typ: attributes.typ as Diagrammtyp })
  return readField(blatt, zeilen, spalten, columnsAreSeries(kind, attributes.reihen, zeilen, spalten))
}

/** What stands below a chart in small type: the author's own note, and for which categories no value is known. */
export function notesOf(diagramm: Diagramm, rat: string): string[] {
  return [rat, describeAxisBreak(diagramm), describeGaps(diagramm)].filter((line) => line !== '')
}

/** Alt text of a chart: the author's own with the notes in the picture, else one composed from the figures. */
export function altOf(diagramm: Diagramm, alt: string): string {
  const remarks = (diagramm.notizen ?? []).map(({ kategorie, text }) => `${kategorie}: ${text}`).join('; ')
  return alt && remarks ? `${alt}${/[.!?…]$/.test(alt) ? '' : ';'} ${remarks}.` : alt || describeDiagramm(diagramm)
}

function readField(blatt: Datenblatt, zeilen: Zeile[], spalten: Spalte[], columnsAreSeries: boolean): FigureField {
  const cell = (zeile: Zeile, spalte: Spalte) => zeile.zellen[blatt.spalten.indexOf(spalte)]
  const head = ({ name, rechnung }: Zeile | Spalte) => ({
    name,
    summe: rechnung?.art === 'summe' || rechnung?.art === 'differenz',
  })
  return columnsAreSeries
    ? {
        kategorien: zeilen.map(head),
        reihen: spalten.map((spalte) => ({
          name: spalte.name,
          zellen: zeilen.map((zeile) => cell(zeile, spalte)),
        })),
      }
    : {
        kategorien: spalten.map(head),
        reihen: zeilen.map((zeile) => ({
          name: zeile.name,
          zellen: spalten.map((spalte) => cell(zeile, spalte)),
        })),
      }
}

function columnsAreSeries(
  { reihenSind }: Diagrammart,
  said: string | undefined,
  zeilen: Zeile[],
  spalten: Spalte[],
): boolean {
  if (said) return said === 'spalten'
  if (reihenSind === 'spalten') return true
  if (reihenSind === 'seiten') return spalten.length === 2 || zeilen.length !== 2
  return spalten.length === 1
}

function readSeries({ reihen }: FigureField): { reihen: Datenreihe[] } {
  const measures = reihen.map(({ zellen }) => zellen.map(measureOf))
  // A gap has no unit of its own.
  const same = listEinheiten(reihen.flatMap(({ zellen }) => zellen)).length <= 1
  return {
    reihen: reihen.map(({ name, zellen }, i) => ({
      name,
      werte: zellen.map(numberOf),
      ...(!same && { masse: measures[i] ?? [] }),
    })),
  }
}

/** Whether all figures are changes, which tables print with their sign. */
function areChanges({ reihen }: FigureField): boolean {
  const figures = reihen.flatMap(({ zellen }) => zellen.filter((zelle) => zelle?.art === 'zahl'))
  return figures.length > 0 && figures.every(({ vorzeichen }) => vorzeichen)
}

function listEinheiten(cells: (Zelle | undefined)[]): string[] {
  return [...new Set(cells.flatMap((zelle) => (zelle?.art === 'zahl' ? [zelle.einheit] : [])))]
}

/** The units of the figures; only kinds of charts whose rows or sides have scales of their own may mix them. */
function checkEinheiten(
  { eigeneEinheit }: Diagrammart,
  { reihen }: FigureField,
  objection: Objection,
): string[] | undefined {
  const all = listEinheiten(reihen.flatMap(({ zellen }) => zellen))
  const allowed =
    eigeneEinheit === 'wert' ||
    (eigeneEinheit === 'reihe' ? reihen.every(({ zellen }) => listEinheiten(zellen).length <= 1) : all.length <= 1)
  if (allowed) return all
  return objection(
    `Das Diagramm mischt Einheiten: ${all.map((einheit) => einheit || 'ohne Einheit').join(', ')}.`,
    'Mit zeilen="…" und spalten="…" auswählen, was dieselbe Einheit hat.',
  )
}

/** null where none is asked for; undefined where it has been reported. */
function readTarget(
  { name, ziellinie }: Diagrammart,
  text: string | undefined,
  objection: Objection,
): number | null | undefined {
  if (!text) return null
  if (!ziellinie) {
    const others = DIAGRAMMARTEN.filter((kind) => kind.ziellinie).map((kind) => kind.name)
    return objection(`Eine Ziellinie hat „${name}“ nicht.`, `Sie gibt es bei: ${others.join(', ')}.`)
  }
  const finding = parseZahl(text, 'komma')
  if (finding.art === 'zahl') return Number(finding.text)
  return objection(`„${text}“ als Zielwert ist keine Zahl.`, 'Zum Beispiel zielwert="1.250" oder zielwert="4,5".')
}
