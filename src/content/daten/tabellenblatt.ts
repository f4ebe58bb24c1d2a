import type { Meldungen } from '../../message.js'
import { naechster } from '../../nearest.js'
import { nameOf, oneLine } from './kopf.js'
import { formatPfad } from './pfad.js'
import type { SpalteQuelle, ZeileQuelle, ZelleQuelle } from './quelle.js'
import { figurDoppelt, figurLeer, figurOperand, figurTabelle } from './regeln.js'
import type { Rohkopf, Rohtabelle, Rohzeile, Rohzelle } from './rohtabelle.js'
import { nameCell, readRohzelle } from './rohzahl.js'
import { type Entwurf, plainSpalte } from './yaml/reihe.js'

/** A row or column of the table: its head, and what it is without more words in YAML. */
interface Blattreihe<Quelle> {
  kopf: Rohzelle
  entwurf: Entwurf<Quelle>
}

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
  const spaltenplaetze = match(plainSpalten(tabelle.koepfe.slice(1)), spaltenangaben, 'Spalte', meldungen)
  const zeilenplaetze = match(tabelle.zeilen.map(plainZeile), zeilenangaben, 'Zeile', meldungen)
  for (const { entwurf, kopf } of zeilenplaetze) {
    const zeile = entwurf.quelle
    const felder = kopf === undefined ? undefined : tabelle.zeilen[kopf]?.felder.slice(1)
    if (zeile.gruppe) {
      zeile.zellen = spaltenplaetze.map(() => undefined)
      continue
    }
    const vergleich = new Map<string, ZelleQuelle | undefined>()
    zeile.zellen = spaltenplaetze.map(({ entwurf: { quelle: spalte }, kopf: index }): ZelleQuelle | undefined => {
      const feld = index === undefined ? undefined : felder?.[index]
      if (!feld) return spalte.art === 'text' ? { art: 'text', text: '', ort: zeile.ort } : undefined
      const errechnet = spalte.art === 'zahl' && Boolean(spalte.rechnung || zeile.rechnung)
      if (errechnet && feld.text === '' && !feld.stoerung) return undefined
      const name = formatPfad([blatt, zeile.id, spalte.id])
      const zelle = readRohzelle(feld, spalte.art, name, tabelle.schreibweise, meldungen)
      if (!errechnet) return zelle
      vergleich.set(spalte.id, zelle)
      return undefined
    })
    addVergleich(entwurf, vergleich)
  }
  return { spalten: spaltenplaetze.map(({ entwurf }) => entwurf), zeilen: zeilenplaetze.map(({ entwurf }) => entwurf) }
}

/** Columns of one name below different groups bear the group in their id. */
function plainSpalten(koepfe: readonly Rohkopf[]): Blattreihe<SpalteQuelle>[] {
  const anzahl = new Map<string, number>()
  for (const { text } of koepfe) anzahl.set(oneLine(text), (anzahl.get(oneLine(text)) ?? 0) + 1)
  return koepfe.map((kopf) => {
    const text = oneLine(kopf.text)
    const id = kopf.gruppe !== '' && (anzahl.get(text) ?? 0) > 1 ? `${kopf.gruppe} ${text}` : text
    return {
      kopf,
      entwurf: { quelle: { ...plainSpalte(id, nameOf(kopf), kopf.ort), gruppe: kopf.gruppe }, gedruckt: undefined },
    }
  })
}

function plainZeile({ felder, gruppe }: Rohzeile): Blattreihe<ZeileQuelle> {
  const kopf = felder[0] as Rohzelle
  const quelle = { id: oneLine(kopf.text), name: nameOf(kopf), ort: kopf.ort, gruppe, vollstaendig: false, zellen: [] }
  return { kopf, entwurf: { quelle, gedruckt: undefined } }
}

/** Pairs the heads of a table with what YAML says of them, in the table's order; what only YAML knows comes after. */
function match<Quelle extends SpalteQuelle | ZeileQuelle>(
  reihen: readonly Blattreihe<Quelle>[],
  angaben: readonly Entwurf<Quelle>[],
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
  for (const [index, { kopf, entwurf: plain }] of reihen.entries()) {
    const { id, name } = plain.quelle
    if (kopf.stoerung?.unlesbar) {
      meldungen.melde(
        figurTabelle,
        kopf.ort,
        `Der Name der ${was}${nameCell(kopf.ort)}: ${kopf.stoerung.text}`,
        kopf.stoerung.hinweis,
      )
    } else if (id === '') {
      meldungen.melde(
        figurLeer,
        kopf.ort,
        `Der Name der ${was} fehlt${nameCell(kopf.ort)}.`,
        'Jede Zeile und Spalte braucht einen Namen; verbundene Zellen in Excel auflösen.',
      )
    } else if (gesehen.has(id)) {
      meldungen.melde(
        figurDoppelt,
        kopf.ort,
        `Die ${was} „${id}“ steht zweimal da.`,
        'In der Tabelle eindeutige Namen vergeben.',
      )
    } else {
      gesehen.add(id)
      const entwurf = refine(offen.get(id) ?? offen.get(name), plain)
      if (vergeben.has(entwurf)) {
        meldungen.melde(
          figurDoppelt,
          kopf.ort,
          `Die ${was} „${id}“ und eine weitere der Tabelle heißen „${entwurf.quelle.id}“.`,
          'In der YAML-Datei eine andere Kennung wählen.',
        )
        continue
      }
      vergeben.add(entwurf)
      plaetze.push({ entwurf, kopf: index })
    }
  }
  for (const angabe of angaben) {
    if (!vergeben.has(angabe)) plaetze.push({ entwurf: computedOnly(angabe, gesehen, was, meldungen), kopf: undefined })
  }
  return plaetze
}

/** What YAML says goes before what the table shows; a group of columns stays where YAML names none. */
function refine<Quelle extends SpalteQuelle | ZeileQuelle>(
  angabe: Entwurf<Quelle> | undefined,
  plain: Entwurf<Quelle>,
): Entwurf<Quelle> {
  if (angabe && 'art' in angabe.quelle && 'art' in plain.quelle) angabe.quelle.gruppe ||= plain.quelle.gruppe
  return angabe ?? plain
}

/** A row or column that only YAML knows must be computed, or be a heading. */
function computedOnly<Quelle extends SpalteQuelle | ZeileQuelle>(
  angabe: Entwurf<Quelle>,
  gesehen: ReadonlySet<string>,
  was: string,
  meldungen: Meldungen,
): Entwurf<Quelle> {
  const { id, rechnung, ort } = angabe.quelle
  if (rechnung || ('zellen' in angabe.quelle && angabe.quelle.gruppe)) return angabe
  const gemeint = naechster(id, gesehen)
  meldungen.melde(
    figurOperand,
    ort,
    `Die Tabelle hat keine ${was} „${id}“.`,
    gemeint
      ? `Meinten Sie „${gemeint}“?`
      : `Den Namen aus der Tabelle unter „name“ angeben oder die ${was} errechnen lassen.`,
  )
  return angabe
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
