import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import type { JeAussage, Monatsaussage } from '../aussagen.js'
import { meets, plain, plainBereich } from '../figur.js'
import { corners, hasTyped, print, text, type Widerspruch } from './probe.js'

const MONATE = 12

export function checkJe({ gesamt, anzahl, je, imMonat }: JeAussage): Widerspruch[] {
  if (!hasTyped(gesamt, anzahl, je)) return []
  const teiler = imMonat ? MONATE : 1
  const rechne = (x: Decimal, y: Decimal): Decimal | undefined => (y.lte(0) ? undefined : x.div(y).div(teiler))
  const moeglich = corners([plainBereich(gesamt.figur), plainBereich(anzahl.figur)], rechne)
  if (!moeglich) return []
  const genannt = plainBereich(je.figur)
  // What falls to each is rounded more boldly than anything else: a whole unit is allowed, of one digit half of it.
  const eineZiffer = je.figur.wert.lt(10) && je.figur.stellen === 0
  const rand = new Dezimal(10).pow(-je.figur.stellen).times(eineZiffer ? 0.5 : 1)
  if (meets({ unten: genannt.unten.minus(rand), oben: genannt.oben.plus(rand) }, moeglich)) return []
  const stueck = plain(anzahl.figur.wert, anzahl.figur).times(teiler)
  const richtig = print(
    plain(gesamt.figur.wert, gesamt.figur).div(stueck),
    je.figur.einheit,
    je.figur.stellen,
    je.figur,
  )
  const dann = print(
    plain(je.figur.wert, je.figur).times(stueck),
    gesamt.figur.einheit,
    gesamt.figur.stellen,
    gesamt.figur,
  )
  return [
    {
      glied: je,
      text: `${text(gesamt)} auf ${text(anzahl)}${imMonat ? ' und zwölf Monate' : ''} verteilt sind je ${richtig}, im Satz steht ${text(je)}`,
      richtig,
      sonst: `zu ${text(je)} gehörten ${dann} statt ${text(gesamt)}`,
      art: 'sicher',
      rechnung: { operanden: [gesamt, anzahl], rechne },
    },
  ]
}

export function checkMonatlich({ gesamt, imMonat }: Monatsaussage): Widerspruch[] {
  if (!hasTyped(gesamt, imMonat)) return []
  const moeglich = plainBereich(gesamt.figur)
  const genannt = plainBereich(imMonat.figur)
  const rand = new Dezimal(10).pow(-imMonat.figur.stellen)
  const erlaubt = { unten: genannt.unten.minus(rand).times(MONATE), oben: genannt.oben.plus(rand).times(MONATE) }
  if (meets(erlaubt, moeglich)) return []
  const richtig = print(
    plain(gesamt.figur.wert, gesamt.figur).div(MONATE),
    imMonat.figur.einheit,
    imMonat.figur.stellen,
    imMonat.figur,
  )
  const dann = print(
    plain(imMonat.figur.wert, imMonat.figur).times(MONATE),
    gesamt.figur.einheit,
    gesamt.figur.stellen,
    gesamt.figur,
  )
  return [
    {
      glied: imMonat,
      text: `${text(gesamt)} im Jahr sind ${richtig} im Monat, im Satz steht ${text(imMonat)}`,
      richtig,
      sonst: `zu ${text(imMonat)} gehörten ${dann} statt ${text(gesamt)}`,
      art: 'sicher',
      rechnung: { operanden: [gesamt], rechne: (x) => x.div(MONATE) },
    },
  ]
}
