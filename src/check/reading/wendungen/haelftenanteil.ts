import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import { PROZENT } from '../../../figures/einheit.js'
import { areHalves } from '../aussagen/haelften.js'
import { between, type Figurglied, gliederOf, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { meets, plain, plainBereich } from '../figur.js'
import { inWords } from '../rechenprobe/bruchwort.js'
import { hasTyped, print, text, type Widerspruch } from '../rechenprobe/probe.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import { wordsBefore, wordsBehind } from './umgebung.js'

const ALLER = /^ (?:aller|der gesamten|des gesamten|der gesamt[a-zäöüß]+|aller gemeldeten)(?![a-zäöüß])/
const ANTEIL = /(?:^|[^a-zäöüß-])([a-zäöüß]{4,}?)(?:e?s|er|en)?anteil(?:es|s)?(?![a-zäöüß])[^‹¶;:]*$/
/** What is further off is a share of something else. */
const NAHE = 0.3

/** "SGB II 3.210, SGB III 1.890. Damit … drei Viertel aller", "Land 240.000 €, Kreis 60.000 €. Der Landesanteil …": a share of what two halves make. */
export function findHaelftenanteile(absatz: Passage): Widerspruch[] {
  const glieder = gliederOf(absatz)
  return glieder.flatMap((anteil, stelle): Widerspruch[] => {
    const [a, b] = glieder.slice(Math.max(0, stelle - 2), stelle)
    if (!a || !b || anteil.art !== 'p' || anteil.figur.spanne || isChangeFigure(anteil) || !hasTyped(a, b, anteil))
      return []
    if (![a, b].every((glied) => isMenge(glied) && !isChangeFigure(glied)) || !sameArt(a, b)) return []
    if (!isBehind(absatz, b, anteil)) return []
    const gemeint = meantHalf(absatz, a, b, anteil)
    if (!gemeint) return []
    const summe = plain(a.figur.wert, a.figur).plus(plain(b.figur.wert, b.figur))
    if (summe.lte(0)) return []
    const moegliche = gemeint.map((glied) => plain(glied.figur.wert, glied.figur).times(100).div(summe))
    const genannt = plainBereich(anteil.figur)
    if (moegliche.some((wert) => meets({ unten: wert, oben: wert }, genannt))) return []
    const abstand = (wert: Decimal): Decimal => wert.minus(anteil.figur.wert).abs()
    const [naechste] = [...moegliche].sort((x, y) => abstand(x).cmp(abstand(y)))
    if (!naechste || abstand(naechste).gt(Dezimal.max(anteil.figur.wert, naechste).times(NAHE))) return []
    const { form, stellen } = anteil.figur
    const richtig =
      form === 'bruch'
        ? `${print(naechste, PROZENT, 1)} (${inWords(anteil.figur, naechste)})`
        : print(naechste, PROZENT, stellen)
    const teil = gemeint[moegliche.indexOf(naechste)] ?? a
    return [
      {
        glied: anteil,
        text: `${text(teil)} von ${text(a)} + ${text(b)} sind ${richtig}, im Satz steht ${text(anteil)}`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

const ABSATZ = /¶/g

/** In the same sentence or the next one. */
function isBehind(absatz: Passage, b: Figurglied, anteil: Figurglied): boolean {
  return (between(absatz, b, anteil).match(ABSATZ)?.length ?? 0) <= 1
}

const AUFZAEHLUNG = /^[^¶;]*(?:,| und | sowie )[^¶;]*$/
const DAVON = /davon|darunter|insgesamt|gesamt/
const BIS_KOMMA = /^[^,¶]*/

/** Which of the two the share is of: either of two halves where it is one "aller …", or the one that gives it its name. */
function meantHalf(absatz: Passage, a: Figurglied, b: Figurglied, anteil: Figurglied): Figurglied[] | undefined {
  if (areHalves(a, b) && ALLER.test(anteil.danach)) return [a, b]
  const wort = ANTEIL.exec(wordsBefore(absatz, anteil))?.[1]
  // Nothing else stands before them in the sentence: the two are all there is.
  const satz = sentenceAt(absatz, a.von)
  if (wort === undefined || gliederOf(absatz).some(({ von, bis }) => von >= satz.von && bis < a.von)) return undefined
  if (!AUFZAEHLUNG.test(between(absatz, a, b)) || DAVON.test(between(absatz, a, b))) return undefined
  const eigene = [a, b].map(
    (glied) => `${wordsBefore(absatz, glied)}|${BIS_KOMMA.exec(wordsBehind(absatz, glied))?.[0]}`,
  )
  const genannte = [a, b].filter((_, stelle) => names(eigene[stelle] ?? '', wort))
  return genannte.length === 1 ? genannte : undefined
}

function names(worte: string, wort: string): boolean {
  return new RegExp(`(?<![a-zäöüß])${wort}(?:e?s|er|en)?(?![a-zäöüß])`).test(worte)
}
