import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import { massOf } from '../../../figures/einheit.js'
import type { Figurglied } from '../aussagen/muster.js'
import { plain } from '../figur.js'
import { print, text, type Widerspruch } from '../rechenprobe/probe.js'
import type { Weg } from './weg.js'

const STUFEN = [1_000_000_000, 1_000_000, 1000, 1] as const
const NAMEN: Readonly<Record<number, string>> = { 1000000000: 'Mrd. ', 1000000: 'Mio. ', 1000: 'Tsd. ', 1: '' }
/** What is rounded to some digits may be off by so much once it is a thousandfold. */
const SPIEL = 0.03
const SPIEL_GENAU = 0.002

/** "1,635 Tsd. € …, 15 % von 10,9 Mio. €": all is right but for the thousand or million of one amount. */
export function scaleSlip(glied: Figurglied, weg: Weg): Widerspruch | undefined {
  const genannt = plain(glied.figur.wert, glied.figur).abs()
  const faktor = genannt.gt(0) ? weg.wert.div(genannt) : new Dezimal(1)
  const allein = [3, 6, -3, -6].some((potenz) => isAbout(faktor, new Dezimal(10).pow(potenz), SPIEL))
  // One summand in the wrong scale: the sum is not off by a power of ten, but exact once that one is mended.
  const spiel = allein ? SPIEL : SPIEL_GENAU
  if (!allein && weg.operanden.length < 3) return undefined
  for (const betrag of [glied, ...weg.operanden]) {
    if (betrag.art !== 'e' || massOf(betrag.figur.einheit).potenz === 0) continue
    const skala = massOf(betrag.figur.einheit).skala
    for (const stufe of STUFEN) {
      if (skala.eq(stufe)) continue
      const verschoben = { ...betrag, figur: { ...betrag.figur, einheit: `${NAMEN[stufe]}€` } }
      const operanden = weg.operanden.map((eines) => (eines === betrag ? verschoben : eines))
      const wert = weg.rechne(...operanden.map(({ figur }) => plain(figur.wert, figur)))
      const soll = betrag === glied ? plain(verschoben.figur.wert, verschoben.figur) : genannt
      if (!wert || wert.lte(0) || !isAbout(wert, soll, spiel)) continue
      const richtig = print(
        plain(betrag.figur.wert, verschoben.figur),
        verschoben.figur.einheit,
        betrag.figur.stellen,
        verschoben.figur,
      )
      const andere = [glied, ...weg.operanden].filter((eines) => eines !== betrag).map(text)
      return {
        glied: betrag,
        text: `${text(betrag)} passen nicht zu ${andere.join(' und ')}`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      }
    }
  }
  return undefined
}

function isAbout(a: Decimal, b: Decimal, spiel: number): boolean {
  return a.minus(b).abs().lte(b.times(spiel))
}
