import { hyphenate } from '../../trennung/hyphenate.js'

export type Messung = (text: string) => number

/** A piece of text that is not broken; `nach` is what stands behind it where the line goes on, `ende` where it breaks. */
interface Wortstueck {
  text: string
  nach: string
  ende: string
}

/** In a label already words of five letters are divided. */
const AB = 5

function splitText(text: string, trenne: (wort: string) => boolean): Wortstueck[] {
  return text.split(' ').flatMap((wort) => {
    const teile = wort.split(/(?<=[\p{L}\d][-–/])(?=\p{L})/u)
    return teile.flatMap((teil, i) => {
      const silben = trenne(teil) ? hyphenate(teil, AB).split('\u00ad') : [teil]
      const letzterTeil = i === teile.length - 1
      return silben.map((silbe, j) => {
        const letzteSilbe = j === silben.length - 1
        return { text: silbe, nach: letzteSilbe && letzterTeil ? ' ' : '', ende: letzteSilbe ? '' : '-' }
      })
    })
  })
}

/** Fills line after line; where lines are limited, the last one takes all that is left. */
function fillLines(
  stuecke: Wortstueck[],
  breite: number,
  messe: Messung,
  hoechstens = Number.POSITIVE_INFINITY,
): string[] {
  const zeilen: string[] = []
  let zeile = ''
  let fuge = ''
  let ende = ''
  for (const stueck of stuecke) {
    const versuch = zeile + fuge + stueck.text
    if (zeile !== '' && zeilen.length + 1 < hoechstens && messe(versuch + stueck.ende) > breite) {
      zeilen.push(zeile + ende)
      zeile = stueck.text
    } else {
      zeile = versuch
    }
    fuge = stueck.nach
    ende = stueck.ende
  }
  return [...zeilen, zeile]
}

function shortenLine(zeile: string, breite: number, messe: Messung): string {
  if (messe(zeile) <= breite) return zeile
  let laenge = zeile.length
  while (laenge > 1 && messe(`${zeile.slice(0, laenge).trimEnd()}…`) > breite) laenge--
  return `${zeile.slice(0, laenge).trimEnd()}…`
}

/** The narrowest column in which the text still takes as many lines: two lines of about the same length look composed. */
function balanceLines(stuecke: Wortstueck[], zeilen: string[], messe: Messung): string[] {
  let schmal = Math.max(...stuecke.map(({ text, ende }) => messe(text + ende)))
  let weit = Math.max(...zeilen.map(messe))
  let beste = zeilen
  while (weit - schmal > 2) {
    const mitte = (schmal + weit) / 2
    const versuch = fillLines(stuecke, mitte, messe)
    if (versuch.length <= zeilen.length) {
      beste = versuch
      weit = mitte
    } else {
      schmal = mitte
    }
  }
  return beste
}

/**
 * Breaks a label into lines no wider than `breite`: at blanks and hyphens, then inside words that are too long, then inside
 * any word. What does not fit even so ends in an ellipsis.
 */
export function wrapText(text: string, breite: number, hoechstens: number, messe: Messung): string[] {
  const sauber = text.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim()
  if (messe(sauber) <= breite) return [sauber]
  const passt = (zeilen: string[]) => zeilen.length <= hoechstens && zeilen.every((zeile) => messe(zeile) <= breite)
  for (const trenne of [(wort: string) => messe(wort) > breite, () => true]) {
    const stuecke = splitText(sauber, trenne)
    const zeilen = fillLines(stuecke, breite, messe)
    if (passt(zeilen)) return balanceLines(stuecke, zeilen, messe)
  }
  const stuecke = splitText(sauber, (wort) => messe(wort) > breite)
  return fillLines(stuecke, breite, messe, hoechstens).map((zeile) => shortenLine(zeile, breite, messe))
}

/** Whether a label had to be cut to fit. */
export function isShortened(zeilen: string[], text: string): boolean {
  return (zeilen.at(-1)?.endsWith('…') ?? false) && !text.trimEnd().endsWith('…')
}
