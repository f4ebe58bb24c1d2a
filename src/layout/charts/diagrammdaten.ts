import type { Diagramm } from '../../charts/diagramm.js'
import { formatNumber, formatWithEinheit } from '../../charts/labels/zahlformat.js'
import { artOf } from '../../content/diagrammarten.js'
import { alignKommas } from '../comma-alignment.js'
import type { Gestaltung } from '../design/gestaltung.js'
import type { Vorlagen } from '../design/vorlagen/vorlagen.js'
import type { OutlineHeading } from '../document/dokument.js'
import { Fragment } from '../document/fragment.js'
import type { Numbers } from '../frame/numbers.js'
import type { TableContext } from '../table.js'

/** The figure that a table of data belongs to. */
interface CaptionedFigure {
  kennung: string
  marke: string
  titel: string
}

/** What diagramm.hbs can use: the table, whether paper shows it below the chart, and where it stands in the annex. */
interface DataContext {
  daten: Fragment
  darunter: boolean
  anhang: { kennung: string; marke: string } | ''
}

/** The data of the charts as tables: folded in the web page, on paper where the design wants them. */
export class Diagrammdaten {
  readonly #annex: { tabelle: Fragment; abbildung: CaptionedFigure }[] = []

  constructor(
    private readonly vorlagen: Vorlagen,
    private readonly kind: Gestaltung['diagrammdaten'],
    private readonly numbers: Numbers,
  ) {}

  contextOf(diagramm: Diagramm, figure: CaptionedFigure): DataContext {
    const render = (attributes: { kennung: string; marke: string; titel: string }) =>
      this.vorlagen.render('tabelle', { ...tableOfDiagramm(diagramm), quelle: '', stand: '', ...attributes })
    const title = `Daten zu ${figure.marke}`
    const data = render({ kennung: '', marke: '', titel: title })
    if (this.kind !== 'anhang') return { daten: data, darunter: this.kind === 'darunter', anhang: '' }
    const annex = {
      kennung: this.numbers.ids.claim(`daten-${figure.kennung}`),
      marke: `Tabelle ${this.numbers.tables + this.#annex.length + 1}`,
    }
    this.#annex.push({ tabelle: render({ ...annex, titel: `${title}: ${figure.titel}` }), abbildung: figure })
    return { daten: data, darunter: false, anhang: annex }
  }

  /** The last chapter, with its heading; undefined where the design wants none, or no chart has been set. */
  renderAnhang(): { ueberschrift: OutlineHeading; inhalt: Fragment } | undefined {
    if (this.#annex.length === 0) return undefined
    const heading: OutlineHeading = {
      id: this.numbers.ids.claim('anhang-diagrammdaten'),
      level: 1,
      number: this.numbers.nextAnnex,
      text: 'Daten der Diagramme',
    }
    const { id, number, text } = heading
    const content = this.vorlagen.render('diagrammdaten', {
      kennung: id,
      nummer: number,
      titel: text,
      tabellen: this.#annex,
    })
    return { ueberschrift: heading, inhalt: content }
  }
}

/** What a chart shows, as a table: categories as rows, but where series are more than categories. */
export function tableOfDiagramm(diagramm: Diagramm): TableContext & { kopf: string; hinweise: string[] } {
  const { kategorien, reihen, einheit, stellen, vorzeichen, zielwert, notizen = [] } = diagramm
  const turned = reihen.length > kategorien.length
  const names = reihen.map(({ name }) => name)
  const [lines, columns] = turned ? [names, kategorien] : [kategorien, names]
  const head = turned ? 'Reihe' : nameCategory(diagramm)
  const print = (series: number, category: number) => {
    const value = reihen[series]?.werte[category] ?? null
    const measure = reihen[series]?.masse?.[category]
    if (value === null) return '–'
    return measure
      ? formatWithEinheit(value, measure.stellen, measure.einheit)
      : formatNumber(value, stellen, vorzeichen)
  }
  const headerCell = (text: string, numeric: boolean) => ({
    html: Fragment.ofText(text),
    zahl: numeric,
    aktuell: false,
    spalten: 1,
    zeilen: 1,
    gruppe: false,
  })
  return {
    kopf: head,
    kopfzeilen: [{ zellen: [headerCell(head, false), ...columns.map((name) => headerCell(name, true))] }],
    zeilen: alignKommas(
      lines.map((name, i) => ({
        name: Fragment.ofText(name),
        kurz: false,
        summe: false,
        davon: false,
        ganzes: 0,
        zwischenzeile: false,
        zellen: columns.map((_, j) => ({
          html: Fragment.ofText(turned ? print(i, j) : print(j, i)),
          zahl: true,
          aktuell: false,
        })),
      })),
    ),
    spaltenzahl: columns.length + 1,
    einheit,
    hinweise: [
      ...(zielwert === undefined ? [] : [`Zielwert: ${formatWithEinheit(zielwert, stellen, einheit)}`]),
      ...notizen.map(({ kategorie, text }) => `${kategorie}: ${text}`),
    ],
  }
}

/** What the categories are, for the head of their column. */
function nameCategory(diagramm: Diagramm): string {
  const { kategorien } = diagramm
  const { kategorie } = artOf(diagramm)
  return kategorie ?? (kategorien.every((name) => /^(?:19|20)\d\d$/.test(name)) ? 'Jahr' : 'Merkmal')
}
