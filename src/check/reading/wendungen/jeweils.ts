import { between, type Figurglied, gliederOf, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { meets, plain, plainBereich } from '../figur.js'
import { corners, hasTyped, print, text, type Widerspruch } from '../rechenprobe/probe.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import { stemOf } from '../worte/worte.js'
import { wordsBefore, wordsBehind } from './umgebung.js'

/** "an zwei Standorten mit je", "vier Kurse à": what leads from a number of things to what each of them has. */
const JE =
  /^ [^‹¶;:]{2,60}?(?:(?:^|[^a-zäöüß])(?:je|jeweils|zu je|mit je) (?:rund |etwa |maximal )?|(?:^|[^a-zäöüß])à )$/
const GESAMT =
  /(?:^|[^a-zäöüß])(?:zusammen|insgesamt|in summe|gesamt[a-zäöüß]*|also|somit|damit|mithin|folglich|demnach|macht|ergib?t|ergeben|das sind|alles in allem)(?![a-zäöüß])/
/** The whole of the figure is another than that of what each has. */
const ANDERES = /(?:^|[^a-zäöüß])(?:davon|darunter|von denen|bislang|bisher|weitere|vorjahr)(?![a-zäöüß])/
const ZEITEN = /stündlich|täglich|tag|wöchentlich|woche|monatlich|monat|jährlich|jahr|quartal/g

/** "an zwei Standorten mit je 18 Plätzen, insgesamt 38": a number of things and what each of them has, and another product. */
export function findJeweils(absatz: Passage): Widerspruch[] {
  const glieder = gliederOf(absatz)
  return glieder.flatMap((je, stelle): Widerspruch[] => {
    const anzahl = glieder[stelle - 1]
    const gesamt = glieder[stelle + 1]
    if (!anzahl || !gesamt || !JE.test(between(absatz, anzahl, je)) || !isFactor(anzahl)) return []
    if (!(isMenge(je) || isHours(je)) || !isProduct(absatz, je, gesamt) || !hasTyped(anzahl, je, gesamt)) return []
    if (isPartOfList(absatz, anzahl, gesamt)) return []
    const rechne = (x: typeof anzahl.figur.wert, y: typeof x) => x.times(y)
    const bereich = corners([plainBereich(anzahl.figur), plainBereich(je.figur)], rechne)
    if (!bereich || meets(bereich, plainBereich(gesamt.figur))) return []
    const { figur } = gesamt
    const richtig = print(
      plain(anzahl.figur.wert, anzahl.figur).times(plain(je.figur.wert, je.figur)),
      figur.einheit,
      figur.stellen,
      figur,
    )
    return [
      {
        glied: gesamt,
        text: `${text(anzahl)} × ${text(je)} sind ${richtig}, im Satz steht ${text(gesamt)}`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
        rechnung: { operanden: [anzahl, je], rechne },
      },
    ]
  })
}

const JE_DAVOR = /(?:je|jeweils|zu|à|bis) (?:[a-zäöüß]+ )?$/

/** A whole number of things that is itself no "je". */
function isFactor({ figur, art, davor, ...rest }: Figurglied): boolean {
  return (
    art === 'z' &&
    figur.wert.gt(1) &&
    figur.stellen === 0 &&
    !figur.spanne &&
    figur.naehe === 'genau' &&
    !JE_DAVOR.test(davor) &&
    !isChangeFigure({ figur, art, davor, ...rest })
  )
}

function isHours({ art, figur }: Figurglied): boolean {
  return art === 'd' && figur.einheit === 'Stunden'
}

const ABSATZ = /¶/g
const STUNDEN = /^ (?:wochen|arbeits)?stunden/

/** The next figure, in the same sentence or the next, of the same things and said to be all of them. */
function isProduct(absatz: Passage, je: Figurglied, gesamt: Figurglied): boolean {
  const dazwischen = between(absatz, je, gesamt)
  const eigen = wordsBefore(absatz, gesamt)
  const saetze = dazwischen.match(ABSATZ)?.length ?? 0
  if (saetze > 1 || !GESAMT.test(eigen) || ANDERES.test(dazwischen)) return false
  if (gesamt.figur.spanne || isChangeFigure(gesamt)) return false
  const stunden = isHours(gesamt) && (isHours(je) || STUNDEN.test(je.danach))
  if (!stunden && !(sameArt(je, gesamt) && (je.art !== 'z' || isSameNoun(absatz, je, gesamt)))) return false
  const [a, b] = [`${between(absatz, je, gesamt)}`, `${eigen}${wordsBehind(absatz, gesamt)}`].map(timesIn)
  return a === b || b === '' || a === ''
}

/** The times that words speak of, in order: what falls to each in a week is not multiplied to what there is in a year. */
function timesIn(worte: string): string {
  return [...new Set(worte.match(ZEITEN)?.map((wort) => wort.slice(0, 3).replace('jäh', 'jah')) ?? [])].sort().join()
}

const NOMEN_DANACH = /^ (?:[a-zäöüß]+(?:e|en|er) )??([a-zäöüß-]{4,})/

/** "18 Plätzen … 36 Plätze": the same noun behind both, or none behind the second. */
function isSameNoun(absatz: Passage, a: Figurglied, b: Figurglied): boolean {
  const [x, y] = [a, b].map((glied) => NOMEN_DANACH.exec(wordsBehind(absatz, glied))?.[1])
  return x !== undefined && (y === undefined || stemOf(x).slice(0, 5) === stemOf(y).slice(0, 5))
}

const JEWEILS = /(?:^|[^a-zäöüß])(?:je|jeweils|à) /g

/** "vier zu je 15, zwei zu je zwölf": one of several products. */
function isPartOfList(absatz: Passage, anzahl: Figurglied, gesamt: Figurglied): boolean {
  const { von } = sentenceAt(absatz, anzahl.von)
  const bis = sentenceAt(absatz, gesamt.von).bis
  const je = absatz.geruest.slice(von, bis).match(JEWEILS)?.length ?? 0
  // What is counted before belongs to the total as well: "ein Kurs mit 20 und zwei mit je 18 Plätzen".
  const vorher = gliederOf(absatz).filter((glied) => glied.von >= von && glied.bis <= anzahl.von && isMenge(glied))
  return je > 1 || vorher.length > 0
}
