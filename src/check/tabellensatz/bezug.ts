import type { Datenblatt } from '../../figures/datenblatt.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import { timeAt } from '../reading/aussagen/veraenderung/zeitbezug.js'
import { meets, plain, plainBereich } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { isLevel } from '../reading/schluss/umfeld.js'
import { hasWord, tellingWords } from '../reading/worte/worte.js'
import { valueAt } from './zeitraum.js'
import type { Zeitreihe, Zeitwert } from './zeitreihe.js'

/** The series of which a sentence speaks, with the value of it that it gives. */
export interface Reihenbezug {
  reihe: Zeitreihe
  wert?: Zeitwert
  /** The sentence, or the one before, names it. */
  benannt: boolean
}

/** What narrows a subject: where a sentence says it and the table does not, it speaks of others. */
const EINGRENZUNG =
  /(?<![a-zäöüß])(?:frauen|männern?|weibliche[nrs]?|männliche[nrs]?|mädchen|jungen|jugend[a-zäöüß]*|jüngere[nr]?|ältere[nr]?|ausländ[a-zäöüß]*|deutsche[nr]?|geflüchtete[nr]?|langzeit[a-zäöüß]*|alleinerziehende[nr]?|schwerbehindert[a-zäöüß]*|helfer[a-zäöüß]*|(?:unter|über|ab)(?= ‹[xzd])|land|lande|landes[a-zäöüß]*|bund|bundes[a-zäöüß]*|deutschland|freistaat|nachbar[a-zäöüß]*|osten|westen|sgb iii|sgb ii)(?![a-zäöüß])/g
/** A word of so many letters names a series that stands nowhere near. */
const LANG = 12
const DEUTLICH = 3

/**
 * The one series that a sentence speaks of: by its name, by a value that it gives, or because no other is near; the sentence
 * before counts where this one names nothing.
 * @param nahe the tables near, which need less to be meant
 */
export function meantSeries(
  passage: Passage,
  satz: Textstelle,
  reihen: readonly Zeitreihe[],
  nahe: ReadonlySet<Datenblatt>,
): Reihenbezug | undefined {
  const davor = sentenceBefore(passage, satz)
  return bestIn(passage, [satz], reihen, nahe) ?? (davor ? bestIn(passage, [davor, satz], reihen, nahe) : undefined)
}

const MARKE = /‹[^›]*›/g

function bestIn(
  passage: Passage,
  saetze: readonly Textstelle[],
  reihen: readonly Zeitreihe[],
  nahe: ReadonlySet<Datenblatt>,
): Reihenbezug | undefined {
  const text = saetze.map(({ von, bis }) => passage.geruest.slice(von, bis)).join(' ')
  const worte = tellingWords(text.replace(MARKE, ' '))
  const absatzworte = tellingWords(passage.geruest.replace(MARKE, ' '))
  const werte = saetze.flatMap((satz) => levelsIn(passage, satz))
  const bewertet = reihen.flatMap((reihe) => {
    const gesagt = werte.flatMap((glied) => sameValue(passage, glied, reihe) ?? [])
    const benannt = isNamed(reihe, worte, text)
    const teils = [...reihe.worte, ...reihe.titelworte].some((wort) => wort.length > 4 && hasWord(worte, wort))
    const daneben = nahe.has(reihe.blatt)
    const lang = benannt && [...reihe.worte].reduce((summe, wort) => summe + wort.length, 0) >= LANG
    const imTitel =
      benannt && reihe.titelworte.size > 1 && [...reihe.titelworte].every((wort) => hasWord(absatzworte, wort))
    const deutlich = gesagt.some(({ ziffern }) => ziffern >= DEUTLICH)
    const genug = daneben
      ? benannt || deutlich || (gesagt.length > 0 && teils)
      : (benannt && gesagt.length > 0) || lang || imTitel || (deutlich && teils)
    if (!genug || isNarrowed(text, reihe)) return []
    const punkte =
      2 * Math.min(gesagt.length, 2) + (benannt ? 2 + reihe.worte.size / 10 : teils ? 1 : 0) + (daneben ? 1 : 0)
    return [{ reihe, punkte, benannt, wert: gesagt.at(-1)?.wert }]
  })
  // Two rows that are named: the sentence speaks of both.
  const benannte = bewertet.filter(({ benannt }) => benannt)
  if (benannte.some(({ reihe: a }) => benannte.some(({ reihe: b }) => !isPartOf(a, b) && !isPartOf(b, a))))
    return undefined
  const [bester, zweiter] = bewertet.sort((a, b) => b.punkte - a.punkte)
  if (!bester || (zweiter && zweiter.punkte > bester.punkte - 0.05)) return undefined
  const { reihe, benannt, wert } = bester
  return { reihe, benannt, ...(wert && { wert }) }
}

function isPartOf(a: Zeitreihe, b: Zeitreihe): boolean {
  return [...a.worte].every((wort) => hasWord(b.worte, wort))
}

const WORT = /[a-zäöüß]{4,}/g

/** All telling words of its name; "Quote" and "Bestand" tell nothing but where a table is near. */
function isNamed({ worte, name }: Zeitreihe, gesagt: ReadonlySet<string>, text: string): boolean {
  if (worte.size > 0) return [...worte].every((wort) => hasWord(gesagt, wort))
  const eigene = name.toLowerCase().match(WORT) ?? []
  return eigene.length > 0 && eigene.every((wort) => text.includes(wort))
}

function isNarrowed(text: string, { name, blatt }: Zeitreihe): boolean {
  const eigene = `${name} ${blatt.titel}`.toLowerCase()
  return [...text.matchAll(EINGRENZUNG)].some(([wort]) => !eigene.includes(wort.slice(0, 5)))
}

function levelsIn(passage: Passage, { von, bis }: Textstelle): Figurglied[] {
  return gliederOf(passage).filter((glied) => glied.von >= von && glied.bis <= bis && isLevel(glied))
}

const KEINE_ZIFFER = /\D/g
const NULLEN_VORN = /^0+/

/** The value of a series that a figure gives, with how many digits; not at another time than it is said to be of. */
function sameValue(
  passage: Passage,
  glied: Figurglied,
  reihe: Zeitreihe,
): { wert: Zeitwert; ziffern: number } | undefined {
  const { figur } = glied
  if (!isComparable(figur.einheit, reihe.einheit)) return undefined
  const zeit = timeAt(passage, glied)
  const dort = zeit && zeit.anfang !== '' ? valueAt(reihe, zeit) : undefined
  const moegliche = dort ? [dort] : reihe.werte
  const wert = moegliche.findLast(({ zelle }) => {
    const genau = plain(zelle.wert, { einheit: figur.einheit === '' ? figur.einheit : zelle.einheit })
    return meets(plainBereich(figur), { unten: genau, oben: genau })
  })
  const ziffern = figur.text.replace(KEINE_ZIFFER, '').replace(NULLEN_VORN, '').length
  return wert && ziffern > 1 ? { wert, ziffern } : undefined
}

/** The same kind of unit; a bare count may be one of persons, and the other way round. */
export function isComparable(a: string, b: string): boolean {
  const [x, y] = [massOf(a).basis, massOf(b).basis]
  return x === y || (x === '' && isCounted(y)) || (y === '' && isCounted(x))
}

function isCounted(basis: string): boolean {
  return basis !== '€' && basis !== PROZENT && basis !== PROZENTPUNKTE
}

function sentenceBefore({ geruest }: Passage, { von }: Textstelle): Textstelle | undefined {
  if (von <= 1) return undefined
  const bis = von - 1
  return { von: geruest.lastIndexOf('¶', bis - 1) + 1, bis }
}

/** The sentences of a chain. */
export function sentencesIn({ geruest }: Passage): Textstelle[] {
  const saetze: Textstelle[] = []
  let von = 0
  for (const teil of geruest.split('¶')) {
    if (teil.trim() !== '') saetze.push({ von, bis: von + teil.length })
    von += teil.length + 1
  }
  return saetze
}
