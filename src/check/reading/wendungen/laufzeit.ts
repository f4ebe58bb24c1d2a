import type { Decimal } from 'decimal.js'
import { type Figurglied, gliederOf } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { meets, type Naehe, plain, plainBereich } from '../figur.js'
import { corners, hasTyped, print, text, type Widerspruch } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'
import { wordsBefore, wordsBehind } from './umgebung.js'

const JAEHRLICH =
  /(?<![a-zäöüß])(?:jährlich[a-zäöüß]*|(?:pro|je|jedes|im) (?:haushalts|kalender|projekt|förder)?jahr)(?![a-zäöüß]| ‹t)/
const JAHRE = /^ (?:haushalts|kalender|projekt|förder)?jahren?(?![a-zäöüß])/
const GESAMT =
  /(?<![a-zäöüß])(?:insgesamt|gesamt[a-zäöüß]*|zusammen|in summe|demnach|somit|damit|also|mithin|folglich|summe|laufzeit)(?![a-zäöüß])/
/** Amounts that differ from year to year, and what was before, multiply to nothing. */
const UNGLEICH =
  /(?<![a-zäöüß])(?:bis zu|maximal|höchstens|mindestens|ab dem|zunächst|danach|anschließend|später|steig|sink|vorjahr|zuzüglich|davon)/

const OFFEN: ReadonlySet<Naehe> = new Set(['mehr', 'weniger', 'mindestens', 'hoechstens'])

const ABSATZ = /¶/g

/** "jährlich 180.000 € …, über drei Jahre demnach 540.000 €": an amount of a year, for how many years, and another total. */
export function findLaufzeiten(absatz: Passage): Widerspruch[] {
  const betraege = gliederOf(absatz).filter(({ art }) => art === 'e')
  return betraege.flatMap((gesamt, stelle): Widerspruch[] => {
    const imJahr = betraege[stelle - 1]
    if (!imJahr || ![imJahr, gesamt].every(isPlain) || !hasTyped(imJahr, gesamt)) return []
    // Up to so much a year may be less in all.
    if (OFFEN.has(imJahr.figur.naehe)) return []
    const strecke = absatz.geruest.slice(absatz.geruest.lastIndexOf('¶', imJahr.von) + 1, gesamt.von)
    if ((strecke.match(ABSATZ)?.length ?? 0) > 1 || UNGLEICH.test(strecke) || !GESAMT.test(wordsBefore(absatz, gesamt)))
      return []
    const [vor, nach] = [wordsBefore(absatz, imJahr), wordsBehind(absatz, imJahr)]
    if (!JAEHRLICH.test(`${vor}|${nach}`) || JAEHRLICH.test(wordsBefore(absatz, gesamt).slice(-30))) return []
    const ab = gesamt.von - strecke.length
    const [jahre, ...weitere] = gliederOf(absatz).filter(
      (glied) => glied.art === 'z' && glied.von >= ab && glied.bis <= gesamt.von && JAHRE.test(glied.danach),
    )
    if (!jahre || weitere.length > 0 || jahre.figur.spanne || !(jahre.figur.naehe === 'genau' || isOver(absatz, jahre)))
      return []
    const anzahl = { ...jahre.figur, naehe: 'genau' as const }
    const rechne = (x: Decimal, y: Decimal) => x.times(y)
    const bereich = corners([plainBereich(imJahr.figur), plainBereich(anzahl)], rechne)
    if (!bereich || meets(bereich, plainBereich(gesamt.figur))) return []
    const { figur } = gesamt
    const soll = plain(imJahr.figur.wert, imJahr.figur).times(jahre.figur.wert)
    const richtig = print(soll, figur.einheit, figur.stellen, figur)
    return [
      {
        glied: gesamt,
        text: `${text(imJahr)} im Jahr sind in ${text(jahre)} Jahren ${richtig}, im Satz steht ${text(gesamt)}`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

function isPlain(glied: Figurglied): boolean {
  return !glied.figur.spanne && !isChangeFigure(glied)
}

const UEBER = /über\s$/iu

/** "über drei Jahre": all along, not more than three. */
function isOver({ prosa }: Passage, { figur }: Figurglied): boolean {
  return UEBER.test(prosa.text.slice(Math.max(0, figur.von - 5), figur.von))
}
