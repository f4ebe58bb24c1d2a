import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { yearOf, type Zeit } from '../reading/zeit/zeiten.js'
import type { Zeitreihe, Zeitwert } from './zeitreihe.js'

/** From which value of a series to which a sentence tells the way. */
export interface Reihenweg {
  von: Zeitwert
  nach: Zeitwert
  /** Both ends are named. */
  genannt: boolean
  /** Both by their years: "zwischen 2021 und 2022". */
  beideJahre?: true
  /** The first is what the sentence compares with: "gegenüber 2021". */
  gegen?: true
}

const LETZTE_JAHRE =
  /(?:letzten|vergangenen|zurückliegenden|binnen|innerhalb von|innerhalb der letzten|in nur|über) (?:‹[zd](\d+)›|(beiden)) jahre/
/** Another time than one of the series, or one that is not said in full. */
const UNBESTIMMT =
  /zwischenzeitlich|zunächst|jahren davor|jahre zuvor|vormonat|vorquartal|‹d\d+› (?:zuvor|davor)|jahre davor/

/** The way of which a stretch of a chain speaks; nothing where it names a time that the series does not have. */
export function periodOf(passage: Passage, satz: Textstelle, reihe: Zeitreihe, wert?: Zeitwert): Reihenweg | undefined {
  const { geruest, zeiten, zeitstellen, figuren } = passage
  const text = geruest.slice(satz.von, satz.bis)
  if (UNBESTIMMT.test(text)) return undefined
  const letzter = reihe.werte.at(-1)
  const dauer = LETZTE_JAHRE.exec(text)
  if (dauer) {
    const jahre = dauer[2] ? 2 : (figuren[Number(dauer[1])]?.wert.toNumber() ?? 0)
    const von = letzter && reihe.werte.find(({ zeit }) => yearOf(zeit) === yearOf(letzter.zeit) - jahre)
    return von && letzter && !wert ? { von, nach: letzter, genannt: true } : undefined
  }
  const genannte = zeiten.filter((_, stelle) => isIn(zeitstellen[stelle], satz))
  const feste = genannte.filter(({ anfang }) => anfang !== '')
  const relativ = feste.length < genannte.length
  const orte = feste.map((zeit) => ({ zeit, wert: valueAt(reihe, zeit) }))
  if (orte.some((ort) => !ort.wert)) return undefined
  const seit = orte.find(({ zeit }) => zeit.bezug === 'seit')?.wert
  const gegen = orte.find(({ zeit }) => zeit.bezug === 'gegenueber')?.wert
  const andere = orte.filter((ort) => ort.wert !== seit && ort.wert !== gegen).flatMap((ort) => ort.wert ?? [])
  const nach = latest([...andere, ...(wert ? [wert] : [])])
  if (relativ && seit) return undefined
  if (seit || gegen) {
    const von = seit ?? gegen
    if (andere.length > 1 || (seit && gegen)) return undefined
    const ziel = nach ?? letzter
    const weg = von && ziel ? ordered(von, ziel, true) : undefined
    return weg && gegen ? { ...weg, gegen: true } : weg
  }
  if (andere.length === 2 && !wert) {
    const [a, b] = andere as [Zeitwert, Zeitwert]
    const weg = ordered(a, b, true)
    return relativ || !weg ? undefined : { ...weg, beideJahre: true }
  }
  if (andere.length > 1 && !(wert && andere.length === 2 && andere.includes(wert))) return undefined
  if (andere.length === 2) return ordered(andere[0] as Zeitwert, andere[1] as Zeitwert, true)
  const [erster, zweiter] = reihe.werte
  // A series of two values has but one way.
  if (genannte.length === 0 && erster && zweiter && reihe.werte.length === 2)
    return { von: erster, nach: zweiter, genannt: true }
  const ziel = nach ?? (relativ ? letzter : undefined)
  const davor = ziel && before(reihe, ziel)
  return ziel && davor ? { von: davor, nach: ziel, genannt: relativ } : undefined
}

/** The value of a series at a time: of the year, where its times are years and the sentence names a day or month of it. */
export function valueAt({ werte }: Zeitreihe, zeit: Zeit): Zeitwert | undefined {
  return werte.find(
    (eines) =>
      (eines.zeit.anfang === zeit.anfang && eines.zeit.ende === zeit.ende) ||
      (eines.zeit.anfang <= zeit.anfang && zeit.ende <= eines.zeit.ende) ||
      (zeit.koernung === 'jahr' && eines.zeit.koernung !== 'jahr' && isOnlyOneOf(werte, eines, zeit)),
  )
}

/** "2023" of a series of Decembers: the one value of that year. */
function isOnlyOneOf(werte: readonly Zeitwert[], eines: Zeitwert, jahr: Zeit): boolean {
  const imJahr = werte.filter(({ zeit }) => yearOf(zeit) === yearOf(jahr))
  return imJahr.length === 1 && imJahr[0] === eines
}

/** The value a year before, or the one before where the series is of quarters or months. */
export function before({ werte }: Zeitreihe, wert: Zeitwert): Zeitwert | undefined {
  return werte.find(
    ({ zeit }) => yearOf(zeit) === yearOf(wert.zeit) - 1 && zeit.anfang.slice(4) === wert.zeit.anfang.slice(4),
  )
}

function ordered(a: Zeitwert, b: Zeitwert, genannt: boolean): Reihenweg | undefined {
  if (a === b) return undefined
  return a.zeit.anfang < b.zeit.anfang ? { von: a, nach: b, genannt } : { von: b, nach: a, genannt }
}

function latest(werte: readonly Zeitwert[]): Zeitwert | undefined {
  return werte.reduce<Zeitwert | undefined>(
    (bisher, wert) => (bisher && bisher.zeit.anfang >= wert.zeit.anfang ? bisher : wert),
    undefined,
  )
}

function isIn(ort: Textstelle | undefined, { von, bis }: Textstelle): boolean {
  return ort !== undefined && ort.von >= von && ort.bis <= bis
}
