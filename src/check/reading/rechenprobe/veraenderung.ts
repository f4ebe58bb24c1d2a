import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import { PROZENT, PROZENTPUNKTE } from '../../../figures/einheit.js'
import type { UmAuf, Veraenderung } from '../aussagen.js'
import { absolute, meets, plain, plainBereich, type Spanne } from '../figur.js'
import { corners, hasTyped, print, text, type Widerspruch } from './probe.js'

export function checkVeraenderung({ frueher, spaeter, um, vonAuf }: Veraenderung): Widerspruch[] {
  const [a, b] = [plain(frueher.figur.wert, frueher.figur), plain(spaeter.figur.wert, spaeter.figur)]
  if (a.lte(0) || b.lt(0)) return []
  return um.flatMap((glied): Widerspruch[] => {
    if (!hasTyped(frueher, spaeter, glied)) return []
    const prozente = frueher.art === 'p'
    const relativ = glied.art === 'p'
    const rechne = (von: Decimal, nach: Decimal): Decimal | undefined =>
      relativ ? (von.isZero() ? undefined : nach.minus(von).abs().times(100).div(von)) : nach.minus(von).abs()
    const moeglich = corners([plainBereich(frueher.figur), plainBereich(spaeter.figur)], rechne)
    if (!moeglich) return []
    const genannt = absolute(plainBereich(glied.figur))
    // A change that leaves its sign open is compared by its size only; zero lies between.
    if (meets(genannt, spread(moeglich, a.eq(b)))) return []
    // Percent for the difference of two percentages has a rule of its own.
    if (
      prozente &&
      relativ &&
      meets(
        genannt,
        corners([plainBereich(frueher.figur), plainBereich(spaeter.figur)], (von, nach) => nach.minus(von).abs()) ??
          moeglich,
      )
    )
      return []
    const wert = rechne(a, b) as Decimal
    const einheit = relativ ? PROZENT : prozente ? PROZENTPUNKTE : glied.figur.einheit
    const stellen =
      prozente && !relativ
        ? Math.max(frueher.figur.stellen, spaeter.figur.stellen, glied.figur.stellen)
        : glied.figur.stellen
    const richtig = print(
      glied.figur.vorzeichen ? wert.times(b.lt(a) ? -1 : 1) : wert,
      einheit,
      stellen,
      !relativ && !prozente ? glied.figur : undefined,
    )
    const schritt = plain(glied.figur.wert.abs(), glied.figur)
    const spaeterwert = a.plus((relativ ? schritt.times(a).div(100) : schritt).times(b.gte(a) ? 1 : -1))
    const dann =
      (relativ && prozente) || spaeterwert.lt(0)
        ? ''
        : print(spaeterwert, spaeter.figur.einheit, spaeter.figur.stellen, spaeter.figur)
    return [
      {
        glied,
        text: `Von ${text(frueher)} auf ${text(spaeter)} sind es ${richtig}, im Satz steht ${text(glied)}`,
        richtig,
        sonst: dann ? `zu ${text(glied)} gehörten ${dann} statt ${text(spaeter)}` : '',
        art: 'sicher',
        // "von 4.980 auf 4.730 um 5,3 %": that explains the figure, and is the mistake: the share of the later value.
        ...(vonAuf && relativ && !prozente && isOfLater(a, b, genannt) && { gewiss: true }),
        rechnung: { operanden: [frueher, spaeter], rechne },
      },
    ]
  })
}

function isOfLater(a: Decimal, b: Decimal, genannt: Spanne): boolean {
  if (b.isZero()) return false
  const anteil = b.minus(a).abs().times(100).div(b)
  return meets(genannt, { unten: anteil, oben: anteil })
}

function spread({ unten, oben }: Spanne, gleich: boolean): Spanne {
  return gleich ? { unten: new Dezimal(0), oben } : { unten, oben }
}

/** "um 84 Personen (4,7 %) auf 1.703": the earlier value follows from the two others. */
export function checkUmAuf({ um, anteil, auf, richtung }: UmAuf): Widerspruch[] {
  if (!hasTyped(um, anteil, auf)) return []
  const rechne =
    (zeichen: 1 | -1) =>
    (x: Decimal, y: Decimal): Decimal | undefined => {
      const frueher = y.minus(x.times(zeichen))
      return frueher.lte(0) ? undefined : x.abs().times(100).div(frueher)
    }
  const bereiche = [absolute(plainBereich(um.figur)), plainBereich(auf.figur)]
  const zeichen: readonly (1 | -1)[] = richtung === undefined ? [1, -1] : [richtung]
  const genannt = absolute(plainBereich(anteil.figur))
  const moeglich = zeichen.map((eines) => corners(bereiche, rechne(eines)))
  if (moeglich.some((bereich) => !bereich || meets(genannt, bereich))) return []
  const [x, y] = [plain(um.figur.wert, um.figur).abs(), plain(auf.figur.wert, auf.figur)]
  const werte = zeichen.map((eines) => print(rechne(eines)(x, y) as Decimal, PROZENT, anteil.figur.stellen))
  return [
    {
      glied: anteil,
      text: `${text(um)} auf ${text(auf)} sind ${werte.join(' oder ')}, im Satz steht ${text(anteil)}`,
      richtig: werte.join(' oder '),
      sonst: '',
      art: 'sicher',
      rechnung: { operanden: [um, auf], rechne: rechne(zeichen[0] ?? 1) },
    },
  ]
}
