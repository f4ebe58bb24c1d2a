import type { Diagramm } from '../../charts/diagramm.js'
import { formatNumber, formatWithEinheit } from '../../charts/labels/zahlformat.js'
import { artOf } from '../../content/diagrammarten.js'
import type { Gestaltung } from '../design/gestaltung.js'
import type { Vorlagen } from '../design/vorlagen/vorlagen.js'
import type { Ueberschrift } from '../document/dokument.js'
import { Fragment } from '../document/fragment.js'
import type { Nummern } from '../frame/verzeichnis.js'
import { alignKommas } from '../kommaflucht.js'
import type { Tabelle } from '../tabelle.js'

/** The figure that a table of data belongs to. */
interface Abbildung {
  kennung: string
  marke: string
  titel: string
}

/** What diagramm.hbs can use: the table, whether paper shows it below the chart, and where it stands in the annex. */
interface Datenkontext {
  daten: Fragment
  darunter: boolean
  anhang: { kennung: string; marke: string } | ''
}

/** The data of the charts as tables: folded in the web page, on paper where the design wants them. */
export class Diagrammdaten {
  readonly #anhang: { tabelle: Fragment; abbildung: Abbildung }[] = []

  constructor(
    private readonly vorlagen: Vorlagen,
    private readonly art: Gestaltung['diagrammdaten'],
    private readonly nummern: Nummern,
  ) {}

  contextOf(diagramm: Diagramm, abbildung: Abbildung): Datenkontext {
    const render = (angaben: { kennung: string; marke: string; titel: string }) =>
      this.vorlagen.render('tabelle', { ...tableOfDiagramm(diagramm), quelle: '', stand: '', ...angaben })
    const titel = `Daten zu ${abbildung.marke}`
    const daten = render({ kennung: '', marke: '', titel })
    if (this.art !== 'anhang') return { daten, darunter: this.art === 'darunter', anhang: '' }
    const anhang = {
      kennung: this.nummern.kennungen.claim(`daten-${abbildung.kennung}`),
      marke: `Tabelle ${this.nummern.tabellen + this.#anhang.length + 1}`,
    }
    this.#anhang.push({ tabelle: render({ ...anhang, titel: `${titel}: ${abbildung.titel}` }), abbildung })
    return { daten, darunter: false, anhang }
  }

  /** The last chapter, with its heading; undefined where the design wants none, or no chart has been set. */
  renderAnhang(): { ueberschrift: Ueberschrift; inhalt: Fragment } | undefined {
    if (this.#anhang.length === 0) return undefined
    const ueberschrift: Ueberschrift = {
      id: this.nummern.kennungen.claim('anhang-diagrammdaten'),
      stufe: 1,
      nummer: this.nummern.naechsterAnhang,
      text: 'Daten der Diagramme',
    }
    const { id, nummer, text } = ueberschrift
    const inhalt = this.vorlagen.render('diagrammdaten', { kennung: id, nummer, titel: text, tabellen: this.#anhang })
    return { ueberschrift, inhalt }
  }
}

/** What a chart shows, as a table: categories as rows, but where series are more than categories. */
export function tableOfDiagramm(diagramm: Diagramm): Tabelle & { kopf: string; hinweise: string[] } {
  const { kategorien, reihen, einheit, stellen, zielwert, notizen = [] } = diagramm
  const gedreht = reihen.length > kategorien.length
  const namen = reihen.map(({ name }) => name)
  const [zeilen, spalten] = gedreht ? [namen, kategorien] : [kategorien, namen]
  const kopf = gedreht ? 'Reihe' : nameKategorie(diagramm)
  const print = (reihe: number, kategorie: number) => {
    const wert = reihen[reihe]?.werte[kategorie] ?? null
    const mass = reihen[reihe]?.masse?.[kategorie]
    if (wert === null) return '–'
    return mass ? formatWithEinheit(wert, mass.stellen, mass.einheit) : formatNumber(wert, stellen)
  }
  const kopfzelle = (text: string, zahl: boolean) => ({
    html: Fragment.ofText(text),
    zahl,
    spalten: 1,
    zeilen: 1,
    gruppe: false,
  })
  return {
    kopf,
    kopfzeilen: [{ zellen: [kopfzelle(kopf, false), ...spalten.map((name) => kopfzelle(name, true))] }],
    zeilen: alignKommas(
      zeilen.map((name, i) => ({
        name: Fragment.ofText(name),
        summe: false,
        davon: false,
        ganzes: 0,
        zwischenzeile: false,
        zellen: spalten.map((_, j) => ({ html: Fragment.ofText(gedreht ? print(i, j) : print(j, i)), zahl: true })),
      })),
    ),
    spaltenzahl: spalten.length + 1,
    einheit,
    hinweise: [
      ...(zielwert === undefined ? [] : [`Zielwert: ${formatWithEinheit(zielwert, stellen, einheit)}`]),
      ...notizen.map(({ kategorie, text }) => `${kategorie}: ${text}`),
    ],
  }
}

/** What the categories are, for the head of their column. */
function nameKategorie(diagramm: Diagramm): string {
  const { kategorien } = diagramm
  const { kategorie } = artOf(diagramm)
  return kategorie ?? (kategorien.every((name) => /^(?:19|20)\d\d$/.test(name)) ? 'Jahr' : 'Merkmal')
}
