import { type Figurglied, gliederOf, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { timeAt } from '../aussagen/veraenderung/zeitbezug.js'
import { isExplained } from '../erklaert.js'
import { gegenstandOf, isSameThing } from '../gegenstand.js'
import { hasTyped, text, type Widerspruch } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'
import { slipOf } from '../vertipper.js'
import { tellingWords } from '../worte/worte.js'

/** Shorter figures are like others by chance. */
const ZIFFERN = 4
/** "die genannten 4.812", "gegenüber den 4.637 … des Jahres 2022": a figure that was named before. */
const RUECKVERWEIS =
  /(?<![a-zäöüß])(?:(?:den|der|die|dem|diese[nrms]?|allen?|aller) (?:[a-zäöüß]+ ){0,2}|[a-zäöüß-]+(?:titel|budget|haushalt|mittel|bestand|summe|betrag|ansatz|volumen|zahl)[a-zäöüß]* von )$/
/** Two values of one thing: "von 4.637 auf 4.673". */
const WEG = /(?<![a-zäöüß])(?:auf|von|nach|statt|um) (?:[a-zäöüß]+ ){0,1}$/

/** One figure named twice, and once with two digits turned round: "4.637 Berechtigte …. Gegenüber den 4.673 Berechtigten". */
export function findWiederholungen(absatz: Passage): Widerspruch[] {
  const zahlen = gliederOf(absatz).filter((glied) => isMenge(glied) && isExact(glied))
  return zahlen.flatMap((b, stelle): Widerspruch[] => {
    const a = zahlen.slice(0, stelle).findLast((eines) => sameArt(eines, b) && areTurned(eines, b))
    if (!a || !hasTyped(a, b) || !RUECKVERWEIS.test(b.davor) || !isSameSubject(absatz, a, b)) return []
    // What follows from others is right; where both do, they are two values.
    const [aErklaert, bErklaert] = [a, b].map(({ figur }) =>
      isExplained(
        figur,
        absatz.figuren.filter((eine) => (eine !== a.figur && eine !== b.figur) || eine === figur),
      ),
    )
    if (aErklaert && bErklaert) return []
    const [richtig, falsch] = bErklaert ? [b, a] : [a, b]
    return [
      {
        glied: falsch,
        text: `${text(falsch)} steht auch als ${text(richtig)} im Absatz, mit vertauschten Ziffern`,
        richtig: text(richtig),
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

const NULLEN_HINTEN = /0+$/

function isExact(glied: Figurglied): boolean {
  const { figur } = glied
  const ziffern = figur.wert.abs().toFixed(figur.stellen).replace('.', '').replace(NULLEN_HINTEN, '')
  return figur.naehe === 'genau' && figur.form === 'ziffern' && ziffern.length >= ZIFFERN && !isChangeFigure(glied)
}

function areTurned(a: Figurglied, b: Figurglied): boolean {
  return (
    a.figur.stellen === b.figur.stellen &&
    a.figur.einheit === b.figur.einheit &&
    slipOf(a.figur.wert, b.figur.wert) === 'dreher'
  )
}

const GENANNTE = /(?:genannten|diesen?|dieser) $/
const BESTAND_VON = /(?:titel|budget|haushalt|mittel|bestand|summe|betrag|ansatz|volumen|zahl)[a-zäöüß]* von $/
const BIS_SATZ = /.*[›¶;]/
const AB_MARKE = /[‹¶;].*/

/** The same noun or the same compound beside both, and not two times. */
function isSameSubject(absatz: Passage, a: Figurglied, b: Figurglied): boolean {
  const [zeitA, zeitB] = [timeAt(absatz, a), timeAt(absatz, b)]
  const genannt = GENANNTE.test(b.davor)
  if (
    !genannt &&
    zeitA &&
    zeitB &&
    (zeitA.anfang !== zeitB.anfang || zeitA.ende !== zeitB.ende) &&
    !isWithin(zeitA, zeitB)
  )
    return false
  if (WEG.test(a.davor) && WEG.test(b.davor) && !BESTAND_VON.test(b.davor)) return false
  const [kernA, kernB] = [gegenstandOf(absatz, a).kern, gegenstandOf(absatz, b).kern]
  if (isSameThing(kernA, kernB)) return true
  const nahe = ({ davor, danach }: Figurglied): ReadonlySet<string> =>
    tellingWords(`${davor.slice(-45).replace(BIS_SATZ, '')} ${danach.slice(0, 45).replace(AB_MARKE, '')}`)
  const [worteA, worteB] = [nahe(a), nahe(b)]
  return [...worteA].some(
    (wort) => wort.length >= STAMM && [...worteB].some((anderes) => anderes.slice(0, STAMM) === wort.slice(0, STAMM)),
  )
}

const STAMM = 8

function isWithin(a: { anfang: string; ende: string }, b: { anfang: string; ende: string }): boolean {
  return (a.anfang <= b.anfang && b.ende <= a.ende) || (b.anfang <= a.anfang && a.ende <= b.ende)
}
