import type { Figurglied } from '../reading/aussagen/muster.js'
import { hasWord, stemOf, tellingWords } from '../reading/worte/worte.js'
import { geschlechtOf, isBenannteSumme, isGesamt } from '../zahlen/namen.js'
import type { Bucheintrag, Buchzelle } from '../zahlen/zellenbuch.js'
import type { Worte } from './benennung.js'
import { wholeIn } from './verwechslung/anteil-von.js'

/** Words that turn a row into what is left of it. */
const VERNEINUNG = /(?<!\p{L})(?:nicht|ohne|keine?[nrms]?|übrigen?|sonstigen?|andere[nrms]?|restlichen?)(?!\p{L})/u
/** A word that goes on from another, or ends as it does: "Verwaltungskostenhaushalt", "Gesundheitskurse". */
const VERWANDT = 0.8
const ENDE = 0.6
const KUERZESTES_ENDE = 5
const KUERZESTER_ANFANG = 8
/** "Handel" of "Handel, Instandhaltung, Reparatur von Kfz" */
const KOPF = 0.9
/** What only the rest of the sentence says. */
const IM_SATZ = 0.5
const ANDERER_SINN = 0.4
/** A total is not called by its name: nothing speaks for it, and little against. */
const OFFEN = 0.45

/** "nach Abzug der Umschichtung und dieser Vorbindungen können wir": what is taken off is not what is left. */
const ABZUG =
  /(?:nach abzug|abzüglich|werden) ([a-zäöüß ]+?)(?: (?:können|bleib|verbleib|steh|sind|abgezogen)(?:[a-zäöüß ]|‹t\d+›)*|,[^‹]*)$/

/** Whether what stands before a figure is taken off it. */
export function isAfterDeduction({ davor }: Figurglied): boolean {
  return ABZUG.test(davor)
}

const JE = /(?<![a-zäöüß])(?:je|pro) (km²|[a-zäöüß]+)/
const FLAECHE = /^(?:km²|quadratkilometer)/

/** What a rate is of, by its stem. */
function rateIn(text: string): string {
  const wort = JE.exec(text)?.[1] ?? ''
  return FLAECHE.test(wort) ? 'km²' : stemOf(wort)
}

/** The words around a figure, nearest first. */
export interface Wortumfeld {
  /** With the whole that a percentage is of. */
  alle: ReadonlySet<string>
  eng: ReadonlySet<string>
  hier: ReadonlySet<string>
  satz: ReadonlySet<string>
  verneint: boolean
  kuerzel: ReadonlySet<string>
  geschlecht: Worte['geschlecht']
  /** What the figure falls to: "km²" of "98 Menschen je Quadratkilometer"; '' where it falls to nothing. */
  je: string
  /** The stem of what a percentage is said to be of: "57 % der Arbeitslosen". */
  ganzes?: string
}

const BEREICH = /^ (?:der|aller|des) (?:[a-zäöüß]+(?:en|er) )?([a-zäöüß]+)/
const BIS_MARKE = /^.*[‹›¶;,(]/
const KLAMMER_ZU = /^\)/
const AB_MARKE = /[‹¶;,)].*$/

/** Reads what speaks for rows; of "67 % der ELB befinden sich …" the whole names none. */
export function fieldOf(worte: Worte, { davor, danach, art }: Figurglied): Wortumfeld {
  const ganzes = art === 'p' ? BEREICH.exec(danach)?.[1] : undefined
  const abzug = ABZUG.exec(davor)?.[1]
  const ohne = (menge: ReadonlySet<string>): ReadonlySet<string> => {
    if (ganzes === undefined && abzug === undefined) return menge
    const weg = tellingWords(`${ganzes ?? ''} ${abzug ?? ''}`)
    return new Set([...menge].filter((wort) => !weg.has(wort)))
  }
  const text = `${smooth(davor).replace(BIS_MARKE, '')} ${smooth(danach.replace(KLAMMER_ZU, '')).replace(AB_MARKE, '')}`
  return {
    alle: worte.hier,
    eng: ohne(worte.eng),
    hier: ohne(worte.hier),
    satz: ohne(worte.satz),
    verneint: VERNEINUNG.test(text),
    kuerzel: worte.kuerzelHier,
    geschlecht: worte.geschlecht,
    ...(ganzes !== undefined && { ganzes: stemOf(ganzes) }),
    je: rateIn(danach.replace(AB_MARKE, '')),
  }
}

const ZEITMARKE = /‹[tx]\d*›/g
const KLAMMER_DANACH = / \([^()]*\)/g

/** Without times and what stands in brackets: "der ELB (…) keine", "kamen 2021 ohne". */
function smooth(kette: string): string {
  return kette.replace(ZEITMARKE, ' ').replace(KLAMMER_DANACH, '')
}

const ALLE = /^alle(?!\p{L})/iu

/** How far the words around a figure say the name of a row, from 0 to 1; words that many rows of its sheet have say little. */
export function coverageOf(eintrag: Bucheintrag, zeilen: readonly Bucheintrag[], umfeld: Wortumfeld): number {
  const { reihe, kuerzel } = eintrag
  const eigenes = geschlechtOf(reihe.eigenname)
  if (eigenes) return eigenes === umfeld.geschlecht ? 1 : 0
  if (isGesamt(reihe.eigenname) || isBenannteSumme(reihe.eigenname) || ALLE.test(reihe.name)) return OFFEN
  const anteilAn = umfeld.ganzes === undefined ? undefined : wholeIn(reihe.name)
  if (umfeld.ganzes !== undefined && anteilAn && hasWord(tellingWords(anteilAn), umfeld.ganzes)) return 1
  if (umfeld.je !== '' && umfeld.je === rateIn(reihe.name.toLowerCase())) return 1
  const { ganz, kopf } = namesOf(eintrag)
  const gekuerzt = kuerzel !== '' && umfeld.kuerzel.has(kuerzel)
  const deckung = gekuerzt
    ? 1
    : Math.max(covered(ganz, zeilen, umfeld), kopf ? KOPF * covered(kopf, zeilen, umfeld) : 0)
  // "NEF" is said without its "nicht".
  const verneint = VERNEINUNG.test(reihe.name.toLowerCase())
  return verneint === umfeld.verneint || (verneint && gekuerzt) ? deckung : deckung * ANDERER_SINN
}

/** How much of its name the words must say of the other row, by how much more than of the row that was taken and of any third. */
const GEDECKT = 0.65
const MEHR_ALS_DIE_EIGENE = 0.35
const MEHR_ALS_DRITTE = 0.25

/** The one of several cells of whose row the words say much more than of the row of the cell that was taken. */
export function findBetterCovered(
  genommen: Buchzelle,
  andere: readonly Buchzelle[],
  zeilen: readonly Bucheintrag[],
  umfeld: Wortumfeld,
): Buchzelle | undefined {
  const [beste, zweite] = andere
    .map((zelle) => ({ zelle, deckung: coverageOf(zelle.eintrag, zeilen, umfeld) }))
    .sort((a, b) => b.deckung - a.deckung)
  if (!beste || beste.deckung < GEDECKT || beste.deckung - (zweite?.deckung ?? 0) < MEHR_ALS_DRITTE) return undefined
  return beste.deckung - coverageOf(genommen.eintrag, zeilen, umfeld) < MEHR_ALS_DIE_EIGENE ? undefined : beste.zelle
}

/** A name with its words. */
interface Zeilenname {
  worte: ReadonlySet<string>
  /** "Anteil an …" */
  anteil: boolean
}

const namen = new WeakMap<Bucheintrag, { ganz: Zeilenname; kopf?: Zeilenname }>()

const KLAMMER = /\([^)]*\)/g
const ANTEIL = /^anteil(?!\p{L})/iu

/** The name of a row without what stands in brackets, and what of it stands before a comma. */
function namesOf(eintrag: Bucheintrag): { ganz: Zeilenname; kopf?: Zeilenname } {
  const bekannt = namen.get(eintrag)
  if (bekannt) return bekannt
  const text = eintrag.reihe.name.replace(KLAMMER, ' ')
  const [kopf = text] = text.split(',')
  const nameOf = (name: string): Zeilenname => ({ worte: wordsOf(name), anteil: ANTEIL.test(name) })
  const neu = { ganz: nameOf(text), ...(kopf !== text && { kopf: nameOf(kopf) }) }
  namen.set(eintrag, neu)
  return neu
}

function covered(
  { worte, anteil }: Zeilenname,
  zeilen: readonly Bucheintrag[],
  { alle, eng, hier, satz }: Wortumfeld,
): number {
  // "57 % der Arbeitslosen" is the share of just these.
  const nah = anteil ? alle : eng
  let summe = 0
  let gesamt = 0
  for (const wort of worte) {
    const gewicht = 1 / Math.max(1, countRows(zeilen, wort))
    gesamt += gewicht
    summe += gewicht * Math.max(match(wort, nah), match(wort, hier) * 0.9, match(wort, satz) * IM_SATZ)
  }
  return gesamt === 0 ? OFFEN : summe / gesamt
}

const haeufigkeiten = new WeakMap<readonly Bucheintrag[], Map<string, number>>()

/** In how many rows of a sheet a word stands. */
function countRows(zeilen: readonly Bucheintrag[], wort: string): number {
  const jeWort = haeufigkeiten.get(zeilen) ?? new Map<string, number>()
  haeufigkeiten.set(zeilen, jeWort)
  const bekannt = jeWort.get(wort)
  if (bekannt !== undefined) return bekannt
  const anzahl = zeilen.filter((eintrag) => hasWord(rowWords(eintrag), wort)).length
  jeWort.set(wort, anzahl)
  return anzahl
}

const zeilenworte = new WeakMap<Bucheintrag, ReadonlySet<string>>()

function rowWords(eintrag: Bucheintrag): ReadonlySet<string> {
  const bekannt = zeilenworte.get(eintrag)
  if (bekannt) return bekannt
  const worte = wordsOf(eintrag.reihe.name)
  zeilenworte.set(eintrag, worte)
  return worte
}

const KLEINE_ZAHL = /(?<!\d)\d{1,3}(?!\d)/g

function wordsOf(name: string): Set<string> {
  const zahlen = name.match(KLEINE_ZAHL) ?? []
  return new Set([...tellingWords(name), ...zahlen])
}

function match(wort: string, menge: ReadonlySet<string>): number {
  if (hasWord(menge, wort)) return 1
  let bestes = 0
  for (const anderes of menge) {
    let gleich = 0
    while (gleich < wort.length && wort[gleich] === anderes[gleich]) gleich++
    if (gleich >= KUERZESTER_ANFANG) bestes = Math.max(bestes, VERWANDT)
    const [kurz, lang] = wort.length < anderes.length ? [wort, anderes] : [anderes, wort]
    if (kurz.length >= KUERZESTES_ENDE && lang.endsWith(kurz)) bestes = Math.max(bestes, ENDE)
  }
  return bestes
}
