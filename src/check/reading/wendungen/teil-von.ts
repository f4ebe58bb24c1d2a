import { shareOf } from '../../../figures/dezimal.js'
import { PROZENT } from '../../../figures/einheit.js'
import { between, type Figurglied, gliederOf, isLarger, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { meets, plain, plainBereich } from '../figur.js'
import { corners, hasTyped, print, text, type Widerspruch } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'

const VON =
  /^ (?:(?:der|von|aus|unter) (?:(?:den|insgesamt|derzeit|aktuell|rund|verfügbaren|vorhandenen|eingerichteten|geplanten|möglichen|bewilligten) )*|[a-zäöüß-]+ (?:von|der) (?:(?:insgesamt|den) )?)$/
const GENUTZT =
  /^ (?:[a-zäöüß]+ )?(?:ausgelastet|besetzt|belegt|ausgeschöpft|gebunden|verausgabt|abgerufen|genutzt|vergeben|erfolgreich|erfüllt)(?![a-zäöüß])/
const QUOTE =
  /(?<![a-zäöüß])(?:auslastung[a-zäöüß]*|belegung[a-zäöüß]*|besetzung[a-zäöüß]*|ausschöpfung[a-zäöüß]*|erfolgsquote|bestehensquote|abbruchquote|vermittlungsquote|teilnahmequote|rücklaufquote|mittelabfluss)[^‹¶;:]*$/

/** "Die Eingliederungsquote lag bei 46,2 %: Von 520 Teilnehmenden waren 240 …": the share before both. */
const VORAN = /(?:quote|anteil|rate)[a-zäöüß]*(?: [a-zäöüß]+){0,6} $/
const DOPPELPUNKT = /^: (?:von|unter) (?:(?:den|insgesamt|rund) )*$/

/** "Mit 88 von 110 Plätzen … zu 88 % ausgelastet": part and whole stand side by side, and the share is that of these two. */
export function findTeilVonGanzem(absatz: Passage): Widerspruch[] {
  const glieder = gliederOf(absatz)
  return glieder.flatMap((anteil): Widerspruch[] => {
    if (anteil.art !== 'p' || anteil.figur.form !== 'ziffern' || anteil.figur.spanne || isChangeFigure(anteil))
      return []
    const [teil, ganzes] = pairBehind(absatz, anteil) ?? pairBefore(absatz, anteil) ?? []
    if (!teil || !ganzes || !hasTyped(teil, ganzes, anteil)) return []
    const moeglich = corners([plainBereich(teil.figur), plainBereich(ganzes.figur)], shareOf)
    const genau = shareOf(plain(teil.figur.wert, teil.figur), plain(ganzes.figur.wert, ganzes.figur))
    if (!moeglich || !genau || meets(moeglich, plainBereich(anteil.figur))) return []
    // What is not used is a share of the same two.
    if (meets({ unten: genau.minus(100).neg(), oben: genau.minus(100).neg() }, plainBereich(anteil.figur))) return []
    const richtig = print(genau, PROZENT, anteil.figur.stellen)
    return [
      {
        glied: anteil,
        text: `${text(teil)} von ${text(ganzes)} sind ${richtig}, im Satz steht ${text(anteil)}`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
        rechnung: { operanden: [teil, ganzes], rechne: shareOf },
      },
    ]
  })
}

const ABSATZ = /¶/g
const ANDERES = /vorjahr|ziel|plan|soll|statt|‹t\d+›/

/** "88 von 110 Plätzen … zu 80 % ausgelastet" */
function pairBefore(absatz: Passage, anteil: Figurglied): [Figurglied, Figurglied] | undefined {
  const [teil, ganzes] = gliederOf(absatz).slice(Math.max(0, anteil.nummer - 2), anteil.nummer)
  if (!teil || !ganzes || !isPair(absatz, teil, ganzes)) return undefined
  const dazwischen = between(absatz, ganzes, anteil)
  if (dazwischen.length > 120 || (dazwischen.match(ABSATZ)?.length ?? 0) > 1) return undefined
  if (ANDERES.test(dazwischen)) return undefined
  return GENUTZT.test(anteil.danach) || QUOTE.test(dazwischen) ? [teil, ganzes] : undefined
}

/** "Die Eingliederungsquote lag bei 46,2 %: Von 520 Teilnehmenden waren 240 …" */
function pairBehind(absatz: Passage, anteil: Figurglied): [Figurglied, Figurglied] | undefined {
  const [ganzes, teil] = gliederOf(absatz)
    .slice(anteil.nummer + 1)
    .filter((glied) => isMenge(glied))
  if (!ganzes || !teil || !VORAN.test(anteil.davor) || !DOPPELPUNKT.test(between(absatz, anteil, ganzes)))
    return undefined
  const fits = sameArt(teil, ganzes) && isLarger(ganzes, teil)
  return fits && !between(absatz, ganzes, teil).includes('¶') ? [teil, ganzes] : undefined
}

function isPair(absatz: Passage, teil: Figurglied, ganzes: Figurglied): boolean {
  return (
    isMenge(teil) &&
    isMenge(ganzes) &&
    sameArt(teil, ganzes) &&
    isLarger(ganzes, teil) &&
    !isChangeFigure(teil) &&
    VON.test(between(absatz, teil, ganzes))
  )
}
