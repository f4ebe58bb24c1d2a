import { toString as plainText } from 'mdast-util-to-string'
import { addUnder } from '../../add-under.js'
import { blocksOf, ortOf, visit } from '../../content/abschnitt/knoten.js'
import type { Melde } from '../../message.js'
import { withErsatz } from '../prosa/ersatz.js'
import { type Prosa, typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'

/** Shorter words are too often alike by chance. */
const KUERZESTER_NAME = 9

/** Finds headings that are cited inexactly, and names that the programme spells in two ways. */
export const schreibweise: Pruefregel = {
  id: 'schreibweise',
  schwere: 'warnung',
  erklaerung:
    'Ein Name oder eine Überschrift ist im Programm verschieden geschrieben („Zukunftstarter“, „Zukunftsstarter“), oder ein Verweis zitiert eine Überschrift ungenau. Eine Schreibweise wählen; Verweise ohne eigenen Text ([](#kennung)) übernehmen die Überschrift von selbst.',
  uebersieht: 'Namen, die sich in mehr als einer Kleinigkeit unterscheiden',
  pruefe(pruefling, melde) {
    const prosa = proseOf(pruefling)
    const ueberschriften = prosa.filter(({ art }) => art === 'ueberschrift').map(({ text }) => text.trim())
    checkReferences(pruefling, melde)
    checkCitations(prosa, ueberschriften, melde)
    checkNames(prosa, melde)
  },
}

const RAND = /^[„\s]+|[“\s]+$/g

/** A reference with words of its own, `[Text](#id)`, that nearly are those of the heading. */
function checkReferences({ programm }: Pruefling, melde: Melde): void {
  const texte = new Map<string, string>()
  for (const { baum } of programm.abschnitte) {
    for (const knoten of blocksOf(baum))
      if (knoten.type === 'heading') texte.set(knoten.data?.kennung ?? '', plainText(knoten).trim())
  }
  for (const { baum, datei } of programm.abschnitte) {
    visit(baum, (knoten) => {
      if (knoten.type !== 'link' || knoten.children.length === 0) return
      const ueberschrift = texte.get(knoten.url.slice(1))
      const text = plainText(knoten).replace(RAND, '')
      if (!ueberschrift || !isNearly(text, ueberschrift)) return
      const ort = ortOf(knoten, datei)
      melde(
        ort,
        `Der Verweis heißt „${text}“, die Überschrift „${ueberschrift}“.`,
        `Die Überschrift übernehmen: [](${knoten.url}).`,
      )
    })
  }
}

const KAPITEL = /(?:Abschnitt|Kapitel|Unterkapitel|Punkt)s? „([^„“]{4,})“/g

/** A chapter named in quotation marks: „… siehe Kapitel „Unsere Ziele““. */
function checkCitations(prosa: readonly Prosa[], ueberschriften: readonly string[], melde: Melde): void {
  const bekannt = new Set(ueberschriften)
  for (const stueck of prosa) {
    for (const { 0: ganz, 1: zitat = '', index } of typedText(stueck).matchAll(KAPITEL)) {
      const gemeint = bekannt.has(zitat)
        ? undefined
        : ueberschriften.find((ueberschrift) => isNearly(zitat, ueberschrift))
      if (gemeint)
        melde(
          stueck.ort(index + ganz.indexOf('„') + 1),
          `Das Kapitel heißt „${gemeint}“, nicht „${zitat}“.`,
          'Die Überschrift wörtlich nennen, besser mit [](#kennung) darauf verweisen.',
        )
    }
  }
}

interface Schreibfund {
  wort: string
  prosa: Prosa
  stelle: number
  /** Stands in a heading or in quotation marks. */
  name: boolean
}

const FUGE = /[s-]/g

/** A word of a heading or in „…“ that stands elsewhere with or without a hyphen or a linking s. */
function checkNames(prosa: readonly Prosa[], melde: Melde): void {
  const gruppen = new Map<string, Schreibfund[]>()
  for (const fund of prosa.flatMap(longWords)) {
    addUnder(gruppen, fund.wort.toLowerCase().replace(FUGE, ''), fund)
  }
  for (const gruppe of gruppen.values()) {
    const [richtig] = variants(gruppe)
    if (!richtig || !gruppe.some(({ name }) => name)) continue
    for (const { wort, prosa: stueck, stelle } of gruppe) {
      if (sameSpelling(wort, richtig)) continue
      melde(
        withErsatz(stueck, stelle, stelle + wort.length, richtig),
        `„${wort}“ heißt anderswo im Programm „${richtig}“.`,
        'Eine Schreibweise wählen und überall verwenden.',
      )
    }
  }
}

const IN_ZEICHEN = /„([^„“]+)“/g
const LANGES_WORT = /(?<![\p{L}\p{N}@./_-])\p{Lu}[\p{L}-]*\p{L}(?![\p{L}\p{N}@/_-]|\.\p{L})/gu

function longWords(prosa: Prosa): Schreibfund[] {
  const text = typedText(prosa)
  const namen = [...text.matchAll(IN_ZEICHEN)].map(({ 0: ganz, index }) => ({
    von: index,
    bis: index + ganz.length,
  }))
  return [...text.matchAll(LANGES_WORT)]
    .filter(({ 0: wort }) => wort.length >= KUERZESTER_NAME)
    .map(({ 0: wort, index }) => ({
      wort,
      prosa,
      stelle: index,
      name: prosa.art === 'ueberschrift' || namen.some(({ von, bis }) => von < index && index < bis),
    }))
}

/** The spellings of a word, those of names first, then by how often they stand. */
function variants(gruppe: readonly Schreibfund[]): string[] {
  const gewicht = new Map<string, number>()
  for (const { wort, name } of gruppe) gewicht.set(wort, (gewicht.get(wort) ?? 0) + (name ? 1000 : 1))
  return [...gewicht].sort(([, a], [, b]) => b - a).map(([wort]) => wort)
}

const GENITIV = /s+$/

/** A genitive s at the end, or capitals, are no other spelling. */
function sameSpelling(wort: string, richtig: string): boolean {
  const stamm = (text: string) => text.toLowerCase().replace(GENITIV, '')
  return stamm(wort) === stamm(richtig)
}

const KEIN_WORTZEICHEN = /[^\p{L}\p{N}]/gu

/** The same words but for hyphens, capitals, blanks and a letter or two; not the same text. */
function isNearly(text: string, ueberschrift: string): boolean {
  if (text === ueberschrift) return false
  const plain = (worte: string) => worte.toLowerCase().replace(KEIN_WORTZEICHEN, '')
  const [a, b] = [plain(text), plain(ueberschrift)]
  return a === b
    ? text.toLowerCase() !== ueberschrift.toLowerCase()
    : Math.min(a.length, b.length) >= KUERZESTER_NAME && differsByOneLetter(a, b)
}

/** One letter more, less or other, not at the end, where it would be an inflection. */
function differsByOneLetter(a: string, b: string): boolean {
  const [kurz, lang] = a.length <= b.length ? [a, b] : [b, a]
  if (lang.length - kurz.length > 1) return false
  let vorn = 0
  while (vorn < kurz.length && kurz[vorn] === lang[vorn]) vorn++
  if (vorn >= kurz.length - 1) return false
  return kurz.slice(vorn + (kurz.length === lang.length ? 1 : 0)) === lang.slice(vorn + 1)
}
