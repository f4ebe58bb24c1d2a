import patterns from 'hyphen/de-1996/index.js'
import { Kept } from '../kept.js'
import { splitAdressen } from './adressen.js'
import { BESONDERE } from './trennstellen.js'

const WEICH = '\u00ad'
const SELBSTLAUT = /[aeiouyäöüàâáéèêëíîïóôúûœæø]/iu
const GETRENNT = new RegExp(`[\\p{L}${WEICH}]+`, 'gu')

/** In heads of columns words stay whole that have fewer letters. */
export const HEAD_WORD = 15
/** In labels beside the text, where a line of the column holds more than most words, as well. */
export const LABEL_WORD = 17

/**
 * German text with soft hyphens where a word may be divided (patterns of 1996); addresses and words of fewer than `ab` letters
 * stay whole, and so do `ende` letters at either end: fewer are not worth a hyphen. Where an author has set soft hyphens, the word is divided there and nowhere else.
 */
export function hyphenate(text: string, ab = 7, ende = 3): string {
  return divided.get(`${ab} ${ende} ${text}`, () =>
    splitAdressen(text)
      .map((teil, index) => (index % 2 === 1 ? teil : hyphenateWords(teil, ab, ende)))
      .join(''),
  )
}

/** Words stand many times in a programme, and most of its paragraphs are the same when it is set once more. */
const divided = new Kept<string>(10_000)

function hyphenateWords(text: string, ab: number, ende: number): string {
  if (!text.includes(WEICH)) return mend(patterns.hyphenateSync(text, { minWordLength: ab }), ende)
  return text.replace(GETRENNT, (wort) =>
    wort.includes(WEICH) ? wort : mend(patterns.hyphenateSync(wort, { minWordLength: ab }), ende),
  )
}

function mend(text: string, ende: number): string {
  return text.replace(GETRENNT, (wort) =>
    wort.includes(WEICH) ? keepEnds(divideSpecial(joinConsonants(wort)), ende) : wort,
  )
}

/**
 * The patterns may put a break on both sides of consonants that stand where two words join ("Mit-ma-ch-an-ge-bot"): there the
 * right one is the joint. No part is without a vowel.
 */
function joinConsonants(wort: string): string {
  const [erster = '', ...weitere] = wort.split(WEICH)
  const teile = [erster]
  for (const [index, teil] of weitere.entries()) {
    const davor = teile.at(-1) ?? ''
    const zusammen = !SELBSTLAUT.test(teil) || (index === 0 && !SELBSTLAUT.test(davor))
    if (zusammen) teile[teile.length - 1] = davor + teil
    else teile.push(teil)
  }
  return teile.join(WEICH)
}

function keepEnds(wort: string, ende: number): string {
  const [erster = '', ...weitere] = wort.split(WEICH)
  const teile = [erster]
  for (const teil of weitere) {
    if ((teile.at(-1) ?? '').length < ende && teile.length === 1) teile[0] += teil
    else teile.push(teil)
  }
  const letzter = teile.at(-1) ?? ''
  if (teile.length > 1 && letzter.length < ende) teile.splice(-2, 2, `${teile.at(-2)}${letzter}`)
  return teile.join(WEICH)
}

/** Words in which the patterns see the wrong joint. */
function divideSpecial(wort: string): string {
  const ganz = wort.replaceAll(WEICH, '')
  const treffer = BESONDERE.muster.exec(ganz)
  const stellen = treffer && BESONDERE.stellen.get(treffer[0].toLowerCase())
  if (!treffer || !stellen) return wort
  const breaks = new Set<number>()
  let gelesen = 0
  for (const teil of wort.split(WEICH).slice(0, -1)) {
    gelesen += teil.length
    if (gelesen <= treffer.index || gelesen >= treffer.index + treffer[0].length) breaks.add(gelesen)
  }
  for (const stelle of stellen) breaks.add(treffer.index + stelle)
  return [...ganz].map((zeichen, index) => (index > 0 && breaks.has(index) ? WEICH + zeichen : zeichen)).join('')
}
