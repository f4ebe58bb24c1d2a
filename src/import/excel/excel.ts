import type { Rohtabelle } from '../../content/daten/rohtabelle.js'
import { readTabellenzeichen } from '../../content/daten/tabellenzeichen.js'
import { formatBereich, formatSpalte } from '../../content/daten/xlsx/bereich.js'
import { readBlattinhalt } from '../../content/daten/xlsx/blatt.js'
import { type Mappe, openMappe, readTexte } from '../../content/daten/xlsx/mappe.js'
import { Zuviel } from '../../content/daten/xlsx/paket.js'
import { readXlsx } from '../../content/daten/xlsx/read-xlsx.js'
import { rohzelle } from '../../content/daten/xlsx/zelle.js'
import { type Meldung, Meldungen } from '../../message.js'
import { isQuelle, isStand, withoutWord } from '../quellzeilen.js'
import { unitIn } from '../tabelle/einheiten.js'
import { readZellwert } from '../tabelle/zahlwert.js'

/** A table that was found in a worksheet, as a sheet file can name it. */
export interface Tabellenfund {
  blatt: string
  /** "A3:D20" */
  bereich: string
  titel: string
  einheit: string
  quelle: string
  stand: string
  hinweise: string[]
  kopfzeilen: 1 | 2
  koepfe: string[]
  zeilen: number
  /** Heads of columns that hold words. */
  textspalten: string[]
  /** Signs of official tables that stand in place of figures. */
  zeichen: string[]
  /** What there is to say of its cells. */
  meldungen: Meldung[]
}

/** What a worksheet holds. */
export interface Blattfund {
  name: string
  verborgen: boolean
  /** Columns and rows with contents that Excel hides: "Spalte F"; they are not taken. */
  ausgeblendet: string[]
  tabellen: Tabellenfund[]
  /** Why it cannot be read; '' where it can. */
  grund: string
}

const ALLES = { zeile: 1, spalte: 1, bisZeile: Number.POSITIVE_INFINITY, bisSpalte: Number.POSITIVE_INFINITY }

/** Cells that are shown, by row and column. */
type Zellentexte = ReadonlyMap<number, ReadonlyMap<number, string>>

/**
 * Looks through a workbook for tables.
 * @returns undefined where it is none, which is reported
 */
export function findTabellen(bytes: Uint8Array, datei: string, meldungen: Meldungen): Blattfund[] | undefined {
  let mappe: Mappe | undefined
  try {
    mappe = openMappe(bytes)
  } catch {
    mappe = undefined
  }
  if (!mappe) {
    // The reader of data sheets knows best what is wrong with it.
    readXlsx(bytes, angabeOf(datei), meldungen)
    return undefined
  }
  const offen = mappe
  return offen.blaetter
    .filter(({ art }) => art === 'worksheet')
    .map(({ name, verborgen, teil }) => {
      try {
        const inhalt = offen.paket.part(teil)
        const { texte, ausgeblendet } = inhalt ? textsOf(inhalt, offen, datei) : { texte: new Map(), ausgeblendet: [] }
        const tabellen = regionsIn(texte).flatMap((bereich) => lookAt(bytes, datei, name, bereich, texte) ?? [])
        return { name, verborgen, ausgeblendet, tabellen, grund: '' }
      } catch (fehler) {
        const grund = fehler instanceof Zuviel ? `${fehler.was}. ${fehler.hinweis}` : 'ist beschädigt.'
        return { name, verborgen, ausgeblendet: [], tabellen: [], grund }
      }
    })
}

function angabeOf(datei: string, blatt?: string, bereich?: string, kopfzeilen?: 1 | 2): Parameters<typeof readXlsx>[1] {
  const genannt = { datei, zeile: 1, spalte: 1 }
  const said = (text: string | undefined) => (text === undefined ? undefined : { text, ort: genannt })
  return { datei, genannt, blatt: said(blatt), bereich: said(bereich), kopfzeilen, schreibweise: 'komma' }
}

function textsOf(inhalt: Uint8Array, mappe: Mappe, datei: string): { texte: Zellentexte; ausgeblendet: string[] } {
  const blatt = readBlattinhalt(inhalt, ALLES)
  const lesemappe = { ...mappe, texte: readTexte(mappe, blatt.texte) }
  const still = new Meldungen()
  const zeilen = new Map<number, Map<number, string>>()
  const ausgeblendet = new Set<string>()
  for (const [zeile, zellen] of [...blatt.zeilen].sort(([a], [b]) => a - b)) {
    if (blatt.verborgeneZeilen.has(zeile)) {
      ausgeblendet.add(`Zeile ${zeile}`)
      continue
    }
    const texte = new Map<number, string>()
    for (const [spalte, zelle] of zellen) {
      const { text } = rohzelle(zelle, lesemappe, { datei, zeile, spalte }, still)
      if (text === '') continue
      if (blatt.istVerborgen(spalte)) ausgeblendet.add(`Spalte ${formatSpalte(spalte)}`)
      else texte.set(spalte, text)
    }
    if (texte.size > 0) zeilen.set(zeile, texte)
  }
  return { texte: zeilen, ausgeblendet: [...ausgeblendet] }
}

interface Region {
  von: number
  bis: number
  links: number
  rechts: number
  darueber: string[]
  darunter: string[]
}

/** Rows that follow each other with more than one cell each; what stands alone above is the title, below it are notes. */
function regionsIn(zeilen: Zellentexte): Region[] {
  const regionen: Region[] = []
  let offen: Region | undefined
  let darueber: string[] = []
  let davor = 0
  for (const [zeile, zellen] of zeilen) {
    const [erste = 0] = [...zellen.keys()].sort((a, b) => a - b)
    const text = [...zellen.values()].join(' ').trim()
    if (zellen.size === 1) {
      // A line of its own within a table is a heading between rows; whether it is one shows what follows.
      if (offen && zeile === offen.bis + offen.darunter.length + 1) offen.darunter.push(text)
      else {
        if (offen && zeile > davor + 1 && isQuelle(text)) offen.darunter.push(text)
        else darueber.push(text)
        if (offen && zeile > davor + 1) offen = undefined
      }
    } else {
      const letzte = Math.max(...zellen.keys())
      if (offen && zeile === davor + 1 && offen.darunter.length <= 2) {
        offen.darunter = []
        offen.bis = zeile
        offen.links = Math.min(offen.links, erste)
        offen.rechts = Math.max(offen.rechts, letzte)
      } else {
        if (offen && zeile === davor + 1) darueber = []
        offen = { von: zeile, bis: zeile, links: erste, rechts: letzte, darueber, darunter: [] }
        regionen.push(offen)
        darueber = []
      }
    }
    davor = zeile
  }
  return regionen.filter(({ von, bis }) => bis > von)
}

/** A region as a table; undefined where it holds no figures. */
function lookAt(
  bytes: Uint8Array,
  datei: string,
  blatt: string,
  region: Region,
  texte: Zellentexte,
): Tabellenfund | undefined {
  const { von, bis, links, rechts, darueber, darunter } = region
  const bereich = formatBereich({ zeile: von, spalte: links, bisZeile: bis, bisSpalte: rechts })
  const kopfzeilen = headRows(region, texte)
  const meldungen = new Meldungen()
  const tabelle = readXlsx(bytes, angabeOf(datei, blatt, bereich, kopfzeilen), meldungen)
  if (!tabelle) return undefined
  const spalten = tabelle.koepfe.slice(1).map((kopf, index) => ({ kopf, felder: cellsOf(tabelle, index + 1) }))
  const istZahl = ({
    text,
    gespeichert,
  }: Rohtabelle['koepfe'][number] | Rohtabelle['zeilen'][number]['felder'][number]) =>
    gespeichert !== undefined || readZellwert(text)?.art === 'zahl'
  const zahlen = spalten.flatMap(({ felder }) => felder.filter(istZahl))
  if (zahlen.length < 2) return undefined
  const textspalten = spalten.filter(
    ({ felder }) =>
      felder.filter(istZahl).length * 2 < felder.filter(({ text }) => text !== '' && !readTabellenzeichen(text)).length,
  )
  const zeichen = spalten.flatMap(({ felder }) =>
    felder.flatMap(({ text, gespeichert }) => (gespeichert ? [] : (readTabellenzeichen(text)?.zeichen ?? []))),
  )
  const titel = darueber.filter((text) => !isQuelle(text) && !isStand(text) && !isUnit(text)).at(-1) ?? ''
  return {
    blatt,
    bereich,
    titel,
    einheit:
      [titel, ...darueber]
        .map((text) => (isUnit(text) ? text.replace(/^\(?(?:in\s+)?|\)?$/g, '') : unitIn(text)))
        .find(Boolean) ?? '',
    quelle: withoutWord([...darunter, ...darueber].find(isQuelle) ?? ''),
    stand: withoutWord([...darunter, ...darueber].find(isStand) ?? ''),
    hinweise: darunter.filter((text) => !isQuelle(text) && !isStand(text)),
    kopfzeilen,
    koepfe: tabelle.koepfe.map(({ text, gruppe }) => [gruppe, text.replace(/\s+/g, ' ')].filter(Boolean).join(' › ')),
    zeilen: tabelle.zeilen.length,
    textspalten: textspalten.map(({ kopf }) => kopf.text.replace(/\s+/g, ' ').trim()),
    zeichen: [...new Set(zeichen)],
    meldungen: [...meldungen.liste],
  }
}

function cellsOf({ zeilen }: Rohtabelle, spalte: number): Rohtabelle['zeilen'][number]['felder'] {
  return zeilen.flatMap(({ felder, gruppe }) => (gruppe ? [] : (felder[spalte] ?? [])))
}

function isUnit(text: string): boolean {
  return /^\(?(?:in\s+)?(?:(?:Tsd\.?|Mio\.?|Mrd\.?)\s*)?(?:€|%|Euro|Prozent|Personen)\)?$/.test(text)
}

/** Two rows without a figure at the top are a head of two rows; years are heads. */
function headRows({ von, links }: Region, texte: Zellentexte): 1 | 2 {
  const holds = (zeile: number) =>
    [...(texte.get(zeile) ?? [])].some(
      ([spalte, text]) => spalte > links && /^[+−-]?\d/.test(text) && !/^(?:19|20)\d{2}$/.test(text),
    )
  const [oben, unten] = [texte.get(von), texte.get(von + 1)]
  return oben && unten && !holds(von) && !holds(von + 1) && oben.size < unten.size + 1 && unten.size > 1 ? 2 : 1
}
