import { isMap, isSeq, type Node } from 'yaml'
import type { Ort } from '../../../message.js'
import { schluesselFehlt, schluesselUnbekannt, wertUngueltig } from '../../yaml/regeln.js'
import { splitMarke } from '../marke.js'
import { formatPfad } from '../pfad.js'
import { RECHENARTEN, type SpalteQuelle, type ZeileQuelle, type ZelleQuelle } from '../quelle.js'
import { figurAnzahl, figurZahl } from '../regeln.js'
import { readTabellenzeichen } from '../tabellenzeichen.js'
import { suggest } from '../vorschlag.js'
import { parseZahl } from '../zahl.js'
import type { Feld } from './leser.js'
import { meldeBefund, readRechnung, readZahl } from './rechnung.js'
import { type Entwurf, type Leselage, readGedruckt, readReihe } from './reihe.js'
import { namesOf, ZEILE, ZELLE } from './schluessel.js'

/** A cell that holds a word where its column wants a number. */
interface Wortzelle {
  spalte: SpalteQuelle
  name: string
  text: string
  ort: Ort
}

type Zeilenlage = Leselage & { worte: Wortzelle[] }

type Zeilenangaben = ReadonlyMap<keyof typeof ZEILE, Feld>

/** `zeilen`: one row a key, in order. `getippt` is false where a table brings the values and YAML only the details. */
export function readZeilen(
  feld: Feld,
  spalten: readonly SpalteQuelle[],
  getippt: boolean,
  lage: Leselage,
): Entwurf<ZeileQuelle>[] {
  const { leser } = lage
  const worte: Wortzelle[] = []
  const zeilen = (leser.felder(feld.knoten, 'zeilen', feld.ort) ?? []).flatMap(({ name: id, ort, knoten }) => {
    const wovon = `Zeile „${id}“`
    const angaben = leser.angaben(knoten, wovon, namesOf(ZEILE), ort)
    if (!angaben) return []
    const davon = readGlied(angaben.get('davon'), lage)
    const darunter = readGlied(angaben.get('darunter'), lage)
    const rechnungsname = leser.wahl(angaben.get('rechnung'), RECHENARTEN)
    const quelle: ZeileQuelle = {
      id,
      ort,
      ...readReihe(angaben, id, wovon, lage),
      gruppe: leser.janein(angaben.get('gruppe')) ?? false,
      ...(davon && { davon }),
      ...(darunter && { darunter }),
      vollstaendig: leser.janein(angaben.get('vollstaendig')) ?? false,
      ...(rechnungsname && { rechnungsname: { art: rechnungsname, ort: angaben.get('rechnung')?.ort ?? ort } }),
      zellen: [],
    }
    const gedruckt = readGedruckt(angaben.get('gedruckt'), wovon, lage)
    if (getippt) quelle.zellen = readZellen(angaben, quelle, spalten, { ...lage, worte })
    else if (angaben.has('werte')) {
      lage.meldungen.melde(
        wertUngueltig,
        angaben.get('werte')?.ort ?? ort,
        `${wovon}: Die Werte kommen aus der Tabelle.`,
        '„werte“ entfernen.',
      )
    }
    return [{ quelle, gedruckt }]
  })
  reportWorte(worte, zeilen, spalten, lage)
  return zeilen
}

/** Words where numbers belong: in every row of a column they are the column's affair, and told there once. */
function reportWorte(
  worte: readonly Wortzelle[],
  zeilen: readonly Entwurf<ZeileQuelle>[],
  spalten: readonly SpalteQuelle[],
  { blatt, meldungen }: Leselage,
): void {
  for (const spalte of new Set(worte.map((wort) => wort.spalte))) {
    const hier = worte.filter((wort) => wort.spalte === spalte)
    const index = spalten.indexOf(spalte)
    const [erstes] = hier
    if (erstes && hier.length > 1 && zeilen.every(({ quelle }) => quelle.zellen[index]?.art !== 'zahl'))
      meldungen.melde(
        figurZahl,
        spalte.ort,
        `${formatPfad([blatt, spalte.id])}: In dieser Spalte stehen Wörter statt Zahlen („${erstes.text}“).`,
        'Gehören sie dorthin, heißt es an der Spalte „art: text“; sonst stehen Spalten und Werte nicht in derselben Reihenfolge.',
      )
    else for (const { text, ort, name } of hier) meldeBefund(parseZahl(text, 'streng'), name, ort, meldungen)
  }
}

function readGlied(
  feld: Feld | undefined,
  { leser }: Leselage,
): { zeile: string; ort: ZeileQuelle['ort'] } | undefined {
  return feld && { zeile: leser.text(feld), ort: leser.ort(feld.knoten) }
}

/** The typed cells of a row, one entry a column; what is computed or absent stays undefined. */
function readZellen(
  angaben: Zeilenangaben,
  zeile: ZeileQuelle,
  spalten: readonly SpalteQuelle[],
  lage: Zeilenlage,
): ZeileQuelle['zellen'] {
  const zellen: ZeileQuelle['zellen'] = new Array(spalten.length).fill(undefined)
  const werte = angaben.get('werte')
  if (zeile.gruppe) {
    if (werte || zeile.rechnung)
      lage.meldungen.melde(
        wertUngueltig,
        zeile.ort,
        `Zeile „${zeile.id}“: Eine Zwischenüberschrift („gruppe: true“) hat keine Werte.`,
        '„gruppe“ oder die Werte entfernen.',
      )
    return zellen
  }
  if (!werte) {
    if (
      !zeile.rechnung &&
      !RECHENARTEN.some((art) => angaben.has(art)) &&
      spalten.some(({ art, rechnung }) => art === 'zahl' && !rechnung)
    ) {
      lage.meldungen.melde(
        schluesselFehlt,
        zeile.ort,
        `Zeile „${zeile.id}“: Es fehlen die Werte.`,
        '„werte: […]“ oder eine Rechnung wie „summe: […]“ angeben; eine Zwischenüberschrift heißt „gruppe: true“.',
      )
    }
    return fillTexts(zellen, spalten, zeile)
  }
  if (isMap(werte.knoten)) readKarte(werte, zellen, zeile, spalten, lage)
  else readListe(werte, zellen, zeile, spalten, lage)
  return fillTexts(zellen, spalten, zeile)
}

/** A text column of which a row says nothing stays empty there; a number must be said to be missing. */
function fillTexts(
  zellen: ZeileQuelle['zellen'],
  spalten: readonly SpalteQuelle[],
  zeile: ZeileQuelle,
): ZeileQuelle['zellen'] {
  return zellen.map(
    (zelle, index) => zelle ?? (spalten[index]?.art === 'text' ? { art: 'text', text: '', ort: zeile.ort } : undefined),
  )
}

/** The columns whose cells a row types: in a computed row only the text columns. */
function typedSpalten(zeile: ZeileQuelle, spalten: readonly SpalteQuelle[]): number[] {
  return spalten.flatMap(({ rechnung, art }, index) => (rechnung || (zeile.rechnung && art === 'zahl') ? [] : [index]))
}

function readListe(
  feld: Feld,
  zellen: ZeileQuelle['zellen'],
  zeile: ZeileQuelle,
  spalten: readonly SpalteQuelle[],
  lage: Zeilenlage,
): void {
  const knoten = lage.leser.liste(feld)
  if (!knoten) return
  const stellen = typedSpalten(zeile, spalten)
  if (knoten.length !== stellen.length) {
    const zuviel = knoten.length > stellen.length && isSeq(feld.knoten) && feld.knoten.flow
    lage.meldungen.melde(
      figurAnzahl,
      feld.ort,
      `${formatPfad([lage.blatt, zeile.id])}: ${knoten.length} ${knoten.length === 1 ? 'Wert' : 'Werte'} für ${stellen.length} ${stellen.length === 1 ? 'getippte Spalte' : 'getippte Spalten'} (${stellen.map((index) => spalten[index]?.id).join(', ')}).`,
      zuviel
        ? 'Das Komma trennt in einer Liste die Werte. Dezimalkommas gehören in Anführungszeichen: ["4,8", "5,0"].'
        : 'Für jede getippte Spalte einen Wert angeben; ein fehlender heißt „fehlt“.',
    )
    return
  }
  for (const [nummer, index] of stellen.entries()) {
    zellen[index] = readZelle(knoten[nummer] ?? null, zeile, spalten[index] as SpalteQuelle, lage)
  }
}

function readKarte(
  feld: Feld,
  zellen: ZeileQuelle['zellen'],
  zeile: ZeileQuelle,
  spalten: readonly SpalteQuelle[],
  lage: Zeilenlage,
): void {
  const erwartet = new Set(typedSpalten(zeile, spalten))
  const indizes = new Map(spalten.map(({ id }, index) => [id, index]))
  const wovon = formatPfad([lage.blatt, zeile.id])
  const genannt = new Set<string>()
  for (const { name, ort, knoten } of lage.leser.felder(feld.knoten, wovon, feld.ort) ?? []) {
    genannt.add(name)
    const index = indizes.get(name)
    if (index === undefined) {
      const leer = knoten === null || lage.leser.textOf(knoten) === ''
      lage.meldungen.melde(
        schluesselUnbekannt,
        ort,
        `${wovon}: Eine Spalte „${name}“ gibt es nicht.`,
        leer && /^\d+$/.test(name)
          ? 'Vermutlich ein Dezimalkomma: Es gehört in Anführungszeichen, etwa { 2022: "4,8" }.'
          : suggest(name, indizes.keys(), 'Spalten'),
      )
    } else if (!erwartet.has(index) && lage.leser.textOf(knoten) !== 'fehlt') {
      lage.meldungen.melde(
        wertUngueltig,
        ort,
        `${wovon}.${name} wird errechnet und nicht getippt.`,
        'Den Wert entfernen oder zum Vergleich unter „gedruckt“ angeben.',
      )
    } else zellen[index] = readZelle(knoten, zeile, spalten[index] as SpalteQuelle, lage)
  }
  for (const index of erwartet) {
    const spalte = spalten[index]
    if (spalte?.art !== 'zahl' || genannt.has(spalte.id)) continue
    lage.meldungen.melde(
      figurAnzahl,
      feld.ort,
      `${wovon}: Für die Spalte „${spalte.id}“ fehlt ein Wert.`,
      `Den Wert eintragen oder ausdrücklich „${spalte.id}: fehlt“ schreiben.`,
    )
  }
}

/** One typed cell: number, text, 'fehlt', or a formula of its own. Undefined where a message says what is wrong. */
function readZelle(
  knoten: Node | null,
  zeile: ZeileQuelle,
  spalte: SpalteQuelle,
  lage: Zeilenlage,
): ZelleQuelle | undefined {
  const { leser, meldungen, worte } = lage
  const name = formatPfad([lage.blatt, zeile.id, spalte.id])
  const ort = leser.ort(knoten)
  if (isMap(knoten)) {
    const angaben = leser.angaben(knoten, name, namesOf(ZELLE), ort)
    if (!angaben) return undefined
    const rechnung = readRechnung(angaben, name, leser, meldungen)
    if (!rechnung) {
      if (!RECHENARTEN.some((art) => angaben.has(art)))
        meldungen.melde(
          schluesselFehlt,
          ort,
          `${name}: Die Rechnung fehlt.`,
          `Eines von ${RECHENARTEN.join(', ')} angeben.`,
        )
      return undefined
    }
    const druck = angaben.get('gedruckt')
    const gedruckt = druck && readZahl(druck.knoten, `${name}, gedruckt`, leser, meldungen)
    return gedruckt ? { art: 'rechnung', rechnung, gedruckt, ort } : { art: 'rechnung', rechnung, ort }
  }
  const text = leser.textOf(knoten)
  if (text === 'fehlt') return { art: 'fehlt', ort }
  if (spalte.art === 'text' && text !== undefined) return { art: 'text', text, ort }
  const zeichen = text === undefined ? undefined : readTabellenzeichen(text)
  if (zeichen) return { art: 'fehlt', zeichen, ort }
  const { text: ziffern, marke } = splitMarke(text ?? '')
  const befund = marke === '' ? undefined : parseZahl(ziffern, 'streng')
  if (befund?.art === 'zahl') return { art: 'zahl', text: befund.text, stellen: befund.stellen, ort, marke }
  if (text !== undefined && /^\P{Nd}*\p{L}\P{Nd}*$/u.test(text)) {
    worte.push({ spalte, name, text, ort })
    return undefined
  }
  const zahl = readZahl(knoten, name, leser, meldungen)
  return zahl && { art: 'zahl', ...zahl }
}
