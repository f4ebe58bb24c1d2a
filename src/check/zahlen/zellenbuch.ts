import type { Datenblatt } from '../../figures/datenblatt.js'
import { massOf } from '../../figures/einheit.js'
import type { Pruefling } from '../pruefling.js'
import { hasWord, stemOf, tellingWords } from '../reading/worte/worte.js'
import { findZeiten, type Zeit } from '../reading/zeit/zeiten.js'
import { geschlechtOf, isGesamt, isVeraenderung } from './namen.js'
import { type Reihe, rasterOf } from './raster.js'
import { tablesOf } from './tabellen.js'
import { isZahl, type Zahlzelle } from './zelle.js'

/** A row of a table with all that its figures are called by. */
export interface Bucheintrag {
  blatt: Datenblatt
  reihe: Reihe
  /** Telling words of the row's name, without what stands in brackets; of a "davon" row also those of its whole. */
  worte: ReadonlySet<string>
  /** These and the telling words of its whole, its columns and its sheet's title. */
  umfeld: ReadonlySet<string>
  /** Its abbreviation: "eLB" in "erwerbsfähige Leistungsberechtigte (eLB)", in lower case; '' where it has none. */
  kuerzel: string
  zellen: readonly Buchzelle[]
}

export interface Buchzelle {
  zelle: Zahlzelle
  eintrag: Bucheintrag
  spalte: string
  spaltenworte: ReadonlySet<string>
  /** When the figure holds, by its column, its row or the sheet's `stand`. */
  zeit?: Zeit
  /** A share of a column "Anteil", a change, a goal: what the column makes of it. */
  art: 'bestand' | 'anteil' | 'veraenderung' | 'ziel'
}

/** Larger tables are no text that a paragraph speaks about. */
const HOECHSTENS_ZELLEN = 5_000
const gelesen = new WeakMap<Pruefling, Zellenbuch>()

/** All cells of a programme's sheets and Markdown tables, to be found by the words of a sentence. */
export class Zellenbuch {
  /** By the first letters of each telling word, and by abbreviation. */
  readonly #nachWort = new Map<string, Bucheintrag[]>()
  readonly #nachUmfeld = new Map<string, Bucheintrag[]>()
  readonly #nachBetrag = new Map<string, Buchzelle[]>()
  readonly #nachBlatt = new Map<Datenblatt, readonly Bucheintrag[]>()
  readonly #nachPfad = new Map<string, Buchzelle>()

  constructor(blaetter: Iterable<Datenblatt>) {
    for (const blatt of blaetter) {
      if (blatt.zeilen.length * blatt.spalten.length > HOECHSTENS_ZELLEN) continue
      const eintraege = entriesOf(blatt)
      this.#nachBlatt.set(blatt, eintraege)
      for (const eintrag of eintraege) this.#add(eintrag)
    }
  }

  #add(eintrag: Bucheintrag): void {
    const schluessel = new Set([...eintrag.worte].map(keyOf))
    if (eintrag.kuerzel !== '') schluessel.add(`(${eintrag.kuerzel}`)
    for (const wort of schluessel) push(this.#nachWort, wort, eintrag)
    for (const wort of new Set([...eintrag.umfeld].map(keyOf))) push(this.#nachUmfeld, wort, eintrag)
    for (const zelle of eintrag.zellen) {
      push(this.#nachBetrag, zelle.zelle.wert.abs().toFixed(), zelle)
      this.#nachPfad.set(zelle.zelle.herkunft.zelle, zelle)
    }
  }

  /**
   * The rows that a sentence names with all their telling words, or by their abbreviation; those it names with most words only.
   * @param worte telling words of the sentence, `kuerzel` its words in lower case
   */
  named(worte: ReadonlySet<string>, kuerzel: ReadonlySet<string>): Bucheintrag[] {
    const kandidaten = new Set<Bucheintrag>()
    for (const wort of worte) for (const eintrag of this.#nachWort.get(keyOf(wort)) ?? []) kandidaten.add(eintrag)
    for (const wort of kuerzel) for (const eintrag of this.#nachWort.get(`(${wort}`) ?? []) kandidaten.add(eintrag)
    return [...kandidaten].filter(
      (eintrag) =>
        (eintrag.kuerzel !== '' && kuerzel.has(eintrag.kuerzel)) ||
        (eintrag.worte.size > 0 && [...eintrag.worte].every((stamm) => hasWord(worte, stamm))),
    )
  }

  /**
   * The rows that share telling words with a sentence, with how many: of the row's name, its whole, its columns or its sheet's
   * title. "Verwaltung" is shared with "Verwaltungshaushalt".
   */
  touched(worte: ReadonlySet<string>): Map<Bucheintrag, number> {
    const gemeinsam = new Map<Bucheintrag, number>()
    for (const wort of worte) {
      if (wort.length < KUERZESTES_WORT) continue
      for (const eintrag of this.#nachUmfeld.get(keyOf(wort)) ?? []) {
        if ([...eintrag.umfeld].some((anderes) => isAkin(wort, anderes)))
          gemeinsam.set(eintrag, (gemeinsam.get(eintrag) ?? 0) + 1)
      }
    }
    return gemeinsam
  }

  /** The rows of one table. */
  rowsOf(blatt: Datenblatt): readonly Bucheintrag[] {
    return this.#nachBlatt.get(blatt) ?? []
  }

  /** The cell of a data sheet by its path: "haushalt.egt.2023". */
  at(pfad: string): Buchzelle | undefined {
    return pfad === '' ? undefined : this.#nachPfad.get(pfad)
  }

  /** The cells that hold exactly this value, whatever they are called. */
  holding(betrag: string): readonly Buchzelle[] {
    return this.#nachBetrag.get(betrag) ?? []
  }
}

/** The cells of a programme, put together once for all rules. */
export function zellenbuchOf(pruefling: Pruefling): Zellenbuch {
  const bekannt = gelesen.get(pruefling)
  if (bekannt) return bekannt
  const buch = new Zellenbuch(tablesOf(pruefling))
  gelesen.set(pruefling, buch)
  return buch
}

function push<T>(karte: Map<string, T[]>, schluessel: string, wert: T): void {
  const liste = karte.get(schluessel)
  if (liste) liste.push(wert)
  else karte.set(schluessel, [wert])
}

/** Shorter words name too many things. */
const KUERZESTES_WORT = 6

/** Whether one word goes on from the other, or both from one long beginning. */
function isAkin(a: string, b: string): boolean {
  const kurz = Math.min(a.length, b.length)
  let gleich = 0
  while (gleich < kurz && a[gleich] === b[gleich]) gleich++
  return gleich >= Math.max(KUERZESTES_WORT, Math.ceil(kurz * 0.8))
}

function keyOf(stamm: string): string {
  return stamm.slice(0, 6)
}

const ZIFFERN = /\d+/g
const KURZNAME = /\(([\p{L}]{2,6})\)/u

function entriesOf(blatt: Datenblatt): Bucheintrag[] {
  const [zeilen] = rasterOf(blatt)
  const nachKennung = new Map(zeilen.reihen.map((reihe) => [reihe.id, reihe]))
  const stand = timeOf(blatt.stand)
  const titelzeit = timeOf(blatt.titel)
  const spalten = zeilen.quernamen.map((name) => ({
    name,
    worte: tellingWords(name.replace(ZIFFERN, ' ')),
    zeit: timeOf(name),
  }))
  return zeilen.reihen.map((reihe) => {
    const ganzes = nachKennung.get(reihe.davon ?? reihe.darunter ?? '')
    const name = withoutBrackets(reihe.name)
    const eigene = tellingWords(name)
    const zeilenzeit = timeOf(reihe.name)
    const eintrag: Bucheintrag = {
      blatt,
      reihe,
      worte: eigene.size === 0 && ganzes ? tellingWords(withoutBrackets(ganzes.name)) : eigene,
      umfeld: new Set(
        [
          ...tellingWords(`${reihe.name} ${ganzes?.name ?? ''} ${blatt.titel}`),
          ...spalten.flatMap(({ worte }) => [...worte]),
        ].filter((wort) => wort.length >= KUERZESTES_WORT),
      ),
      kuerzel: KURZNAME.exec(reihe.name)?.[1]?.toLowerCase() ?? '',
      zellen: [],
    }
    const zellen = reihe.zellen.flatMap((zelle, stelle): Buchzelle[] => {
      const spalte = spalten[stelle]
      if (!isZahl(zelle) || !spalte) return []
      const zeit = spalte.zeit ?? zeilenzeit ?? titelzeit ?? stand
      const art = kindOf(zelle, spalte.name, reihe.name)
      return [{ zelle, eintrag, spalte: spalte.name, spaltenworte: spalte.worte, art, ...(zeit && { zeit }) }]
    })
    return Object.assign(eintrag, { zellen })
  })
}

const PLAN = /\b(?:ziel|plan|soll|planung|prognose)/i

function kindOf(zelle: Zahlzelle, spalte: string, reihe: string): Buchzelle['art'] {
  if (zelle.vorzeichen || isVeraenderung(spalte) || isVeraenderung(reihe)) return 'veraenderung'
  if (PLAN.test(spalte)) return 'ziel'
  return massOf(zelle.einheit).basis === '%' ? 'anteil' : 'bestand'
}

const KLAMMER = /\([^)]*\)/g

function withoutBrackets(name: string): string {
  return name.replace(KLAMMER, ' ')
}

const BIS = /^\s*(?:bis|–|-)\s*$/

/** "2018 bis 2022" is one time, from the first to the last of its days. */
function timeOf(text: string): Zeit | undefined {
  if (text === '') return undefined
  const [erste, zweite] = findZeiten(text).filter(({ anfang }) => anfang !== '')
  if (!erste || !zweite || !BIS.test(text.slice(erste.bis, zweite.von))) return erste
  return { ...erste, ende: zweite.ende, koernung: 'spanne' }
}

/** Whether a row's name alone says what is counted; "Frauen", "Insgesamt", "unter 25 Jahre" need their sheet for that. */
export function isEigenstaendig({ reihe, worte }: Bucheintrag): boolean {
  if (isGesamt(reihe.eigenname) || geschlechtOf(reihe.eigenname)) return false
  return [...worte].some((wort) => wort.length >= 6 && wort !== stemOf('Personen'))
}
