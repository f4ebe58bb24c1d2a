import { absolute, plainBereich, type Spanne } from '../figur.js'
import type { Passage } from '../satz/passage.js'
import { isLessBetter } from '../worte/wertung.js'
import { type Figurglied, gliederOf, sameArt } from './muster.js'
import { isChangeFigure } from './veraenderung/aenderungsfigur.js'
import { goalAndResult } from './ziel.js'

/** "Das Ziel wurde übertroffen": what a sentence says of a result and its goal, where the two say otherwise. */
export interface Zielurteil {
  ziel: Figurglied
  ist: Figurglied
  wort: string
  richtig: string
  /** Where the word stands in the text. */
  glied: Figurglied
}

/** More than the goal, less, or what was asked for; and what each would be called by the opposite word. */
const WORTE: readonly (readonly [
  wort: string,
  sinn: 'mehr' | 'weniger' | 'besser' | 'schlechter' | 'genug',
  gegenwort: string,
])[] = [
  ['übertroffen', 'besser', 'verfehlt'],
  ['übertraf', 'besser', 'verfehlte oder unterschritt'],
  ['übertrafen', 'besser', 'verfehlten oder unterschritten'],
  ['übererfüllt', 'besser', 'verfehlt'],
  ['überschritten', 'mehr', 'unterschritten'],
  ['überschritt', 'mehr', 'unterschritt'],
  ['unterschritten', 'weniger', 'überschritten'],
  ['unterschritt', 'weniger', 'überschritt'],
  ['verfehlt', 'schlechter', 'übertroffen'],
  ['verfehlte', 'schlechter', 'übertraf'],
  ['erreicht', 'genug', 'verfehlt'],
  ['erfüllt', 'genug', 'verfehlt'],
  ['eingehalten', 'genug', 'überschritten'],
]
const URTEIL = new RegExp(
  `(?<![a-zäöüß])(?:(nicht (?:ganz |mehr )?))?(${WORTE.map(([wort]) => wort).join('|')})(?![a-zäöüß])`,
  'g',
)
/** The sentence must speak of the goal, not of anything that was reached. */
const VOM_ZIEL =
  /(?<![a-zäöüß])(?:[a-zäöüß-]*ziel(?:s|e|wert[a-zäöüß]*|marke|quote|zahl)?|soll(?:wert)?|plan(?:wert|zahl|ung(?:en)?|größe)?|vorgaben?|erwartung(?:en)?|zusage|richtwert|orientierungswert|höchstwert|mindestwert|marke|diesen wert|dieser wert)(?![a-zäöüß])/
const MEHRERE =
  /ziele(?![a-zäöüß])|teilweise|zu ‹p|(?<!(?:mit|bei) (?:[a-zäöüß]+ )?)‹p\d+›[^‹¶]{0,12}$|bei (?:den )?(?:frauen|männern)|noch nicht|fast|beinahe|nahezu/

const HOECHSTENS = /(?:höchstens|maximal|obergrenze|höchstwert)/

export function findUrteile(absatz: Passage): Zielurteil[] {
  const { geruest } = absatz
  return [...geruest.matchAll(URTEIL)].flatMap((treffer): Zielurteil[] => {
    const [ganz, nicht, wort] = treffer
    const eintrag = WORTE.find(([name]) => name === wort)
    if (!eintrag) return []
    const stelle = treffer.index
    const ende = endOf(geruest, stelle, '¶')
    const teil = geruest.slice(
      Math.max(geruest.lastIndexOf('¶', stelle), geruest.lastIndexOf(';', stelle)) + 1,
      Math.min(ende, endOf(geruest, stelle, ';')),
    )
    if (!VOM_ZIEL.test(teil) || MEHRERE.test(teil)) return []
    const paar = goalAndResult(absatz, { von: stelle, bis: stelle + ganz.length })
    if (!paar || !isSure(absatz, paar, stelle)) return []
    const [ziel, ist] = paar
    const [x, y] = [ist, ziel].map(({ figur }) => absolute(plainBereich({ ...figur, naehe: 'genau' }))) as [
      Spanne,
      Spanne,
    ]
    const mehr = x.unten.gt(y.oben)
    const weniger = x.oben.lt(y.unten)
    if (mehr === weniger) return []
    const satz = geruest.slice(geruest.lastIndexOf('¶', Math.min(ziel.von, ist.von)) + 1, ende)
    const grenze = ziel.figur.naehe === 'hoechstens' || HOECHSTENS.test(ziel.davor.slice(-40))
    // Where less is better only the words "über-" and "unterschritten" say which.
    // Of a change that was to be reached more is better, whatever changes.
    if (!grenze && !isChangeFigure(ziel) && !['mehr', 'weniger'].includes(eintrag[1]) && isLessBetter(satz)) return []
    const besser = grenze ? weniger : mehr
    const stimmt = { mehr, weniger, besser, schlechter: !besser, genug: besser }[eintrag[1]]
    if (stimmt === (nicht === undefined)) return []
    const richtig = nicht === undefined ? eintrag[2] : (wort ?? '')
    return [{ ziel, ist, wort: ganz.trim(), richtig, glied: ist.von > ziel.von ? ist : ziel }]
  })
}

const BIS_SATZ = /.*[›¶;]/

/** What was reached is named beside the goal, is said to be it, or is the only value there is. */
function isSure(absatz: Passage, [ziel, ist]: readonly [Figurglied, Figurglied], stelle: number): boolean {
  const { geruest } = absatz
  const [a, b] = ziel.von < ist.von ? [ziel, ist] : [ist, ziel]
  let ab = geruest.lastIndexOf('¶', Math.min(a.von, stelle)) + 1
  if (a === ist) ab = geruest.lastIndexOf('¶', ab - 2) + 1
  const andere = gliederOf(absatz).filter(
    (glied) =>
      glied !== ziel &&
      glied !== ist &&
      sameArt(glied, ziel) &&
      !isChangeFigure(glied) &&
      glied.von >= ab &&
      glied.von < stelle,
  )
  if (andere.length === 0 || ERGEBNIS.test(ist.davor.replace(BIS_SATZ, ''))) return true
  return !geruest.slice(a.bis, b.von).includes('¶') && andere.every((glied) => glied.von < a.von)
}

const ERGEBNIS =
  /(?<![a-zäöüß])(?:tatsächlich|erreicht|erzielt|realisiert|ergebnis|jahresergebnis|letztlich|schließlich|am ende|wurden es|waren es)(?![a-zäöüß])/

function endOf(text: string, stelle: number, zeichen: string): number {
  const ende = text.indexOf(zeichen, stelle)
  return ende < 0 ? text.length : ende
}
