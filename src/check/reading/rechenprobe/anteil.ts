import type { Decimal } from 'decimal.js'
import { Dezimal, shareOf, total } from '../../../figures/dezimal.js'
import { massOf, PROZENT } from '../../../figures/einheit.js'
import type { Figurglied } from '../aussagen/muster.js'
import type { Anteil, Gleichsetzung, Hundert } from '../aussagen.js'
import { meets, plain, plainBereich } from '../figur.js'
import { inWords } from './bruchwort.js'
import { corners, hasTyped, print, text, type Widerspruch } from './probe.js'
import { isSlipInSum } from './summe.js'

const WEIT = 12

const HUNDERT = new Dezimal(100)

export function checkAnteil({ teil, ganzes, anteil, verbund = false }: Anteil): Widerspruch[] {
  if (!hasTyped(teil, ganzes, anteil)) return []
  const [n, N] = [plain(teil.figur.wert, teil.figur), plain(ganzes.figur.wert, ganzes.figur)]
  // What is as large as the whole is the whole, named again.
  if (n.lte(0) || N.lte(0) || (n.gte(N) && anteil.figur.wert.lte(100))) return []
  const moeglich = corners([plainBereich(teil.figur), plainBereich(ganzes.figur)], shareOf)
  if (!moeglich || meets(plainBereich(anteil.figur), moeglich)) return []
  const stellen = Math.max(anteil.figur.stellen, anteil.figur.form === 'bruch' ? 1 : 0)
  const genau = shareOf(n, N) as Decimal
  const richtig = `${print(genau, PROZENT, stellen)}${anteil.figur.form === 'bruch' ? ` (${inWords(anteil.figur, genau)})` : ''}`
  const teilwert = print(N.times(anteil.figur.wert).div(100), teil.figur.einheit, teil.figur.stellen, teil.figur)
  return [
    {
      glied: anteil,
      text: `${text(teil)} von ${text(ganzes)} sind ${richtig}, im Satz steht ${text(anteil)}`,
      richtig,
      sonst: `zu ${text(anteil)} gehörten ${teilwert} statt ${text(teil)}${anteil.figur.wert.gt(0) ? ` oder ${print(n.times(100).div(anteil.figur.wert), ganzes.figur.einheit, ganzes.figur.stellen, ganzes.figur)} statt ${text(ganzes)}` : ''}`,
      art: 'sicher',
      gewiss: verbund,
      rechnung: { operanden: [teil, ganzes], rechne: shareOf },
    },
  ]
}

export function checkHundert({ anteile }: Hundert): Widerspruch[] {
  if (!hasTyped(...anteile)) return []
  const summe = total(anteile.map(({ figur }) => figur.wert))
  const bereich = anteile
    .map(({ figur }) => plainBereich(figur))
    .reduce((a, b) => ({ unten: a.unten.plus(b.unten), oben: a.oben.plus(b.oben) }))
  if (bereich.unten.lte(HUNDERT) && bereich.oben.gte(HUNDERT)) return []
  // So far from 100 they are no shares of one whole, but for two of which the sentence says so.
  if (anteile.length > 2 && summe.minus(HUNDERT).abs().gt(WEIT) && !isSlipInSum(HUNDERT, summe, anteile)) return []
  const letzter = anteile.at(-1) as Figurglied
  const stellen = Math.max(...anteile.map(({ figur }) => figur.stellen))
  const einzeln = anteile.map((teil) => {
    const soll = HUNDERT.minus(summe).plus(teil.figur.wert)
    return soll.gt(0) && soll.lt(100) ? `${print(soll, PROZENT, stellen)} statt ${text(teil)}` : ''
  })
  const richtig = print(HUNDERT.minus(summe).plus(letzter.figur.wert), PROZENT, stellen)
  return [
    {
      glied: letzter,
      text: `${anteile.map(text).join(' + ')} ergeben ${print(summe, PROZENT, stellen)} statt 100 %`,
      richtig,
      sonst: `einer der Anteile ist falsch (${einzeln.filter((zeile) => zeile !== '').join(', ')})`,
      art: 'sicher',
      rechnung: { operanden: anteile.slice(0, -1), rechne: (...werte) => HUNDERT.minus(total(werte)) },
    },
  ]
}

export function checkGleichung({ a, b }: Gleichsetzung): Widerspruch[] {
  if (!hasTyped(a, b) || meets(plainBereich(a.figur), plainBereich(b.figur))) return []
  const [grob, genau] = massOf(a.figur.einheit).potenz >= massOf(b.figur.einheit).potenz ? [a, b] : [b, a]
  const bruch = a.figur.form === 'bruch' ? a : b.figur.form === 'bruch' ? b : undefined
  if (bruch) {
    const zahl = bruch === a ? b : a
    const richtig = print(bruch.figur.wert, PROZENT, bruch.figur.wert.isInteger() ? 0 : 1)
    return [
      {
        glied: zahl,
        text: `${text(bruch)} sind ${richtig}, daneben steht ${text(zahl)}`,
        richtig,
        sonst: `zu ${text(zahl)} passt „${inWords(bruch.figur, zahl.figur.wert)}“`,
        art: 'sicher',
        ersatz: {
          glied: bruch,
          text: `${text(zahl)} sind nicht „${text(bruch)}“`,
          richtig: `„${inWords(bruch.figur, zahl.figur.wert)}“`,
          sonst: '',
          art: 'sicher',
        },
      },
    ]
  }
  const richtig = print(plain(genau.figur.wert, genau.figur), grob.figur.einheit, grob.figur.stellen, grob.figur)
  return [
    {
      glied: a,
      text: `${text(grob)} und ${text(genau)} sind nicht dasselbe: ${text(genau)} sind ${richtig}`,
      richtig,
      sonst: `${text(grob)} wären ${print(plain(grob.figur.wert, grob.figur), genau.figur.einheit, genau.figur.stellen, genau.figur)}`,
      art: 'sicher',
      gewiss: true,
    },
  ]
}
