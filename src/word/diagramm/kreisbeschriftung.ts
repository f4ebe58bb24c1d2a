import { chooseMassstab } from '../../charts/axes/massstab.js'
import { type LabelWish, spreadLabels } from '../../charts/labels/verteilung.js'
import { formatWithEinheit } from '../../charts/labels/zahlformat.js'
import type { Aufgabe, Versatz } from './art.js'
import { measurePixel, measureZeile } from './platz.js'

/** The hole of a ring, as a share of its diameter. */
export const LOCH = 0.58
/** Distance of a label's middle from the edge of the pie, in lines; Word's own. */
const ABSTAND = 0.8
const LUFT = 4

/** The value of one part: where the middle of its arc points, clockwise from the top, and whether it stands inside the ring. */
interface Wertangabe {
  winkel: number
  breite: number
  innen: boolean
}

/** The values of a pie or ring of this radius (pixels): in the parts of a ring while they have room there, else around it. */
export function listWertangaben(aufgabe: Aufgabe, radius: number): Wertangabe[] {
  const { diagramm } = aufgabe
  const { teiler, einheit, stellen } = chooseMassstab(diagramm)
  const werte = diagramm.reihen[0]?.werte ?? []
  const summe = werte.reduce<number>((bisher, wert) => bisher + (wert ?? 0), 0)
  const ring = { dicke: radius * (1 - LOCH), mitte: (radius * (1 + LOCH)) / 2 }
  let bisher = 0
  return werte.map((wert) => {
    const anteil = (wert ?? 0) / summe
    const winkel = (bisher + anteil / 2) * 2 * Math.PI
    bisher += anteil
    const text = formatWithEinheit((wert ?? 0) / teiler, stellen, einheit === '%' ? '%' : '')
    const breite = measurePixel(aufgabe, text) + LUFT
    const bogen = anteil * 2 * Math.PI * ring.mitte
    return { winkel, breite, innen: diagramm.typ === 'ring' && breite <= ring.dicke && bogen >= measureZeile(aufgabe) }
  })
}

/** How far labels are moved so that none covers another: those around the pie give way to each other along its edge. */
export function spreadWerte(aufgabe: Aufgabe, radius: number): Versatz[] {
  const angaben = listWertangaben(aufgabe, radius)
  const zeile = measureZeile(aufgabe)
  const aussen = radius + ABSTAND * zeile
  const wo = angaben.flatMap(({ innen }, punkt) => (innen ? [] : [punkt]))
  const winkel = spreadWinkel(
    wo.map((punkt) => {
      const { winkel: mitte = 0, breite = 0 } = angaben[punkt] ?? {}
      // What a label takes of the circle: its width above and below, its height at the sides.
      const bedarf = Math.abs(breite * Math.cos(mitte)) + Math.abs(zeile * Math.sin(mitte))
      return { middle: mitte, height: bedarf / aussen }
    }),
  )
  return wo.flatMap((punkt, index): Versatz[] => {
    const { winkel: mitte = 0 } = angaben[punkt] ?? {}
    const neu = winkel[index] ?? mitte
    const vonRadius = aufgabe.diagramm.typ === 'ring' ? (radius * (1 + LOCH)) / 2 : aussen
    const x = Math.sin(neu) * aussen - Math.sin(mitte) * vonRadius
    const y = Math.cos(mitte) * vonRadius - Math.cos(neu) * aussen
    if (Math.hypot(x, y) < 1) return []
    return [{ reihe: 0, punkt, x: x / aufgabe.breite, y: y / aufgabe.hoehe }]
  })
}

/** The angles of labels that give way to each other, in the order of the wishes; as wished where there is no room for all. */
function spreadWinkel(wuensche: readonly LabelWish[]): number[] {
  const groesste = wuensche.findIndex(({ height }) => height === Math.max(...wuensche.map((wunsch) => wunsch.height)))
  const anker = wuensche[groesste]
  if (!anker) return []
  // Unrolled from the widest label, which stays; half the way between giving way to one side and to the other.
  const runde = 2 * Math.PI
  const abstand = wuensche.map(({ middle, height }) => ({ middle: (middle - anker.middle + runde) % runde, height }))
  const andere = abstand.filter((_, i) => i !== groesste)
  const [from, to] = [anker.height / 2, runde - anker.height / 2]
  const vorwaerts = spreadLabels(andere, from, to)
  const rueckwaerts = spreadLabels(
    andere.map(({ middle, height }) => ({ middle: runde - middle, height })),
    from,
    to,
  )
  if (!vorwaerts || !rueckwaerts) return wuensche.map(({ middle }) => middle)
  const mitten = vorwaerts.map((mitte, i) => (mitte + runde - (rueckwaerts[i] ?? 0)) / 2)
  return [...mitten.slice(0, groesste), 0, ...mitten.slice(groesste)].map((mitte) => mitte + anker.middle)
}
