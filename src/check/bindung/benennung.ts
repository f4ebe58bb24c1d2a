import { type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Satz } from '../reading/satz/satz.js'
import { hasWord, tellingWords } from '../reading/worte/worte.js'
import { type Geschlecht, geschlechtOf, isGesamt } from '../zahlen/namen.js'
import type { Bucheintrag } from '../zahlen/zellenbuch.js'

/**
 * Whether words name a row: `genau`, between the figures beside, with several words or a long one; `hier`, there with one short
 * word; `satz`, somewhere in the sentence; `teils`, by some of its words; `offen`, it has no name of its own ("Insgesamt").
 */
export type Benennung = 'genau' | 'hier' | 'satz' | 'teils' | 'offen' | 'nicht'

/** The words around a figure by their stems, with the numbers that are no figures: "25 bis unter 55 Jahre". */
export interface Worte {
  /** Those between the figures before and behind. */
  hier: ReadonlySet<string>
  /** Those of its own part of the sentence: as far as a comma or "und" on either side. */
  eng: ReadonlySet<string>
  satz: ReadonlySet<string>
  /** The short words of both in lower case, for abbreviations. */
  kuerzelHier: ReadonlySet<string>
  kuerzel: ReadonlySet<string>
  /** The sex that is named nearest to the figure. */
  geschlecht?: Geschlecht
}

/** Sentences that are longer than a few of these are looked at in part, in letters. */
const ABSCHNITT = 1500
const gelesen = new WeakMap<Satz, Map<number, Pick<Worte, 'satz' | 'kuerzel'>>>()

const worte = new WeakMap<Figurglied, Worte>()

/** What stands around a figure, read once for all who ask. */
export function readWords(passage: Passage, glied: Figurglied): Worte {
  const bekannt = worte.get(glied)
  if (bekannt) return bekannt
  const neu = readAround(passage, glied)
  worte.set(glied, neu)
  return neu
}

const AB_TEILSATZ = /(?:[,;(]|\s(?:und|sowie)\s).*$/su

function readAround(passage: Passage, glied: Figurglied): Worte {
  const { prosa, saetze } = passage
  const { figur, nummer } = glied
  const glieder = gliederOf(passage)
  const satz = saetze.find(({ von, bis }) => von <= figur.von && figur.von < bis)
  const von = Math.max(satz?.von ?? 0, figur.von - ABSCHNITT, glieder[nummer - 1]?.figur.bis ?? 0)
  const naechste = glieder[nummer + 1]?.figur.von ?? prosa.text.length
  const bis = Math.max(figur.bis, Math.min(satz?.bis ?? naechste, naechste, figur.bis + ABSCHNITT))
  const [davor, danach] = [prosa.text.slice(von, figur.von), prosa.text.slice(figur.bis, bis)]
  const hier = `${davor} ${danach}`
  const geschlecht = nearestSex(davor, danach)
  return {
    ...(satz ? sentenceWords(passage, satz, figur.von) : { satz: new Set(), kuerzel: new Set() }),
    ...(geschlecht && { geschlecht }),
    hier: nameWordsOf(hier),
    eng: nameWordsOf(`${ownWords(davor, glieder[nummer - 1]?.figur.bis === von)} ${danach.replace(AB_TEILSATZ, '')}`),
    kuerzelHier: shortWordsOf(hier),
  }
}

const BIS_TEILSATZ = /^.*(?:[,;:(]|\s(?:und|sowie|während)\s)/su

/** What stands directly behind another figure is what that counts: "53 Städte und Gemeinden mit 301.474 Menschen". */
function ownWords(davor: string, hinterZahl: boolean): string {
  if (!hinterZahl) return davor
  const schnitt = BIS_TEILSATZ.exec(davor)?.[0].length
  return schnitt === undefined ? '' : davor.slice(schnitt)
}

/** The words of a sentence without its figures, read once for all of them. */
function sentenceWords({ prosa, figuren }: Passage, satz: Satz, stelle: number): Pick<Worte, 'satz' | 'kuerzel'> {
  const bekannt = gelesen.get(satz) ?? new Map()
  gelesen.set(satz, bekannt)
  const nummer = Math.floor((stelle - satz.von) / ABSCHNITT)
  const gemerkt = bekannt.get(nummer)
  if (gemerkt) return gemerkt
  const von = Math.max(satz.von, satz.von + (nummer - 1) * ABSCHNITT)
  const bis = Math.min(satz.bis, satz.von + (nummer + 2) * ABSCHNITT)
  const teile: string[] = []
  let ende = von
  for (const figur of figuren) {
    if (figur.bis <= von || figur.von >= bis) continue
    teile.push(prosa.text.slice(ende, Math.max(ende, figur.von)))
    ende = figur.bis
  }
  const text = [...teile, prosa.text.slice(ende, bis)].join(' ')
  const worte = { satz: nameWordsOf(text), kuerzel: shortWordsOf(text) }
  bekannt.set(nummer, worte)
  return worte
}

const KURZWORT = /(?<!\p{L})\p{L}{2,6}(?!\p{L})/gu

function shortWordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(KURZWORT) ?? [])
}

const KURZE_ZAHL = /(?<![\d.,])\d{1,3}(?![\d.,]\d|\d)/g

/** Telling words and numbers: "25", "55" of "25 bis unter 55 Jahre". */
function nameWordsOf(text: string): ReadonlySet<string> {
  return new Set([...tellingWords(text), ...(text.match(KURZE_ZAHL) ?? [])])
}

const FRAU = /frau|weiblich|mädchen|mütter/
const SEX = /(?<!\p{L})(?:Frauen|Männern?|weiblich|männlich|Mädchen|Jungen|Mütter|Väter)/giu

function nearestSex(davor: string, danach: string): Geschlecht | undefined {
  const vorher = [...davor.matchAll(SEX)].at(-1)
  const nachher = [...danach.matchAll(SEX)][0]
  const abstand = vorher ? davor.length - vorher.index - vorher[0].length : Number.POSITIVE_INFINITY
  const wort = abstand <= (nachher?.index ?? Number.POSITIVE_INFINITY) ? vorher?.[0] : nachher?.[0]
  return wort === undefined ? undefined : FRAU.test(wort.toLowerCase()) ? 'frauen' : 'maenner'
}

/** "75 % ohne Förderung" does not name the row "Mit Förderung". */
const OHNE = ['ohne', 'kein', 'keine']
/** A word of so many letters tells as much as two. */
const LANG = 12

const KLAMMER = /\([^)]*\)/g
const KLEINE_ZAHL = /(?<!\d)\d{1,3}(?!\d)/g

/** How the words around a figure name a row. */
export function rowNamed({ reihe, worte, kuerzel }: Bucheintrag, gesagt: Worte): Benennung {
  const { hier, satz, geschlecht } = gesagt
  const zahlen = reihe.name.replace(KLAMMER, ' ').match(KLEINE_ZAHL) ?? []
  const name = [...worte, ...zahlen]
  if (name.length === 0 || isGesamt(reihe.eigenname)) return 'offen'
  const eigenes = geschlechtOf(reihe.eigenname)
  if (eigenes !== undefined && eigenes === geschlecht) return 'hier'
  if (kuerzel !== '' && gesagt.kuerzelHier.has(kuerzel)) return 'hier'
  const imNamen = shortWordsOf(reihe.name)
  const gegenteil = OHNE.some((wort) => gesagt.kuerzelHier.has(wort) && !imNamen.has(wort))
  if (!gegenteil && name.every((wort) => hasWord(hier, wort)))
    return name.length > 1 || name.some((wort) => wort.length >= LANG) ? 'genau' : 'hier'
  if (name.every((wort) => hasWord(satz, wort)) || (kuerzel !== '' && gesagt.kuerzel.has(kuerzel))) return 'satz'
  return name.some((wort) => hasWord(satz, wort)) ? 'teils' : 'nicht'
}

/** Whether words name a row in full. */
export function isNamed(benannt: Benennung): boolean {
  return benannt === 'genau' || benannt === 'hier' || benannt === 'satz'
}
