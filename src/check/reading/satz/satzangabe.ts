import { massOf } from '../../../figures/einheit.js'
import type { Prosa } from '../../prosa/stueck.js'
import { type Figurglied, gliederOf, isMenge } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { timeAt } from '../aussagen/veraenderung/zeitbezug.js'
import { type Figur, meets, plain, plainBereich } from '../figur.js'
import { type Gegenstand, gegenstandOf, isSameThing } from '../gegenstand.js'
import { slipOf } from '../vertipper.js'
import { type Passage, passagesOf } from './passage.js'

/** Shorter words name too many things. */
const KUERZESTER_STAMM = 7

/** A count of something at a definite time, as a sentence gives it. */
export interface Satzangabe {
  passage: Passage
  figur: Figur
  gegenstand: Gegenstand
  /** Time, unit, and the first letters of the longest telling word: what two must share to be compared. */
  schluessel: string
}

const gelesen = new WeakMap<Prosa, readonly Satzangabe[]>()

/** All that the sentences of chapters count at a definite time, in the order of the text, read once for all rules. */
export function listSatzangaben(stuecke: readonly Prosa[]): Satzangabe[] {
  return stuecke.flatMap((prosa) => {
    if (!prosa.abschnitt || prosa.art === 'zelle' || prosa.art === 'attribut') return []
    const bekannt = gelesen.get(prosa)
    if (bekannt) return bekannt
    const angaben = passagesOf(prosa).flatMap((passage) =>
      gliederOf(passage).flatMap((glied) => readAngabe(passage, glied) ?? []),
    )
    gelesen.set(prosa, angaben)
    return angaben
  })
}

function readAngabe(passage: Passage, glied: Figurglied): Satzangabe | undefined {
  const { figur } = glied
  if (!isMenge(glied) || figur.form !== 'ziffern' || figur.naehe !== 'genau' || figur.spanne || isChangeFigure(glied))
    return undefined
  const zeit = timeAt(passage, glied)
  if (!zeit || zeit.anfang === '' || zeit.bezug !== '') return undefined
  const gegenstand = gegenstandOf(passage, glied)
  const laengstes = [...gegenstand.kern].sort((a, b) => b.length - a.length)[0] ?? ''
  if (laengstes.length < KUERZESTER_STAMM || gegenstand.eingeschraenkt) return undefined
  const { basis } = massOf(figur.einheit)
  return {
    passage,
    figur,
    gegenstand,
    schluessel: `${zeit.anfang} ${zeit.ende} ${zeit.durchschnitt} ${basis} ${laengstes.slice(0, KUERZESTER_STAMM)}`,
  }
}

/** The same words for what is counted, other figures: a slip of the hand, or all other words of the sentences the same, too. */
export function contradicts(a: Satzangabe, b: Satzangabe): boolean {
  if (
    a.passage === b.passage ||
    meets(plainBereich(a.figur), plainBereich(b.figur)) ||
    (a.figur.einsatz && b.figur.einsatz)
  )
    return false
  if (!isSameThing(a.gegenstand.kern, b.gegenstand.kern)) return false
  if (slipOf(plain(a.figur.wert, a.figur), plain(b.figur.wert, b.figur)) && b.figur.wert.abs().gte(100)) return true
  return isSameThing(a.gegenstand.satzworte, b.gegenstand.satzworte)
}
