import type { Meldungen } from '../../message.js'
import { naechster } from '../../nearest.js'
import * as regeln from '../regeln.js'
import { formatPfad } from './pfad.js'
import type { SpalteQuelle, ZeileQuelle, ZelleQuelle } from './quelle.js'
import { type Entwurf, plainSpalte } from './reihe-yaml.js'
import type { Rohtabelle, Rohzelle } from './rohtabelle.js'
import { parseZahl } from './zahl.js'

/** Where the values of a table come to lie among the columns: `kopf` is the index in the table, undefined for added ones. */
interface Platz<Quelle> {
  entwurf: Entwurf<Quelle>
  kopf: number | undefined
}

/**
 * Makes rows and columns of a table file, refined by what the YAML says of them. YAML names a row or column of the table
 * by its id or by `name`; what the table does not have must be computed. Where YAML computes a row or column that the
 * table has, the table's values become printed values to compare with.
 */
export function mergeTabelle(
  tabelle: Rohtabelle,
  spaltenangaben: readonly Entwurf<SpalteQuelle>[],
  zeilenangaben: readonly Entwurf<ZeileQuelle>[],
  blatt: string,
  meldungen: Meldungen,
): { spalten: Entwurf<SpalteQuelle>[]; zeilen: Entwurf<ZeileQuelle>[] } {
  const koepfe = tabelle.koepfe.slice(1)
  const spaltenplaetze = match(koepfe, spaltenangaben, plainSpalteOf, 'Spalte', meldungen)
  const zeilenplaetze = match(
    tabelle.zeilen.map((zeile) => zeile[0] as Rohzelle),
    zeilenangaben,
    plainZeileOf,
    'Zeile',
    meldungen,
  )
  for (const { entwurf, kopf } of zeilenplaetze) {
    const zeile = entwurf.quelle
    const felder = kopf === undefined ? undefined : tabelle.zeilen[kopf]?.slice(1)
    if (zeile.gruppe) {
      zeile.zellen = spaltenplaetze.map(() => undefined)
      continue
    }
    const vergleich = new Map<string, ReturnType<typeof readRohzahl>>()
    zeile.zellen = spaltenplaetze.map(({ entwurf: { quelle: spalte }, kopf: index }): ZelleQuelle | undefined => {
      const feld = index === undefined ? undefined : felder?.[index]
      if (spalte.art === 'text') return { art: 'text', text: feld?.text ?? '', ort: feld?.ort ?? zeile.ort }
      if (!feld) return undefined
      const errechnet = Boolean(spalte.rechnung || zeile.rechnung)
      if (errechnet && feld.text === '') return undefined
      const zelle = readRohzahl(feld, formatPfad([blatt, zeile.id, spalte.id]), tabelle, meldungen)
      if (!errechnet) return zelle
      vergleich.set(spalte.id, zelle)
      return undefined
    })
    addVergleich(entwurf, vergleich)
  }
  return { spalten: spaltenplaetze.map(({ entwurf }) => entwurf), zeilen: zeilenplaetze.map(({ entwurf }) => entwurf) }
}

function plainSpalteOf(kopf: Rohzelle): Entwurf<SpalteQuelle> {
  return { quelle: plainSpalte(kopf.text, kopf.text, kopf.ort), gedruckt: undefined }
}

function plainZeileOf({ text, ort }: Rohzelle): Entwurf<ZeileQuelle> {
  return { quelle: { id: text, name: text, ort, gruppe: false, vollstaendig: false, zellen: [] }, gedruckt: undefined }
}

/** Pairs the heads of a table with what YAML says of them, in the table's order; what only YAML knows comes after. */
function match<Quelle extends SpalteQuelle | ZeileQuelle>(
  koepfe: readonly Rohzelle[],
  angaben: readonly Entwurf<Quelle>[],
  plain: (kopf: Rohzelle) => Entwurf<Quelle>,
  was: string,
  meldungen: Meldungen,
): Platz<Quelle>[] {
  const offen = new Map<string, Entwurf<Quelle>>()
  for (const angabe of angaben) {
    offen.set(angabe.quelle.name, angabe)
    offen.set(angabe.quelle.id, angabe)
  }
  const vergeben = new Set<Entwurf<Quelle>>()
  const gesehen = new Set<string>()
  const plaetze: Platz<Quelle>[] = []
  for (const [index, { text, ...feld }] of koepfe.entries()) {
    // Heads of spreadsheets are broken into lines to look well; the name is one line.
    const kopf = { ...feld, text: text.replace(/\s+/g, ' ') }
    if (kopf.text === '') {
      meldungen.melde(
        regeln.figurLeer,
        kopf.ort,
        `Der Name der ${was} fehlt${kopf.name && ` (Zelle ${kopf.name})`}.`,
        'Jede Zeile und Spalte braucht einen Namen; verbundene Zellen in Excel auflösen.',
      )
    } else if (gesehen.has(kopf.text)) {
      meldungen.melde(
        regeln.figurDoppelt,
        kopf.ort,
        `Die ${was} „${kopf.text}“ steht zweimal da.`,
        'In der Tabelle eindeutige Namen vergeben.',
      )
    } else {
      gesehen.add(kopf.text)
      const entwurf = offen.get(kopf.text) ?? plain(kopf)
      if (vergeben.has(entwurf)) {
        meldungen.melde(
          regeln.figurDoppelt,
          kopf.ort,
          `Die ${was} „${kopf.text}“ und eine weitere der Tabelle heißen „${entwurf.quelle.id}“.`,
          'In der YAML-Datei eine andere Kennung wählen.',
        )
        continue
      }
      vergeben.add(entwurf)
      plaetze.push({ entwurf, kopf: index })
    }
  }
  for (const angabe of angaben) {
    if (vergeben.has(angabe)) continue
    const { id, rechnung, ort } = angabe.quelle
    const ohneWerte = rechnung || ('zellen' in angabe.quelle && angabe.quelle.gruppe)
    if (!ohneWerte) {
      const gemeint = naechster(id, gesehen)
      meldungen.melde(
        regeln.figurOperand,
        ort,
        `Die Tabelle hat keine ${was} „${id}“.`,
        gemeint
          ? `Meinten Sie „${gemeint}“?`
          : `Den Namen aus der Tabelle unter „name“ angeben oder die ${was} errechnen lassen.`,
      )
    }
    plaetze.push({ entwurf: angabe, kopf: undefined })
  }
  return plaetze
}

/** A field as a number or 'fehlt'; anything else is reported with its place, in Excel also with the cell's name. */
function readRohzahl(feld: Rohzelle, name: string, tabelle: Rohtabelle, meldungen: Meldungen): ZelleQuelle | undefined {
  const { text, ort, gespeichert } = feld
  if (text === 'fehlt') return { art: 'fehlt', ort }
  if (gespeichert)
    return { art: 'zahl', text, stellen: gespeichert.stellen, ort, ...(gespeichert.prozent && { einheit: '%' }) }
  const befund = feld.stoerung ? { art: 'unklar' as const, ...feld.stoerung } : parseZahl(text, tabelle.schreibweise)
  if (befund.art === 'zahl') return { art: 'zahl', text: befund.text, stellen: befund.stellen, ort }
  meldungen.melde(
    regeln.figurZahl,
    ort,
    `${name}${feld.name && ` (Zelle ${feld.name})`}: ${befund.text}`,
    befund.hinweis,
  )
  return undefined
}

/** The table's own values of computed cells, unless YAML already says what was printed. */
function addVergleich(entwurf: Entwurf<ZeileQuelle>, vergleich: ReadonlyMap<string, ZelleQuelle | undefined>): void {
  if (entwurf.gedruckt?.art === 'liste') return
  const werte = new Map(entwurf.gedruckt?.werte)
  for (const [id, zelle] of vergleich) {
    if (zelle?.art === 'zahl' && !werte.has(id))
      werte.set(id, { text: zelle.text, stellen: zelle.stellen, ort: zelle.ort })
  }
  if (werte.size > 0) entwurf.gedruckt = { art: 'karte', werte, ort: entwurf.quelle.ort }
}
