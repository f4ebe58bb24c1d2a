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
import { select } from './auswahl.js'
import { sortKategorien } from './diagrammfolge.js'
import { buildStufen } from './diagrammstufen.js'
import { readNotizen } from './notizen.js'
import { type Einwand, massOf, numberOf, type Zahlenfeld } from './zahlenfeld.js'

/** A chart that the document asks for, with the place that asks, and the one that says what it shows. */
export interface Diagrammauftrag {
  schluessel: string
  diagramm: Diagramm
  ort: Ort
  beschrieben: Ort
}

/**
 * What a block asks to be drawn. Rows are series, columns categories; with one column only, and where the kind of chart says
 * so, it is the other way round. `reihen=` says it outright.
 */
export function diagrammOf(
  blatt: Datenblatt,
  attribute: Record<string, string>,
  titel: string,
  ort: Ort,
  meldungen: Meldungen,
): Diagramm | undefined {
  const vorher = meldungen.anzahl('fehler')
  const gewaehlt = select(blatt, attribute, ort, meldungen)
  const spalten = gewaehlt.spalten.filter(({ art }) => art === 'zahl')
  const zeilen = gewaehlt.zeilen.filter(({ zellen }) => zellen.length > 0)
  if (meldungen.anzahl('fehler') > vorher) return undefined
  const einwand: Einwand = (text, abhilfe) => {
    meldungen.melde(attributUngueltig, ort, text, abhilfe)
    return undefined
  }
  const typ = attribute.typ as Diagrammtyp
  const art = artOf({ typ })
  const feld = readFeld(blatt, zeilen, spalten, areSpaltenReihen(art, attribute.reihen, zeilen, spalten))
  const gelesen = art.stufen ? buildStufen(feld, einwand) : readReihen(feld)
  const einheiten = gelesen && checkEinheiten(art, feld, einwand)
  const zielwert = readZielwert(art, attribute.zielwert, einwand)
  if (!gelesen || !einheiten || zielwert === undefined) return undefined
  const kategorien = feld.kategorien.map(({ name }) => name)
  const notizen = readNotizen(art, attribute.notiz, kategorien, einwand)
  if (!notizen) return undefined

  const diagramm: Diagramm = {
    typ,
    titel,
    einheit: einheiten.length === 1 ? (einheiten[0] ?? '') : '',
    kategorien,
    ...gelesen,
    stellen: Math.max(0, ...feld.reihen.flatMap(({ zellen }) => zellen.map((zelle) => massOf(zelle).stellen))),
    ...(zielwert !== null && { zielwert }),
    ...(notizen.length > 0 && { notizen }),
    ...(attribute.form === 'halb' && { form: 'halb' as const }),
  }
  if (attribute.betont) {
    if (!diagramm.kategorien.includes(attribute.betont))
      return einwand(
        `„${attribute.betont}“ ist keine Kategorie dieses Diagramms.`,
        `Kategorien: ${diagramm.kategorien.join(', ')}.`,
      )
    diagramm.betont = attribute.betont
  }
  return sortKategorien(diagramm, attribute.sortiert, einwand)
}

/** What stands below a chart in small type: the author's own note, and for which categories no value is known. */
export function notesOf(diagramm: Diagramm, hinweis: string): string[] {
  return [hinweis, describeAxisBreak(diagramm), describeGaps(diagramm)].filter((zeile) => zeile !== '')
}

/** Alt text of a chart: the author's own with the notes in the picture, else one composed from the figures. */
export function altOf(diagramm: Diagramm, alt: string): string {
  const notizen = (diagramm.notizen ?? []).map(({ kategorie, text }) => `${kategorie}: ${text}`).join('; ')
  return alt && notizen ? `${alt}${/[.!?…]$/.test(alt) ? '' : ';'} ${notizen}.` : alt || describeDiagramm(diagramm)
}

function readFeld(blatt: Datenblatt, zeilen: Zeile[], spalten: Spalte[], spaltenSindReihen: boolean): Zahlenfeld {
  const zelle = (zeile: Zeile, spalte: Spalte) => zeile.zellen[blatt.spalten.indexOf(spalte)]
  const kopf = ({ name, rechnung }: Zeile | Spalte) => ({
    name,
    summe: rechnung?.art === 'summe' || rechnung?.art === 'differenz',
  })
  return spaltenSindReihen
    ? {
        kategorien: zeilen.map(kopf),
        reihen: spalten.map((spalte) => ({
          name: spalte.name,
          zellen: zeilen.map((zeile) => zelle(zeile, spalte)),
        })),
      }
    : {
        kategorien: spalten.map(kopf),
        reihen: zeilen.map((zeile) => ({
          name: zeile.name,
          zellen: spalten.map((spalte) => zelle(zeile, spalte)),
        })),
      }
}

function areSpaltenReihen(
  { reihenSind }: Diagrammart,
  gesagt: string | undefined,
  zeilen: Zeile[],
  spalten: Spalte[],
): boolean {
  if (gesagt) return gesagt === 'spalten'
  if (reihenSind === 'spalten') return true
  if (reihenSind === 'seiten') return spalten.length === 2 || zeilen.length !== 2
  return spalten.length === 1
}

function readReihen({ reihen }: Zahlenfeld): { reihen: Datenreihe[] } {
  const masse = reihen.map(({ zellen }) => zellen.map(massOf))
  const gleich = new Set(masse.flat().map(({ einheit }) => einheit)).size <= 1
  return {
    reihen: reihen.map(({ name, zellen }, i) => ({
      name,
      werte: zellen.map(numberOf),
      ...(!gleich && { masse: masse[i] ?? [] }),
    })),
  }
}

/** The units of the figures; only kinds of charts whose rows or sides have scales of their own may mix them. */
function checkEinheiten(
  { eigeneEinheit }: Diagrammart,
  { reihen }: Zahlenfeld,
  einwand: Einwand,
): string[] | undefined {
  const list = (zellen: (Zelle | undefined)[]) => [
    ...new Set(zellen.flatMap((zelle) => (zelle?.art === 'zahl' ? [zelle.einheit] : []))),
  ]
  const alle = list(reihen.flatMap(({ zellen }) => zellen))
  const erlaubt =
    eigeneEinheit === 'wert' ||
    (eigeneEinheit === 'reihe' ? reihen.every(({ zellen }) => list(zellen).length <= 1) : alle.length <= 1)
  if (erlaubt) return alle
  return einwand(
    `Das Diagramm mischt Einheiten: ${alle.map((einheit) => einheit || 'ohne Einheit').join(', ')}.`,
    'Mit zeilen="…" und spalten="…" auswählen, was dieselbe Einheit hat.',
  )
}

/** null where none is asked for; undefined where it has been reported. */
function readZielwert(
  { name, ziellinie }: Diagrammart,
  text: string | undefined,
  einwand: Einwand,
): number | null | undefined {
  if (!text) return null
  if (!ziellinie) {
    const andere = DIAGRAMMARTEN.filter((art) => art.ziellinie).map((art) => art.name)
    return einwand(`Eine Ziellinie hat „${name}“ nicht.`, `Sie gibt es bei: ${andere.join(', ')}.`)
  }
  const befund = parseZahl(text, 'komma')
  if (befund.art === 'zahl') return Number(befund.text)
  return einwand(`„${text}“ als Zielwert ist keine Zahl.`, 'Zum Beispiel zielwert="1.250" oder zielwert="4,5".')
}
