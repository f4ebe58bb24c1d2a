import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../figures/dezimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import type { Glied } from './aussagen/muster.js'
import {
  type Anteil,
  findAnteile,
  findGleichungen,
  findHundert,
  findJe,
  findMonatlich,
  findReste,
  findSummen,
  findUmAuf,
  findVeraenderungen,
  type Gleichung,
  type Hundert,
  type JeAussage,
  type Monatsaussage,
  type Restaussage,
  type Summenaussage,
  type UmAuf,
  type Veraenderung,
} from './aussagen.js'
import { type Bereich, type Figur, meets, plain, plainBereich } from './figur.js'
import type { Passage } from './passage.js'
import { slipOf } from './vertipper.js'

/** A statement whose figures cannot all be right. */
export interface Widerspruch {
  /** The figure to report: what the others come to. */
  glied: Glied
  /** What is wrong, and what is right if the other figures are. */
  text: string
  richtig: string
  /** What would be right if another figure than the reported were wrong. */
  sonst: string
  /** `unsicher`: the parts may be a selection. */
  art: 'sicher' | 'unsicher'
}

const HUNDERT = new Dezimal(100)
const WEIT = 12
/** A selection of parts comes nowhere near its whole but by a slip. */
const NAHE = new Dezimal('0.06')

/** Recalculates what a passage says with its figures. */
export function findWidersprueche(passage: Passage): Widerspruch[] {
  const gefunden = [
    ...findVeraenderungen(passage).flatMap(checkVeraenderung),
    ...findAnteile(passage).flatMap(checkAnteil),
    ...findSummen(passage).flatMap(checkSumme),
    ...findReste(passage).flatMap(checkRest),
    ...findHundert(passage).flatMap(checkHundert),
    ...findGleichungen(passage).flatMap(checkGleichung),
    ...findJe(passage).flatMap(checkJe),
    ...findUmAuf(passage).flatMap(checkUmAuf),
    ...findMonatlich(passage).flatMap(checkMonatlich),
  ]
  const gemeldet = new Set<number>()
  return gefunden.filter(({ glied }) => {
    const neu = !gemeldet.has(glied.nummer)
    gemeldet.add(glied.nummer)
    return neu
  })
}

/** Whether at least one of the figures was typed: what is computed from cells agrees with itself. */
function hasTyped(...glieder: readonly Glied[]): boolean {
  return glieder.some(({ figur }) => !figur.einsatz)
}

/** The smallest and largest result over the corners of what the figures may stand for. */
function corners(
  bereiche: readonly Bereich[],
  rechne: (...werte: Decimal[]) => Decimal | undefined,
): Bereich | undefined {
  let ecken: Decimal[][] = [[]]
  for (const { unten, oben } of bereiche)
    ecken = ecken.flatMap((ecke) => [
      [...ecke, unten],
      [...ecke, oben],
    ])
  const werte: Decimal[] = []
  for (const ecke of ecken) {
    const wert = rechne(...ecke)
    if (wert === undefined || wert.isNaN()) return undefined
    werte.push(wert)
  }
  return { unten: Dezimal.min(...werte), oben: Dezimal.max(...werte) }
}

function checkVeraenderung({ frueher, spaeter, um }: Veraenderung): Widerspruch[] {
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
    const dann =
      relativ && !prozente
        ? print(
            a.plus(
              plain(glied.figur.wert.abs(), glied.figur)
                .times(a)
                .div(100)
                .times(b.gte(a) ? 1 : -1),
            ),
            spaeter.figur.einheit,
            spaeter.figur.stellen,
            spaeter.figur,
          )
        : ''
    return [
      {
        glied,
        text: `Von ${text(frueher)} auf ${text(spaeter)} sind es ${richtig}, im Satz steht ${text(glied)}`,
        richtig,
        sonst: dann ? `zu ${text(glied)} gehörten ${dann} statt ${text(spaeter)}` : '',
        art: 'sicher',
      },
    ]
  })
}

/** "um 84 Personen (4,7 %) auf 1.703": the earlier value follows from the two others. */
function checkUmAuf({ um, anteil, auf, richtung }: UmAuf): Widerspruch[] {
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
    },
  ]
}

function absolute({ unten, oben }: Bereich): Bereich {
  if (oben.isNegative()) return { unten: oben.abs(), oben: unten.abs() }
  return { unten: Dezimal.max(unten, 0), oben }
}

function spread({ unten, oben }: Bereich, gleich: boolean): Bereich {
  return gleich ? { unten: new Dezimal(0), oben } : { unten, oben }
}

function checkAnteil({ teil, ganzes, anteil }: Anteil): Widerspruch[] {
  if (!hasTyped(teil, ganzes, anteil)) return []
  const [n, N] = [plain(teil.figur.wert, teil.figur), plain(ganzes.figur.wert, ganzes.figur)]
  if (n.lte(0) || N.lte(0) || (n.gt(N) && anteil.figur.wert.lte(100))) return []
  const share = (x: Decimal, y: Decimal): Decimal | undefined => (y.lte(0) ? undefined : x.times(100).div(y))
  const moeglich = corners([plainBereich(teil.figur), plainBereich(ganzes.figur)], share)
  if (!moeglich || meets(plainBereich(anteil.figur), moeglich)) return []
  const stellen = Math.max(anteil.figur.stellen, anteil.figur.form === 'bruch' ? 1 : 0)
  const richtig = print(share(n, N) as Decimal, PROZENT, stellen)
  const teilwert = print(N.times(anteil.figur.wert).div(100), teil.figur.einheit, teil.figur.stellen, teil.figur)
  return [
    {
      glied: anteil,
      text: `${text(teil)} von ${text(ganzes)} sind ${richtig}, im Satz steht ${text(anteil)}`,
      richtig,
      sonst: `zu ${text(anteil)} gehörten ${teilwert} statt ${text(teil)}`,
      art: 'sicher',
    },
  ]
}

function checkSumme({ ganzes, teile, art }: Summenaussage): Widerspruch[] {
  if (!hasTyped(ganzes, ...teile)) return []
  const summe = total(teile.map(({ figur }) => plain(figur.wert, figur)))
  const gesamt = plain(ganzes.figur.wert, ganzes.figur)
  const bereich = teile
    .map(({ figur }) => plainBereich(figur))
    .reduce((a, b) => ({ unten: a.unten.plus(b.unten), oben: a.oben.plus(b.oben) }))
  const genannt = plainBereich(ganzes.figur)
  if (meets(genannt, bereich)) return []
  if (art === 'hoechstens' && bereich.unten.lte(genannt.oben)) return []
  const abweichung = summe.minus(gesamt).abs()
  const nahe = gesamt.gt(0) && abweichung.lte(gesamt.times(NAHE))
  const zuviel = summe.gt(gesamt)
  if (
    (art === 'vermutet' || art === 'getrennt') &&
    !nahe &&
    !(art === 'getrennt' && zuviel) &&
    !isSlipInSum(gesamt, summe, teile)
  )
    return []
  const richtig = print(summe, ganzes.figur.einheit, ganzes.figur.stellen, ganzes.figur)
  const einzeln = teile.map((teil) => {
    const soll = gesamt.minus(summe.minus(plain(teil.figur.wert, teil.figur)))
    return soll.gt(0) ? `${print(soll, teil.figur.einheit, teil.figur.stellen, teil.figur)} statt ${text(teil)}` : ''
  })
  const sonst = einzeln.filter((zeile) => zeile !== '' && !/^0(?:,0+)? /.test(zeile)).join(', ')
  return [
    {
      glied: ganzes,
      text:
        art === 'hoechstens'
          ? `${text(teile[0] as Glied)} können kein Teil von ${text(ganzes)} sein`
          : `${teile.map(text).join(' + ')} ergeben ${richtig}, im Satz steht ${text(ganzes)}`,
      richtig,
      sonst:
        art === 'hoechstens' || sonst === '' ? '' : `stimmt ${text(ganzes)}, ist einer der Teile falsch (${sonst})`,
      art: 'sicher',
    },
  ]
}

/** Whether one figure mistyped would explain the sum: of a mere selection of parts that is rarely so. */
function isSlipInSum(gesamt: Decimal, summe: Decimal, teile: readonly Glied[]): boolean {
  const weit = summe.gt(gesamt.times(2)) || summe.lt(gesamt.div(2))
  const arten = teile.map(({ figur }) => {
    const wert = plain(figur.wert, figur)
    const soll = gesamt.minus(summe.minus(wert))
    return soll.gt(0) ? slipOf(wert, soll) : undefined
  })
  return [slipOf(gesamt, summe), ...arten].some((art) => art !== undefined && (!weit || art === 'dreher'))
}

function checkRest({ ganzes, abzuege, rest }: Restaussage): Widerspruch[] {
  if (!hasTyped(ganzes, rest, ...abzuege)) return []
  const teile = [ganzes, ...abzuege]
  const rechne = (erstes: Decimal, ...weitere: Decimal[]): Decimal => weitere.reduce((a, b) => a.minus(b), erstes)
  const moeglich = corners(
    teile.map(({ figur }) => plainBereich(figur)),
    rechne as (...werte: Decimal[]) => Decimal,
  )
  if (!moeglich || meets(plainBereich(rest.figur), moeglich)) return []
  const [erstes, ...weitere] = teile.map(({ figur }) => plain(figur.wert, figur))
  const wert = rechne(erstes as Decimal, ...weitere)
  if (wert.lt(0)) return []
  const richtig = print(wert, rest.figur.einheit, rest.figur.stellen, rest.figur)
  const abzug = abzuege.length === 1 ? (abzuege[0] as Glied) : undefined
  const dann =
    abzug &&
    print(
      (erstes as Decimal).minus(plain(rest.figur.wert, rest.figur)),
      abzug.figur.einheit,
      abzug.figur.stellen,
      abzug.figur,
    )
  return [
    {
      glied: rest,
      text: `${text(ganzes)} abzüglich ${abzuege.map(text).join(' und ')} sind ${richtig}, im Satz steht ${text(rest)}`,
      richtig,
      sonst: abzug ? `zu ${text(rest)} gehörten ${dann} statt ${text(abzug)}` : '',
      art: 'sicher',
    },
  ]
}

function checkHundert({ anteile }: Hundert): Widerspruch[] {
  if (!hasTyped(...anteile)) return []
  const summe = total(anteile.map(({ figur }) => figur.wert))
  const bereich = anteile
    .map(({ figur }) => plainBereich(figur))
    .reduce((a, b) => ({ unten: a.unten.plus(b.unten), oben: a.oben.plus(b.oben) }))
  if (bereich.unten.lte(HUNDERT) && bereich.oben.gte(HUNDERT)) return []
  // So far from 100 they are no shares of one whole, but for two of which the sentence says so.
  if (anteile.length > 2 && summe.minus(HUNDERT).abs().gt(WEIT) && !isSlipInSum(HUNDERT, summe, anteile)) return []
  const letzter = anteile.at(-1) as Glied
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
    },
  ]
}

function checkGleichung({ a, b }: Gleichung): Widerspruch[] {
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
        sonst: `zu ${text(zahl)} passt „${nearestFraction(zahl.figur.wert)}“`,
        art: 'sicher',
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
    },
  ]
}

const BRUECHE: readonly (readonly [number, string])[] = [
  [10, 'ein Zehntel'],
  [20, 'ein Fünftel'],
  [25, 'ein Viertel'],
  [33.3, 'ein Drittel'],
  [40, 'zwei Fünftel'],
  [50, 'die Hälfte'],
  [60, 'drei Fünftel'],
  [66.7, 'zwei Drittel'],
  [75, 'drei Viertel'],
  [80, 'vier Fünftel'],
  [90, 'neun Zehntel'],
]

function nearestFraction(prozent: Decimal): string {
  const [naechster] = [...BRUECHE].sort(
    ([a], [b]) => Math.abs(prozent.toNumber() - a) - Math.abs(prozent.toNumber() - b),
  )
  return naechster?.[1] ?? ''
}

function checkJe({ gesamt, anzahl, je }: JeAussage): Widerspruch[] {
  if (!hasTyped(gesamt, anzahl, je)) return []
  const moeglich = corners([plainBereich(gesamt.figur), plainBereich(anzahl.figur)], (x, y) =>
    y.lte(0) ? undefined : x.div(y),
  )
  if (!moeglich) return []
  const genannt = plainBereich(je.figur)
  // What falls to each is rounded more boldly than anything else: a whole unit is allowed.
  const rand = new Dezimal(10).pow(-je.figur.stellen)
  if (meets({ unten: genannt.unten.minus(rand), oben: genannt.oben.plus(rand) }, moeglich)) return []
  const wert = plain(gesamt.figur.wert, gesamt.figur).div(plain(anzahl.figur.wert, anzahl.figur))
  const richtig = print(wert, je.figur.einheit, je.figur.stellen, je.figur)
  const dann = print(
    plain(je.figur.wert, je.figur).times(plain(anzahl.figur.wert, anzahl.figur)),
    gesamt.figur.einheit,
    gesamt.figur.stellen,
    gesamt.figur,
  )
  return [
    {
      glied: je,
      text: `${text(gesamt)} auf ${text(anzahl)} verteilt sind je ${richtig}, im Satz steht ${text(je)}`,
      richtig,
      sonst: `zu ${text(je)} gehörten ${dann} statt ${text(gesamt)}`,
      art: 'sicher',
    },
  ]
}

const MONATE = 12

function checkMonatlich({ gesamt, imMonat }: Monatsaussage): Widerspruch[] {
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
    },
  ]
}

function total(werte: readonly Decimal[]): Decimal {
  return werte.reduce((summe, wert) => summe.plus(wert), new Dezimal(0))
}

/** A figure as it stands in the text. */
function text({ figur }: Glied): string {
  return figur.text.trim().replace(/[\s\u00a0]+/g, ' ')
}

/** A value in the plain unit, printed in the unit and scale of a figure. */
function print(wert: Decimal, einheit: string, stellen: number, wie?: Figur): string {
  const skaliert = wie ? wert.div(massOf(wie.einheit).skala) : wert
  return formatMitEinheit(skaliert, einheit, stellen).replace(/\u00a0/g, ' ')
}
