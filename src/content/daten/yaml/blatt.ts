import { isMap, isSeq, type Node } from 'yaml'
import type { Meldungen, Ort } from '../../../message.js'
import { schluesselFehlt, wertUngueltig } from '../../yaml/regeln.js'
import { nameOf } from '../kopf.js'
import { isExplained } from '../marke.js'
import type { DatenblattQuelle, SpalteQuelle, ZeileQuelle } from '../quelle.js'
import { figurFussnote, figurLeer } from '../regeln.js'
import type { Rohtabelle, Rohzelle } from '../rohtabelle.js'
import { nameCell } from '../rohzahl.js'
import { mergeTabelle } from '../tabellenblatt.js'
import type { Schreibweise } from '../zahl.js'
import { assignGedruckt, putGedruckt } from './gedruckt.js'
import type { Feld, YamlLeser } from './leser.js'
import { type Entwurf, type Leselage, readSpalten, readStellen } from './reihe.js'
import { BLATT, namesOf } from './schluessel.js'
import { readZeilen } from './zeilen.js'

type Blattangaben = ReadonlyMap<keyof typeof BLATT, Feld>

/** A CSV or XLSX file that a YAML file describes; each with its place there. */
export interface Tabellenverweis {
  datei: { text: string; ort: Ort }
  blatt: { text: string; ort: Ort } | undefined
  bereich: { text: string; ort: Ort } | undefined
  /** Rows of the head; undefined where it is to be seen from the file. */
  kopfzeilen: 1 | 2 | undefined
  /** How numbers are written that the file holds as text; undefined where it is to be seen from them. */
  schreibweise: Schreibweise | undefined
}

const SCHREIBWEISEN = { deutsch: 'komma', englisch: 'punkt' } as const

/** Gets the table that a YAML file names. */
export type Tabellenleser = (verweis: Tabellenverweis) => Promise<Rohtabelle | undefined>

/** A sheet of which nothing is known but where it lies. */
export function emptyBlatt(id: string, ort: Ort): DatenblattQuelle {
  return {
    id,
    titel: id,
    einheit: '',
    quelle: '',
    stand: '',
    hinweise: [],
    zeilenkopf: '',
    spalten: [],
    zeilen: [],
    gedruckt: new Map(),
    ort,
    fehlerhaft: false,
  }
}

/** Reads a YAML sheet, with the table it may describe. What is wrong is reported; the result then is as far as it came. */
export async function readBlatt(
  id: string,
  leser: YamlLeser,
  readTabelle: Tabellenleser,
  meldungen: Meldungen,
): Promise<DatenblattQuelle> {
  const quelle = emptyBlatt(id, leser.ort(leser.wurzel))
  const lage: Leselage = { blatt: id, leser, meldungen }
  const angaben = leser.angaben(leser.wurzel, `Datenblatt „${id}“`, namesOf(BLATT))
  if (!angaben) return quelle
  readKopf(quelle, angaben, lage)
  const datei = angaben.get('datei')
  if (datei) await addTabelle(quelle, datei, angaben, lage, readTabelle)
  else addGetipptes(quelle, angaben, lage)
  return quelle
}

/** A CSV file without YAML is itself a sheet. */
export function blattOfTabelle(id: string, datei: string, tabelle: Rohtabelle, meldungen: Meldungen): DatenblattQuelle {
  const quelle = emptyBlatt(id, { datei, zeile: 1, spalte: 1 })
  takeTabelle(quelle, tabelle, [], [], meldungen)
  return quelle
}

function readKopf(quelle: DatenblattQuelle, angaben: Blattangaben, { leser, meldungen }: Leselage): void {
  quelle.titel = leser.text(angaben.get('titel')) || quelle.id
  quelle.einheit = leser.text(angaben.get('einheit'))
  quelle.quelle = leser.text(angaben.get('quelle'))
  quelle.stand = leser.text(angaben.get('stand'))
  quelle.zeilenkopf = leser.text(angaben.get('zeilenkopf'))
  const stellen = readStellen(angaben.get('stellen'), leser, meldungen)
  if (stellen !== undefined) quelle.stellen = stellen
  const hinweise = angaben.get('hinweise')
  if (!hinweise) return
  const eintraege = isSeq(hinweise.knoten) ? (leser.liste(hinweise) ?? []) : [hinweise.knoten]
  quelle.hinweise = eintraege.map((knoten) => leser.text({ ...hinweise, knoten }))
}

async function addTabelle(
  quelle: DatenblattQuelle,
  datei: Feld,
  angaben: Blattangaben,
  lage: Leselage,
  readTabelle: Tabellenleser,
): Promise<void> {
  const { leser, meldungen } = lage
  const stelle = (feld: Feld | undefined): Tabellenverweis['blatt'] =>
    feld && { text: leser.text(feld), ort: leser.ort(feld.knoten) }
  const spaltenangaben = angaben.has('spalten') ? readSpalten(angaben.get('spalten') as Feld, lage) : []
  const zeilenangaben = angaben.has('zeilen') ? readZeilen(angaben.get('zeilen') as Feld, [], false, lage) : []
  const kopfzeilen = leser.wahl(angaben.get('kopfzeilen'), ['1', '2'])
  const zahlen = leser.wahl(angaben.get('zahlen'), ['deutsch', 'englisch'])
  const tabelle = await readTabelle({
    datei: stelle(datei) ?? { text: '', ort: datei.ort },
    blatt: stelle(angaben.get('blatt')),
    bereich: stelle(angaben.get('bereich')),
    kopfzeilen: kopfzeilen && (Number(kopfzeilen) as 1 | 2),
    schreibweise: zahlen && SCHREIBWEISEN[zahlen],
  })
  if (!tabelle) return
  takeTabelle(quelle, tabelle, spaltenangaben, zeilenangaben, meldungen)
}

function addGetipptes(quelle: DatenblattQuelle, angaben: Blattangaben, lage: Leselage): void {
  const { meldungen, leser } = lage
  for (const schluessel of ['blatt', 'bereich', 'kopfzeilen', 'zahlen'] as const) {
    const feld = angaben.get(schluessel)
    if (feld)
      meldungen.melde(
        wertUngueltig,
        feld.ort,
        `„${schluessel}“ gehört zu einer Tabellendatei, aber „datei“ fehlt.`,
        '„datei: name.xlsx“ ergänzen.',
      )
  }
  const fehlend = (['spalten', 'zeilen'] as const).filter((schluessel) => !angaben.has(schluessel))
  for (const schluessel of fehlend) {
    meldungen.melde(
      schluesselFehlt,
      firstRowIn(angaben.get('spalten')?.knoten ?? null, leser) ?? leser.ort(leser.wurzel),
      `Dem Datenblatt „${quelle.id}“ fehlen die „${schluessel}“.`,
      'Spalten und Zeilen angeben, oder mit „datei“ eine Tabelle nennen.',
    )
  }
  const spaltenfeld = angaben.get('spalten')
  const zeilenfeld = angaben.get('zeilen')
  if (!spaltenfeld || !zeilenfeld) return
  const vorher = meldungen.anzahl('fehler')
  const spalten = readSpalten(spaltenfeld, lage)
  // Where columns are missing no row has the right number of values: that would be told for each.
  if (isMap(spaltenfeld.knoten) && spalten.length > 0 && meldungen.anzahl('fehler') > vorher) return
  if (spalten.length === 0) {
    meldungen.melde(
      figurLeer,
      spaltenfeld.ort,
      `Das Datenblatt „${quelle.id}“ hat keine Spalten.`,
      'Mindestens eine Spalte angeben.',
    )
    return
  }
  const zeilen = readZeilen(
    zeilenfeld,
    spalten.map((entwurf) => entwurf.quelle),
    true,
    lage,
  )
  if (zeilen.length === 0)
    meldungen.melde(
      figurLeer,
      zeilenfeld.ort,
      `Das Datenblatt „${quelle.id}“ hat keine Zeilen.`,
      'Mindestens eine Zeile angeben.',
    )
  takeReihen(quelle, { spalten, zeilen }, meldungen)
  const zellen = quelle.zeilen.flatMap((zeile) => zeile.zellen)
  checkMarken(
    zellen.filter((zelle) => zelle?.art === 'zahl'),
    quelle.hinweise,
    meldungen,
  )
}

/** Where „zeilen:“ is missing, its rows belong to the columns: the place of the first. */
function firstRowIn(spalten: Node | null, leser: YamlLeser): Ort | undefined {
  if (!isMap(spalten)) return undefined
  const zeile = spalten.items.find(({ value }) => isMap(value) && (value.has('werte') || value.has('summe')))
  return zeile && leser.ort(zeile.key as Node)
}

/** Every mark of a note wants a note that begins with it; each is told once. */
function checkMarken(
  stellen: Iterable<{ marke?: string; ort: Ort } | undefined>,
  hinweise: readonly string[],
  meldungen: Meldungen,
): void {
  const gesehen = new Set<string>()
  for (const stelle of stellen) {
    if (!stelle?.marke || gesehen.has(stelle.marke) || isExplained(stelle.marke, hinweise)) continue
    const { ort } = stelle
    gesehen.add(stelle.marke)
    const marke = stelle.marke.trim()
    meldungen.melde(
      figurFussnote,
      ort,
      `Hier${nameCell(ort)} steht das Fußnotenzeichen „${marke}“, das kein Hinweis erklärt.`,
      `Im Datenblatt ergänzen: „hinweise: ["${marke} …"]“, oder das Zeichen entfernen.`,
    )
  }
}

function fieldsOf({ koepfe, zeilen }: Rohtabelle): Rohzelle[] {
  return [...koepfe, ...zeilen.flatMap(({ felder }) => felder)]
}

/** A table file's rows and columns, refined by what YAML says of them, and the name of its first column. */
function takeTabelle(
  quelle: DatenblattQuelle,
  tabelle: Rohtabelle,
  spaltenangaben: readonly Entwurf<SpalteQuelle>[],
  zeilenangaben: readonly Entwurf<ZeileQuelle>[],
  meldungen: Meldungen,
): void {
  const [ecke] = tabelle.koepfe
  quelle.zeilenkopf ||= ecke ? nameOf(ecke) : ''
  takeReihen(quelle, mergeTabelle(tabelle, spaltenangaben, zeilenangaben, quelle.id, meldungen), meldungen)
  checkMarken(fieldsOf(tabelle), quelle.hinweise, meldungen)
}

/** Puts rows and columns into the sheet and moves printed values of single cells beside those of rows and columns. */
function takeReihen(
  quelle: DatenblattQuelle,
  { spalten, zeilen }: { spalten: Entwurf<SpalteQuelle>[]; zeilen: Entwurf<ZeileQuelle>[] },
  meldungen: Meldungen,
): void {
  quelle.spalten = spalten.map((entwurf) => entwurf.quelle)
  quelle.zeilen = zeilen.map((entwurf) => entwurf.quelle)
  for (const [nummer, { zellen }] of quelle.zeilen.entries()) {
    for (const [spalte, zelle] of zellen.entries()) {
      if (zelle?.art === 'rechnung' && zelle.gedruckt) putGedruckt(quelle, nummer, spalte, zelle.gedruckt)
    }
  }
  assignGedruckt(quelle, zeilen, spalten, meldungen)
}
