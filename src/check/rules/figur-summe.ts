import type { Decimal } from 'decimal.js'
import { Dezimal, total } from '../../figures/dezimal.js'
import { massOf } from '../../figures/einheit.js'
import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import type { Pruefregel } from '../pruefling.js'
import { slipOf } from '../reading/vertipper.js'
import { isAbzug, isUeberlappend, isUnteilbar, isVeraenderung } from '../zahlen/namen.js'
import { type Raster, rasterOf } from '../zahlen/raster.js'
import { type Aufteilung, findAufteilungen } from '../zahlen/summen.js'
import { adviseFormel, tablesOf } from '../zahlen/tabellen.js'
import {
  convertTo,
  isGetippt,
  isProzent,
  isZahl,
  mostDigits,
  replaceableAt,
  rounding,
  type Zahlzelle,
} from '../zahlen/zelle.js'
import { findZerlegungen } from '../zahlen/zerlegung.js'

/** A total known only by its name may be the total of something else; so far off, it is taken for that. */
const HOECHSTENS_DANEBEN = 0.2
const HOECHSTENS_GENANNT = 20
const SICHERE_TEILE = 3

/** A typed total beside its parts, and their sum. */
interface Summenvergleich {
  quer: string
  ganzes: Zahlzelle
  teile: Zahlzelle[]
  summe: Decimal
  spielraum: Decimal
}

/** A typed total that is not the sum of its parts. */
export const figurSumme: Pruefregel = {
  id: 'figur-summe',
  schwere: 'fehler',
  erklaerung:
    'Eine getippte Summe („Gesamt“, „Insgesamt“, „Gesamtbudget“) ist nicht die Summe ihrer Teile, oder „davon“-Zeilen ergeben mehr als ihr Ganzes. Eine falsche Summe entwertet die ganze Tabelle. Den Wert berichtigen oder die Zeile mit „summe: […]“ errechnen. Erklärt Runden den Unterschied, ist die Meldung nur ein Hinweis. Stehen nicht alle Teile in der Tabelle, rückt „darunter“ sie ein. „davon“, „darunter“, „dav.“ und ein Strich vor dem Namen machen eine Zeile zum Teil der Zeile darüber. Gruppen, die sich überschneiden können (Frauen, Ältere, Alleinerziehende), und „davon“-Zeilen, die weniger ergeben, sind höchstens ein Hinweis.',
  uebersieht:
    'was über mehrere Tabellen reicht, Summen, die nur so heißen und um mehr als ein Fünftel von den Zeilen darüber abweichen, und Zeilen mit Durchschnitten',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      for (const raster of rasterOf(blatt)) {
        for (const aufteilung of findAufteilungen(raster)) checkAufteilung(aufteilung, raster, melde)
      }
    }
  },
}

function checkAufteilung(aufteilung: Aufteilung, raster: Raster, melde: Melde): void {
  const vergleiche = raster.quernamen.flatMap((quer, stelle) => {
    if (isUnteilbar(quer) || isVeraenderung(quer)) return []
    return compareAt(aufteilung, stelle, quer) ?? []
  })
  const abweichend = vergleiche.filter((vergleich) => !isRight(vergleich, aufteilung.art))
  // A total that fits elsewhere in its row or column is the total of these parts.
  const belegt = abweichend.length < vergleiche.length
  const unsicher = aufteilung.art === 'vermutet' && !belegt && mayOverlap(aufteilung)
  for (const vergleich of abweichend) {
    if (aufteilung.art === 'vermutet' && isNet(vergleich, aufteilung)) continue
    if (aufteilung.art === 'hoechstens' || belegt || isNear(vergleich) || isOneSlip(vergleich))
      report(vergleich, aufteilung, raster, melde, unsicher)
  }
  if (aufteilung.art === 'hoechstens') checkComplete(aufteilung, vergleiche, raster, melde)
}

/** Groups that a person may belong to several of; women and men alone, or classes without a gap, are a division. */
function mayOverlap({ teile }: Aufteilung): boolean {
  const namen = teile.map(({ eigenname }) => eigenname)
  if (findZerlegungen(namen).some((zerlegung) => zerlegung.teile.length === teile.length)) return false
  return namen.some(isUeberlappend)
}

/** A total from which "Erstattungen" or the like are taken off is right. */
function isNet({ ganzes, teile }: Summenvergleich, { teile: reihen }: Aufteilung): boolean {
  if (!reihen.some(({ name }) => isAbzug(name))) return false
  const netto = teile.reduce((summe, teil, stelle) => {
    const wert = convertTo(teil.wert, teil.einheit, ganzes.einheit)
    return isAbzug(reihen[stelle]?.name ?? '') ? summe.minus(wert.abs()) : summe.plus(wert)
  }, new Dezimal(0))
  return netto.eq(ganzes.wert)
}

/** "davon" rows that are all their whole elsewhere, or would be but for one slip of the hand. */
function checkComplete(
  aufteilung: Aufteilung,
  vergleiche: readonly Summenvergleich[],
  raster: Raster,
  melde: Melde,
): void {
  const { teile } = aufteilung
  if (teile.length < 2 || teile.some(({ davon }) => davon === undefined)) return
  const fehlend = vergleiche.filter(({ summe, ganzes, spielraum }) => summe.plus(spielraum).lt(ganzes.wert))
  const belegt = vergleiche.some(({ summe, ganzes }) => summe.eq(ganzes.wert))
  for (const vergleich of fehlend) {
    const { summe, ganzes } = vergleich
    const vertippt =
      slipOf(ganzes.wert, summe) ??
      vergleich.teile
        .map(({ wert }) => slipOf(wert, ganzes.wert.minus(summe).plus(wert)))
        .find((art) => art !== undefined)
    if (belegt || (vertippt && isNear(vergleich)))
      report(vergleich, { ...aufteilung, art: 'vermutet' }, raster, melde, !belegt)
  }
}

function compareAt({ ganzes, teile, art }: Aufteilung, stelle: number, quer: string): Summenvergleich | undefined {
  const zelle = ganzes.zellen[stelle]
  const zellen = teile.map((teil) => teil.zellen[stelle]).filter(isZahl)
  if (!isZahl(zelle) || zellen.length < teile.length || ![zelle, ...zellen].some(isGetippt)) return undefined
  const { basis } = massOf(zelle.einheit)
  // Percentages add up only where they are shares of one whole; a rule of its own looks at these.
  if (isProzent(zelle.einheit) || zelle.vorzeichen || zellen.some((teil) => massOf(teil.einheit).basis !== basis))
    return undefined
  // What is computed from its parts is right; what is computed from others is compared where it stands.
  if (!isGetippt(zelle) && art !== 'genau') return undefined
  const negativ = zellen.some(({ wert }) => wert.isNegative())
  if (art === 'hoechstens' && (negativ || !isCounted(zelle) || !zellen.every(isCounted))) return undefined
  return {
    quer,
    ganzes: zelle,
    teile: zellen,
    summe: total(zellen.map((teil) => convertTo(teil.wert, teil.einheit, zelle.einheit))),
    spielraum: total([zelle, ...zellen].map((teil) => rounding(teil, zelle.einheit))),
  }
}

/** Rates are typed with digits after the comma and without a unit; amounts of money and persons are sure to add up. */
function isCounted({ einheit, stellen }: Zahlzelle): boolean {
  return stellen === 0 || massOf(einheit).basis !== ''
}

function isRight({ summe, ganzes, spielraum }: Summenvergleich, art: Aufteilung['art']): boolean {
  if (art === 'hoechstens') return summe.lte(ganzes.wert.plus(spielraum))
  return summe.eq(ganzes.wert)
}

function isNear({ summe, ganzes, teile }: Summenvergleich): boolean {
  const umfang = total(teile.map(({ wert, einheit }) => convertTo(wert, einheit, ganzes.einheit).abs()))
  return summe.minus(ganzes.wert).abs().lte(umfang.times(HOECHSTENS_DANEBEN))
}

/** So many parts would not add up but for a comma, a digit lost or two turned round: that is no total of something else. */
function isOneSlip({ summe, ganzes, teile }: Summenvergleich): boolean {
  if (teile.length < SICHERE_TEILE) return false
  const arten = teile.map(({ wert, einheit }) =>
    slipOf(wert, convertTo(ganzes.wert.minus(summe), ganzes.einheit, einheit).plus(wert)),
  )
  return [slipOf(ganzes.wert, summe), ...arten].some((art) => art === 'stelle' || art === 'dreher')
}

function report(
  { quer, ganzes, teile, summe, spielraum }: Summenvergleich,
  { ganzes: reihe, teile: reihen, art }: Aufteilung,
  { art: richtung, blatt }: Raster,
  melde: Melde,
  unsicher = false,
): void {
  const stellen = mostDigits([ganzes, ...teile.filter(({ einheit }) => einheit === ganzes.einheit)])
  const richtig = formatMitEinheit(summe, ganzes.einheit, stellen)
  const stelle = quer ? `${reihe.name}, ${quer}` : reihe.name
  const gerundet = summe.minus(ganzes.wert).abs().lte(spielraum)
  const namen =
    reihen
      .slice(0, 6)
      .map(({ name }) => `„${name}“`)
      .join(', ') + (reihen.length > 6 ? ' …' : '')
  const kennungen = reihen.length > 12 ? '…' : reihen.map(({ id }) => id).join(', ')
  const text = `${stelle}: Getippt ist ${formatZelle(ganzes, { mitEinheit: true })}, die Teile ergeben ${art === 'hoechstens' ? 'schon ' : ''}${richtig} (${namen}).`
  if (unsicher) {
    melde(
      ganzes.herkunft.ort,
      text,
      `Angenommen ist, dass die Zeilen alle Teile sind und sich nicht überschneiden. Dann ist richtig ${richtig}${alternatives(ganzes, teile, summe)}.`,
      isNear({ quer, ganzes, teile, summe, spielraum }) &&
        art === 'vermutet' &&
        !reihen.some(({ name }) => isUeberlappend(name))
        ? 'warnung'
        : 'hinweis',
    )
  } else if (gerundet) {
    melde(
      ganzes.herkunft.ort,
      text,
      `Der Unterschied kommt vom Runden der Teile. ${adviseFormel(blatt, richtung, `summe: [${kennungen}]`)}`,
      'hinweis',
    )
  } else {
    const rat =
      art === 'hoechstens'
        ? `Einen der Werte berichtigen; mehr als das Ganze können die Teile nicht sein${teile.length > 1 ? alternatives(ganzes, teile, summe) : ''}.`
        : `Richtig ist ${richtig}, wenn die Teile stimmen${alternatives(ganzes, teile, summe)}. ${adviseFormel(blatt, richtung, `summe: [${kennungen}]`)} Sind es nicht alle Teile, rückt „darunter“ sie ein.`
    const { ort } = ganzes.herkunft
    const istEinsetzbar = art !== 'hoechstens' && isGetippt(ganzes)
    melde(istEinsetzbar ? replaceableAt(ort, summe.toFixed(stellen)) : ort, text, rat)
  }
}

/** What each part would be if the total and the other parts were right: of a list so long nobody would read it. */
function alternatives(ganzes: Zahlzelle, teile: readonly Zahlzelle[], summe: Decimal): string {
  if (teile.length > HOECHSTENS_GENANNT) return ''
  const andere = teile.flatMap((teil) => {
    const soll = convertTo(ganzes.wert.minus(summe), ganzes.einheit, teil.einheit).plus(teil.wert)
    if (soll.isNegative()) return []
    const stellen = Math.max(teil.stellen, ganzes.einheit === teil.einheit ? ganzes.stellen : 0)
    return [`${formatMitEinheit(soll, teil.einheit, stellen)} statt ${formatZelle(teil, { mitEinheit: true })}`]
  })
  return andere.length === 0
    ? ''
    : `; stimmt ${formatZelle(ganzes, { mitEinheit: true })}, ist ein Teil falsch: ${andere.join(' oder ')}`
}
