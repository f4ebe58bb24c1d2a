import { type PrintedFigure, printedFigures } from '../../charts/labels/printed-figures.js'
import type { Zelle } from '../../figures/datenblatt.js'
import { formatZelle } from '../../figures/format.js'
import { strings } from '../../layout/bausteine/strings.js'
import { diagrammOf, fieldOf } from '../../layout/charts/diagramm.js'
import type { FigureField } from '../../layout/charts/figure-field.js'
import { Meldungen } from '../../message.js'
import { KEIN_BELEG } from './belege.js'
import { type Blockumfeld, nameOfCell, originOfCell, withoutSentence } from './blockumfeld.js'
import { sourceOf } from './quellen.js'
import type { Spiegelzahl } from './spiegelzahl.js'

/** The figures of a chart: its values as the picture says them, and the shares and totals that it computes of them. */
export function figuresOfChart(umfeld: Blockumfeld): Spiegelzahl[] {
  const { block, blatt, wo } = umfeld
  // Figures in the sheet's order; what is wrong with the chart has been reported when it was set.
  const { sortiert: _, ...attributes } = strings(block.attributes)
  const field = fieldOf(blatt, attributes, wo, new Meldungen())
  const diagramm = diagrammOf(blatt, attributes, '', wo, new Meldungen())
  if (!field || !diagramm) return []
  const printed = printedFigures(diagramm)
  const chart = new Chartfigures(umfeld, field)
  return field.kategorien.flatMap((_, kategorie) => [
    ...field.reihen.flatMap(({ zellen }, reihe) => {
      const own = printed.filter((one) => one.kategorie === kategorie && one.art !== 'summe' && one.reihen[0] === reihe)
      const zelle = zellen[kategorie]
      if (own.length === 0 && isFigure(zelle)) return chart.value(zelle, formatZelle(zelle, { mitEinheit: true }))
      return own.flatMap((one) => (one.art === 'wert' && zelle ? chart.value(zelle, one.text) : chart.share(one)))
    }),
    ...printed.flatMap((one) => (one.kategorie === kategorie && one.art === 'summe' ? chart.total(one) : [])),
  ])
}

function isFigure(zelle: Zelle | undefined): zelle is Exclude<Zelle, { art: 'fehlt' | 'text' }> {
  return zelle !== undefined && zelle.art !== 'fehlt' && zelle.art !== 'text'
}

class Chartfigures {
  readonly #names: ReadonlyMap<Zelle, string>

  constructor(
    private readonly umfeld: Blockumfeld,
    private readonly field: FigureField,
  ) {
    const { zeilen, spalten } = umfeld.blatt
    this.#names = new Map(
      zeilen.flatMap((zeile) =>
        spalten.flatMap((spalte, stelle): [Zelle, string][] => {
          const zelle = zeile.zellen[stelle]
          return zelle ? [[zelle, nameOfCell(umfeld, zeile, spalte)]] : []
        }),
      ),
    )
  }

  value(zelle: Zelle, gedruckt: string): Spiegelzahl[] {
    const stelle = this.#names.get(zelle) ?? this.umfeld.marke
    return [{ gedruckt, ...withoutSentence(this.umfeld, stelle), ...originOfCell(this.umfeld, zelle) }]
  }

  /** Of one series the whole is all its categories, of several it is the category's sum. */
  share({ text, kategorie, reihen: [reihe = 0] }: PrintedFigure): Spiegelzahl[] {
    const own = this.field.reihen[reihe]?.zellen ?? []
    const part = own[kategorie]
    const whole = this.field.reihen.length === 1 ? own : this.field.reihen.map(({ zellen }) => zellen[kategorie])
    const paths = pathsOf(whole)
    const name = (part && this.#names.get(part)) ?? this.umfeld.marke
    return part
      ? [this.#computed(text, `${name} (Anteil)`, paths, `${localPath(part.herkunft.zelle)} / ${sumOf(paths)}`)]
      : []
  }

  total({ text, kategorie, reihen }: PrintedFigure): Spiegelzahl[] {
    const paths = pathsOf(reihen.map((reihe) => this.field.reihen[reihe]?.zellen[kategorie]))
    const name = this.field.kategorien[kategorie]?.name ?? ''
    return [this.#computed(text, `${this.umfeld.marke}: Summe / ${name}`, paths, sumOf(paths))]
  }

  #computed(gedruckt: string, stelle: string, paths: readonly string[], formel: string): Spiegelzahl {
    const { blatt, wo, pruefling } = this.umfeld
    return {
      gedruckt,
      ...withoutSentence(this.umfeld, stelle),
      blatt: blatt.id,
      zelle: paths.join(', '),
      formel,
      herkunft: { datei: wo.datei, zeile: wo.zeile, spalte: wo.spalte },
      nachweis: 'errechnet',
      ...KEIN_BELEG,
      ...sourceOf(blatt.id, pruefling),
    }
  }
}

function pathsOf(zellen: readonly (Zelle | undefined)[]): string[] {
  return zellen.flatMap((zelle) => (isFigure(zelle) ? [zelle.herkunft.zelle] : []))
}

/** "summe(a.anzahl, b.anzahl)": the cells of the one sheet, named in full beside it. */
function sumOf(paths: readonly string[]): string {
  return `summe(${paths.map(localPath).join(', ')})`
}

function localPath(path: string): string {
  return path.slice(path.indexOf('.') + 1)
}
