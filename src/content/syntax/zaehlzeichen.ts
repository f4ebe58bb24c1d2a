import { withoutQuelltext } from './quelltext.js'

const MONAT =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\b\\.?'
/** What makes the number before it the day of a date, or one of two ordinals ("1. und 2. Quartal"). */
const DATUM = new RegExp(
  `^(?:(?:${MONAT})(?!\\p{L})|\\d{1,2}\\.(?!\\d)|(?:und|oder|bis|sowie|[–/,-])\\s*\\d{1,2}\\.)`,
  'u',
)
/** How a line ends whose sentence goes on with a number ("in den / 1. Arbeitsmarkt"): no list is announced like that. */
const SATZ_OFFEN =
  /(?<![\p{L}\d-])(?:d(?:er|ie|as|en|em|es)|eine[nmrs]?|jede[nmrs]?|diese[nmrs]?|unsere[nmrs]?|ihre[nmrs]?|[ai]m|ans|ins|vom|zu[mr]|beim|in|von|für|bis|seit|als|wie|und|oder|sowie)[ \t]*$/iu
/** What may stand before a marker in its line: indents, quotations, points of lists around it. */
const DAVOR = /(?:[ \t]|>|[-*][ \t]+)*/y
const ZEICHEN = /(?:(\d{1,9})([.)])|([a-z])\))(?:[ \t]+|$)/my

interface Zaehlzeichen {
  stelle: number
  /** Markers of one kind count on from each other: numbers with a dot, numbers with a bracket, letters. */
  art: '.' | ')' | 'buchstabe'
  zahl: number
  zeile: number
  /** Its dot makes an ordinal of it, within a sentence. */
  ordnungszahl: boolean
}

/**
 * Where numbers and letters at the start of a line count the points of a list: offsets of "1." and "a)" that stand in a sequence.
 * All others are words of the text: days of dates ("31. Dezember"), ordinals ("3. Quartal"), a bracket that a line begins with.
 */
export function findZaehlzeichen(text: string): ReadonlySet<number> {
  const gelten = new Set<number>()
  for (const strecke of stretchesOf(text)) {
    for (const art of ['.', ')', 'buchstabe'] as const)
      markSequences(
        strecke.filter((zeichen) => zeichen.art === art && !zeichen.ordnungszahl),
        gelten,
      )
  }
  return gelten
}

function markSequences(strecke: readonly Zaehlzeichen[], gelten: Set<number>): void {
  const letzte = new Map(strecke.map(({ zahl }, index) => [zahl, index]))
  /** The last number of each list that may still go on. */
  const offen = new Set<number>()
  let davor: Zaehlzeichen | undefined
  strecke.forEach((zeichen, index) => {
    const { zahl, stelle, zeile } = zeichen
    const folgt = (letzte.get(zahl + 1) ?? -1) > index
    // "1. 1. 1." is Markdown's way of letting it count; the comparison with the source says that other numbers are printed.
    const wiederholt = strecke[index + 1]?.zahl === zahl && strecke[index + 1]?.zeile === zeile + 1
    // A number that breaks the sequence is still a point where it follows one at once.
    const anschluss = davor !== undefined && zeile === davor.zeile + 1
    if (!folgt && !wiederholt && !offen.has(zahl - 1) && !anschluss) return
    offen.delete(zahl - 1)
    offen.add(zahl)
    gelten.add(stelle)
    davor = zeichen
  })
}

/** All markers of a text, by the stretches between its headings: a list does not go on behind one. */
function stretchesOf(text: string): Zaehlzeichen[][] {
  const strecken: Zaehlzeichen[][] = [[]]
  let anfang = 0
  let davor = ''
  withoutQuelltext(text.split('\n')).forEach((zeile, nummer) => {
    if (/^#{1,6}[ \t]/.test(zeile)) strecken.push([])
    DAVOR.lastIndex = 0
    DAVOR.exec(zeile)
    ZEICHEN.lastIndex = DAVOR.lastIndex
    const offen = SATZ_OFFEN.test(davor)
    for (let teil = ZEICHEN.exec(zeile); teil; teil = ZEICHEN.exec(zeile)) {
      const [, ziffern, punkt, buchstabe = ''] = teil
      strecken.at(-1)?.push({
        stelle: anfang + teil.index,
        art: ziffern === undefined ? 'buchstabe' : (punkt as '.' | ')'),
        zahl: ziffern === undefined ? buchstabe.charCodeAt(0) - 96 : Number(ziffern),
        zeile: nummer,
        ordnungszahl: punkt === '.' && (offen || DATUM.test(zeile.slice(ZEICHEN.lastIndex))),
      })
    }
    anfang += zeile.length + 1
    davor = zeile
  })
  return strecken
}
