import { between, type Figurglied, gliederOf, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { timeAt } from '../aussagen/veraenderung/zeitbezug.js'
import { absolute, meets, plain, plainBereich } from '../figur.js'
import { corners, hasTyped, print, text, type Widerspruch } from '../rechenprobe/probe.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import { wordsBefore } from './umgebung.js'

const DAMIT =
  /(?<![a-zäöüß])(?:damit|somit|also|mithin|folglich|demnach|das (?:sind|waren|ist|bedeutet)|dies (?:sind|ist|bedeutet|entspricht))(?![a-zäöüß])/
/** "58 von 245": what the part is of. */
const WOVON = /^ (?:[a-zäöüß-]+ )?(?:von|der|unter|aus) (?:(?:den|insgesamt) )?$/
/** Further off, something else has changed. */
const WEITESTES = 3

/** "58 von 245 … 2023 waren es 47 von 238. Die Zahl nahm damit um 21 zu": the only two values, and another distance. */
export function findWechsel(absatz: Passage): Widerspruch[] {
  return gliederOf(absatz).flatMap((um): Widerspruch[] => {
    if (um.art !== 'z' || um.figur.form !== 'ziffern' || um.figur.spanne || !isChangeFigure(um)) return []
    const satz = sentenceAt(absatz, um.von)
    if (!DAMIT.test(wordsBefore(absatz, um)) || absatz.geruest.slice(satz.von, um.von).includes('‹z')) return []
    const ab = absatz.geruest.lastIndexOf('¶', absatz.geruest.lastIndexOf('¶', satz.von - 2) - 1) + 1
    const werte = gliederOf(absatz).filter((glied) => glied.von >= ab && glied.bis <= satz.von && isMenge(glied))
    const eigene = werte.filter((glied, stelle) => {
      const davor = werte[stelle - 1]
      return !(davor && WOVON.test(between(absatz, davor, glied)))
    })
    const [a, b, ...weitere] = eigene
    // Two values alone are weighed elsewhere; here the wholes beside them are known as such.
    if (!a || !b || weitere.length > 0 || eigene.length === werte.length || !areTwoTimes(absatz, a, b)) return []
    if (![a, b].every((glied) => sameArt(glied, um)) || !hasTyped(a, b, um)) return []
    const rechne = (x: typeof a.figur.wert, y: typeof x) => x.minus(y).abs()
    const bereich = corners([plainBereich(a.figur), plainBereich(b.figur)], rechne)
    const soll = rechne(plain(a.figur.wert, a.figur), plain(b.figur.wert, b.figur))
    const genannt = plain(um.figur.wert, um.figur).abs()
    if (!bereich || soll.isZero() || meets(bereich, absolute(plainBereich(um.figur)))) return []
    if (genannt.gt(soll.times(WEITESTES)) || soll.gt(genannt.times(WEITESTES))) return []
    const richtig = print(soll, um.figur.einheit, um.figur.stellen, um.figur)
    return [
      {
        glied: um,
        text: `Zwischen ${text(a)} und ${text(b)} liegen ${richtig}, im Satz steht ${text(um)}`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
        rechnung: { operanden: [a, b], rechne },
      },
    ]
  })
}

function areTwoTimes(absatz: Passage, a: Figurglied, b: Figurglied): boolean {
  const [x, y] = [timeAt(absatz, a), timeAt(absatz, b)]
  return (x ?? y) !== undefined && x?.anfang !== y?.anfang
}
