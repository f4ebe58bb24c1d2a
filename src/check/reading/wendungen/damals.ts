import { PROZENT } from '../../../figures/einheit.js'
import { type Figurglied, gliederOf, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { absolute, meets, plain, plainBereich } from '../figur.js'
import { corners, hasTyped, print, text, type Widerspruch } from '../rechenprobe/probe.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import { gliederIn } from './umgebung.js'

const ALS =
  /^ (?:[a-zäöüß-]+ )?(mehr|höher|weniger|niedriger|geringer) als (?:(?:im|am|zum|vor|noch|ein|jahr|monat|davor|zuvor|dem|des) ?)*(?:‹t\d+›)?/
const DAMALS =
  /^ ?(?:damals|seinerzeit|zu diesem zeitpunkt|da) (?:waren|war|lag|lagen|zählte|zählten|gab|wurden|betrug|standen)(?: [a-zäöüß]+){0,3} $/

const MEHR = /mehr|höher/

/** "7.230, 2,4 % mehr als ein Jahr zuvor. Damals waren es 7.600": what was before is told in the next sentence. */
export function findDamals(absatz: Passage): Widerspruch[] {
  return gliederOf(absatz).flatMap((um): Widerspruch[] => {
    const wort = um.art === 'p' && um.figur.form === 'ziffern' ? ALS.exec(um.danach)?.[1] : undefined
    if (!wort || um.figur.spanne) return []
    const satz = sentenceAt(absatz, um.von)
    const spaeter = gliederIn(absatz, { von: satz.von, bis: um.von }).findLast(isLevelOf)
    const frueher = gliederIn(absatz, sentenceAt(absatz, satz.bis + 1))[0]
    if (!spaeter || !frueher || frueher === um || !isLevelOf(frueher) || !sameArt(spaeter, frueher)) return []
    if (!DAMALS.test(absatz.geruest.slice(satz.bis + 1, frueher.von).trimStart())) return []
    if (!hasTyped(um, spaeter, frueher)) return []
    const zeichen = MEHR.test(wort) ? 1 : -1
    const rechne = (neu: typeof um.figur.wert, alt: typeof neu) =>
      alt.lte(0)
        ? undefined
        : neu
            .minus(alt)
            .times(zeichen * 100)
            .div(alt)
    const bereich = corners([plainBereich(spaeter.figur), plainBereich(frueher.figur)], rechne)
    const genannt = absolute(plainBereich(um.figur))
    if (!bereich || meets(bereich, genannt)) return []
    const soll = plain(spaeter.figur.wert, spaeter.figur).div(um.figur.wert.abs().times(zeichen).div(100).plus(1))
    const richtig = print(soll, frueher.figur.einheit, frueher.figur.stellen, frueher.figur)
    const wert = rechne(plain(spaeter.figur.wert, spaeter.figur), plain(frueher.figur.wert, frueher.figur))
    return [
      {
        glied: frueher,
        text: `${text(spaeter)} sind nicht ${text(um)} ${wort} als ${text(frueher)}`,
        richtig,
        sonst: wert?.gt(0) ? `oder ${print(wert, PROZENT, um.figur.stellen)} statt ${text(um)}` : '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

function isLevelOf(glied: Figurglied): boolean {
  return isMenge(glied) && !isChangeFigure(glied)
}
