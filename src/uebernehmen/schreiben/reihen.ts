import type { Table } from 'mdast'
import { isMap, isScalar, type Pair, parseDocument, type Scalar } from 'yaml'
import { RECHENARTEN, type SpalteQuelle } from '../../content/daten/quelle.js'
import { kennungVon } from '../../content/kennung.js'
import { writeLaeufe } from '../../import/zeichen.js'
import { absaetzeIn, type Leseabsatz, type Lesezeile, plainText, ZEICHEN } from '../lesen/lesetext.js'
import type { Stamm } from '../stamm/stamm.js'
import { blocksAround, lineStart } from '../stamm/umgebung.js'
import { type Csvplatz, placeInCsv, typeCsvzeile } from './csvreihe.js'
import { readWert } from './reihenwert.js'
import type { Ersetzung } from './umsetzung.js'

/** The rows of the sources that a new row stands between in Word. */
export interface Nachbarzeilen {
  davor: Lesezeile | undefined
  danach: Lesezeile | undefined
}

/** Takes a row out of its sheet or its Markdown table; undefined where it is computed, or not typed in lines of its own. */
export function removeReihe(zeile: Lesezeile, stamm: Stamm): Ersetzung | undefined {
  const platz = placeOf(zeile, stamm)
  if (!platz || platz.kopf || platz.errechnet) return undefined
  const { datei, von, bis } = platz
  return { datei, von, bis: bis + 1, text: '' }
}

/** Types a new row beside those that it stands with in Word; undefined where that is not clear, or its values cannot be read. */
export function insertReihe(neu: Lesezeile, { davor, danach }: Nachbarzeilen, stamm: Stamm): Ersetzung | undefined {
  if (absaetzeOf(neu).some(({ text }) => Object.values(ZEICHEN).some((zeichen) => text.includes(zeichen))))
    return undefined
  const oben = davor && placeOf(davor, stamm)
  const unten = danach && placeOf(danach, stamm)
  const nachbar = oben && !oben.kopf ? oben : unten && !unten.kopf ? unten : undefined
  const getippt = nachbar && typeReihe(neu, nachbar)
  if (!nachbar || getippt === undefined) return undefined
  const { datei, von, bis } = nachbar
  return nachbar === oben
    ? { datei, von: bis, bis, text: `\n${getippt}` }
    : { datei, von, bis: von, text: `${getippt}\n` }
}

function typeReihe(neu: Lesezeile, nachbar: Blattplatz | Csvplatz | Tabellenplatz): string | undefined {
  if (nachbar.art === 'tabelle') return typeTabellenzeile(neu, nachbar)
  const worte = neu.zellen.map(({ bloecke }) =>
    absaetzeIn(bloecke)
      .map(({ text }) => plainText(text.replaceAll('\u00ad', '')).replace(/\s+/g, ' ').trim())
      .join(' '),
  )
  return nachbar.art === 'csv' ? typeCsvzeile(worte, nachbar) : typeBlattzeile(worte, nachbar)
}

/** The lines in which a row is typed: from the beginning of the first to the end of the last. */
interface Zeilenplatz {
  datei: string
  von: number
  bis: number
  /** What stands before the row in its first line. */
  einzug: string
  /** It is the head of its table. */
  kopf: boolean
  errechnet: boolean
}

/** Of a data sheet: its columns, and the ids of its rows. */
type Blattplatz = Zeilenplatz & {
  art: 'blatt'
  spalten: readonly SpalteQuelle[]
  ids: readonly string[]
  einheit: string
}
/** Of a Markdown table, with so many columns. */
type Tabellenplatz = Zeilenplatz & { art: 'tabelle'; spalten: number }

const absaetzeOf = ({ zellen }: Lesezeile): Leseabsatz[] => zellen.flatMap(({ bloecke }) => absaetzeIn(bloecke))

function placeOf(zeile: Lesezeile, stamm: Stamm): Blattplatz | Csvplatz | Tabellenplatz | undefined {
  const stellen = absaetzeOf(zeile).flatMap((absatz) =>
    (stamm.quellen.get(absatz)?.zeichen ?? []).flatMap((eines) =>
      eines?.stueck ? [{ absatz, datei: eines.stueck.bereich.datei, von: eines.von, art: eines.stueck.art }] : [],
    ),
  )
  const imBlatt = stellen.find(({ datei }) => /\/daten\/[^/]+\.(?:ya?ml|csv)$/.test(datei))
  if (imBlatt) {
    const dort = stellen.filter(({ datei }) => datei === imBlatt.datei).map(({ von }) => von)
    return (imBlatt.datei.endsWith('.csv') ? placeInCsv : placeInBlatt)(imBlatt.datei, dort, stamm)
  }
  const [erste] = stellen
  return erste && placeInTabelle(erste.absatz, stamm)
}

function placeInTabelle(absatz: Leseabsatz, stamm: Stamm): Tabellenplatz | undefined {
  const block = blocksAround(absatz, stamm).findLast(({ knoten }) => knoten.type === 'table')
  const stelle = stamm.quellen.get(absatz)?.zeichen.find((eines) => eines?.stueck)?.von
  if (!block || stelle === undefined) return undefined
  const { children } = block.knoten as Table
  const index = children.findIndex(
    ({ position }) => (position?.start.offset ?? 0) <= stelle && stelle <= (position?.end.offset ?? 0),
  )
  const reihe = children[index]
  if (!reihe) return undefined
  const text = stamm.texte.textOf(block.datei)
  const von = lineStart(text, reihe.position?.start.offset ?? 0)
  return {
    art: 'tabelle',
    datei: block.datei,
    von,
    bis: lineEnd(text, reihe.position?.end.offset ?? von),
    einzug: /^[\s>]*/.exec(text.slice(von))?.[0] ?? '',
    kopf: index === 0,
    // What is bound is looked at when the change is tried.
    errechnet: false,
    spalten: children[0]?.children.length ?? 0,
  }
}

/** @param stellen where letters of the row were typed: all in one row of the sheet, or it is not known which */
function placeInBlatt(datei: string, stellen: readonly number[], { texte, computed }: Stamm): Blattplatz | undefined {
  const text = texte.textOf(datei)
  const blatt = parseDocument(text).contents
  const zeilen = isMap(blatt) ? blatt.get('zeilen', true) : undefined
  const quelle = [...computed.quellen.values()].find(({ ort }) => ort.datei === datei)
  if (!isMap(zeilen) || zeilen.flow || !quelle) return undefined
  const paare = zeilen.items as Pair<Scalar, { range?: [number, number, number] } | null>[]
  const spans = paare.map(({ key, value }) => [key.range?.[0] ?? 0, value?.range?.[1] ?? key.range?.[1] ?? 0] as const)
  const rowAt = (stelle: number) => spans.findIndex(([von, bis]) => von <= stelle && stelle < bis)
  // Formulas of columns stand above the rows.
  const gemeint = new Set(stellen.map(rowAt).filter((index) => index >= 0))
  const [index = -1] = gemeint
  const [anfang, ende] = spans[index] ?? []
  const paar = paare[index]
  if (gemeint.size !== 1 || anfang === undefined || ende === undefined || !paar) return undefined
  const von = lineStart(text, anfang)
  const einzug = text.slice(von, anfang)
  const letztes = anfang + text.slice(anfang, ende).trimEnd().length
  if (einzug.trim() !== '') return undefined
  const { value } = paar
  return {
    art: 'blatt',
    datei,
    von,
    bis: lineEnd(text, letztes),
    einzug,
    kopf: false,
    errechnet: isMap(value) && RECHENARTEN.some((art) => value.has(art)),
    spalten: quelle.spalten,
    einheit: quelle.einheit,
    ids: paare.map(({ key }) => (isScalar(key) ? String(key.value) : '')),
  }
}

function lineEnd(text: string, ab: number): number {
  const ende = text.indexOf('\n', ab)
  return ende < 0 ? text.length : ende
}

function typeTabellenzeile({ zellen }: Lesezeile, { einzug, spalten }: Tabellenplatz): string | undefined {
  if (zellen.length !== spalten) return undefined
  const umfeld = { noteOf: () => '', kennungOf: () => undefined }
  const worte = zellen.map(({ bloecke }) =>
    absaetzeIn(bloecke)
      .map(({ fremd }) => writeLaeufe(fremd.laeufe, umfeld, { zelle: true, schlicht: fremd.fett }))
      .join('<br>'),
  )
  return `${einzug}| ${worte.join(' | ')} |`
}

function typeBlattzeile(
  [name = '', ...worte]: readonly string[],
  { einzug, spalten, ids, einheit }: Blattplatz,
): string | undefined {
  if (name === '' || worte.length !== spalten.length) return undefined
  const werte = spalten.flatMap((spalte, index) => {
    if (spalte.rechnung) return []
    const wort = worte[index] ?? ''
    return [spalte.art === 'text' ? JSON.stringify(wort) : typeWert(wort, spalte.einheit ?? einheit)]
  })
  if (werte.some((wert) => wert === undefined)) return undefined
  return `${einzug}${freeId(name, ids)}: { name: ${JSON.stringify(name)}, werte: [${werte.join(', ')}] }`
}

function typeWert(wort: string, einheit: string): string | undefined {
  const wert = readWert(wort, einheit)
  if (!wert || wert.art === 'zeichen') return wert && JSON.stringify(wort)
  return wert.stellen === '' ? wert.ganze : JSON.stringify(`${wert.ganze},${wert.stellen}`)
}

function freeId(name: string, ids: readonly string[]): string {
  const id = kennungVon(name)
  for (let nummer = 1; ; nummer++) {
    const eine = nummer === 1 ? id : `${id}-${nummer}`
    if (!ids.includes(eine)) return eine
  }
}
