import { Dezimal, total } from '../../figures/dezimal.js'
import { formatMitEinheit } from '../../figures/format.js'
import type { Melde, Schwere } from '../../message.js'
import type { Pruefregel } from '../pruefling.js'
import { isGesamt, isVeraenderung, plainName } from '../zahlen/namen.js'
import { type Raster, type Reihe, rasterOf } from '../zahlen/raster.js'
import { hasMehrfachnennungen, rowHeadOf, tablesOf } from '../zahlen/tabellen.js'
import { isAnteil, isGetippt, isZahl, mostDigits, roundingOfShares } from '../zahlen/zelle.js'
import { findZerlegungen } from '../zahlen/zerlegung.js'

const HUNDERT = new Dezimal(100)
const ANTEIL = /anteil|verteilung|struktur|aufteilung|zusammensetzung|nach (?:alter|geschlecht|größe|klassen|branche)/i
/** Lists of these are answers of which one may give several. */
const MEHRERE = /hemmnis|grund|gründe|problem|bedarf|merkmal|hindernis|interesse|kanal|kanäle|wunsch/i
/** A column that is a share of all and nothing else; "Anteil mit Förderung" is a rate of each row. */
const REINER_ANTEIL =
  /^(?:(?:prozentualer )?anteile?n?(?: \(?(?:in )?(?:%|prozent)\)?)?(?: (?:an|am|aller|der|des) .*)?|(?:in )?(?:%|prozent)|verteilung.*|(?:geschlechter)?struktur.*)$/
const QUOTE = /quote|rate\b|grad\b|\bmit\b|\bohne\b|förder|integr|ausschöpf|erreich|einmünd|eingliederung|beteiligung/
/** Women and men, or all classes: they make a whole, unless the figures are rates of each of them. */
const ABSTAND_GANZES = 10
/** Rows that only might be all shares of one whole must come so near to 100 % that no list of anything else does. */
const ABSTAND_LISTE = 3
const HOECHSTENS_GENANNT = 20
const VERTEILUNG =
  /verteilung|struktur|aufteilung|zusammensetzung|nach (?:alter|geschlecht|größe|klassen|branche)|betriebe/i

/** Shares of one whole that leave 100 % by more than rounding explains. */
export const figurAnteile: Pruefregel = {
  id: 'figur-anteile',
  schwere: 'warnung',
  erklaerung:
    'Anteile eines Ganzen ergeben zusammen nicht 100 %, und Runden erklärt es nicht. Entweder ist ein Anteil falsch, oder es fehlt einer („Sonstige“), oder die Zeilen sind keine Anteile desselben Ganzen; dann hilft eine Zwischenüberschrift (gruppe: true). Bei Mehrfachnennungen das Wort in die Hinweise des Datenblatts schreiben. Listen, die keine Verteilung heißen und keine Zeile „Insgesamt“ haben, sind nur ein Hinweis; Quoten („Anteil mit Förderung“) und Listen von Hemmnissen, Gründen oder Bedarfen werden nicht verglichen.',
  uebersieht:
    'Listen, die so weit von 100 % liegen, dass sie keine Verteilung sein können, und Anteile in Sätzen; diese prüft figur-rechnung',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      if (hasMehrfachnennungen(blatt)) continue
      const [zeilen, spalten] = rasterOf(blatt)
      for (const gruppe of groupsOf(zeilen)) checkGruppe(gruppe, zeilen, melde)
      checkGruppe(spalten.reihen, spalten, melde)
    }
  },
}

/** Rows of one level under one heading. */
function groupsOf({ reihen }: Raster): Reihe[][] {
  const gruppen = new Map<string, Reihe[]>()
  for (const reihe of reihen) {
    const schluessel = `${reihe.block} ${reihe.stufe} ${reihe.davon ?? reihe.darunter ?? ''}`
    const gruppe = gruppen.get(schluessel)
    if (gruppe) gruppe.push(reihe)
    else gruppen.set(schluessel, [reihe])
  }
  return [...gruppen.values()]
}

function checkGruppe(reihen: readonly Reihe[], raster: Raster, melde: Melde): void {
  const teile = reihen.filter(({ eigenname }) => !isGesamt(eigenname))
  if (teile.length < 2) return
  const zerlegungen = findZerlegungen(teile.map(({ eigenname }) => eigenname))
  for (const [stelle, quer] of raster.quernamen.entries()) {
    if (isVeraenderung(quer)) continue
    const name = plainName(quer)
    const rein = REINER_ANTEIL.test(name)
    if (zerlegungen.length > 0) {
      // "Arbeitslosenquote", "Anteil mit Förderung": rates of women and of men need not make 100.
      if (!rein && QUOTE.test(name)) continue
      for (const { teile: indices } of zerlegungen) {
        if (isCompleted(teile, indices, stelle)) continue
        check(
          indices.map((index) => teile[index] as Reihe),
          stelle,
          { abstand: rein ? Number.POSITIVE_INFINITY : ABSTAND_GANZES, schwere: 'warnung' },
          raster,
          melde,
        )
      }
    } else if (raster.art === 'zeilen' && teile.length > 2 && (ANTEIL.test(quer) || ANTEIL.test(raster.blatt.titel))) {
      const ganzes = reihen.find(({ eigenname }) => isGesamt(eigenname))?.zellen[stelle]
      const hundert = isZahl(ganzes) && ganzes.wert.eq(HUNDERT)
      const eines = hundert || VERTEILUNG.test(name) || VERTEILUNG.test(raster.blatt.titel)
      const mehrere = MEHRERE.test(raster.blatt.titel) || MEHRERE.test(rowHeadOf(raster.blatt))
      if (!eines && mehrere && !hundert) continue
      check(
        teile,
        stelle,
        { abstand: hundert ? ABSTAND_GANZES * 2 : ABSTAND_LISTE, schwere: eines && !mehrere ? 'warnung' : 'hinweis' },
        raster,
        melde,
      )
    }
  }
}

/** Whether another row makes 100 % of them: staff of neither Träger, persons of neither sex. */
function isCompleted(teile: readonly Reihe[], indices: readonly number[], stelle: number): boolean {
  const werte = teile.map(({ zellen }) => zellen[stelle])
  const summe = total(indices.map((index) => werte[index]).flatMap((zelle) => (isAnteil(zelle) ? [zelle.wert] : [])))
  return werte.some((zelle, index) => !indices.includes(index) && isAnteil(zelle) && summe.plus(zelle.wert).eq(HUNDERT))
}

function check(
  reihen: readonly Reihe[],
  stelle: number,
  { abstand, schwere }: { abstand: number; schwere: Schwere },
  { blatt, quernamen, art }: Raster,
  melde: Melde,
): void {
  const zellen = reihen.map(({ zellen }) => zellen[stelle])
  if (!zellen.every(isAnteil) || !zellen.some(isGetippt)) return
  const summe = total(zellen.map(({ wert }) => wert))
  const abweichung = summe.minus(HUNDERT)
  const { weniger, mehr } = roundingOfShares(zellen)
  if (abweichung.abs().lte(abweichung.isPositive() ? mehr : weniger) || abweichung.abs().gt(abstand)) return
  const [erste] = zellen
  if (!erste) return
  const namen =
    reihen.length > 3
      ? `„${reihen[0]?.eigenname}“ bis „${reihen.at(-1)?.eigenname}“`
      : reihen.map(({ eigenname }) => `„${eigenname}“`).join(' und ')
  const stellen = mostDigits(zellen)
  const rest = HUNDERT.minus(summe)
  const andere = zellen.flatMap(({ wert }) => {
    const soll = wert.plus(rest)
    return soll.isNegative()
      ? []
      : [`${formatMitEinheit(soll, '%', stellen)} statt ${formatMitEinheit(wert, '%', stellen)}`]
  })
  const einer = zellen.length > HOECHSTENS_GENANNT ? '' : `; ist einer falsch, ist richtig: ${andere.join(' oder ')}`
  const eines = rest.abs().eq(1) && stellen === 0
  const angenommen = schwere === 'hinweis' ? 'Angenommen ist, dass es Anteile eines Ganzen sind. ' : ''
  melde(
    erste.herkunft.ort,
    `${blatt.titel}${quernamen[stelle] ? `, ${quernamen[stelle]}` : ''}: ${namen} ergeben zusammen ${formatMitEinheit(summe, '%', stellen)} statt 100 %; Runden erklärt das nicht.`,
    rest.isPositive()
      ? `${angenommen}Es ${eines ? 'fehlt' : 'fehlen'} ${formatMitEinheit(rest, 'Prozentpunkte', stellen)}: einen Anteil berichtigen oder ${art === 'zeilen' ? 'eine Zeile' : 'eine Spalte'} „Sonstige“ ergänzen${einer}.`
      : `${angenommen}Es ${eines ? 'ist' : 'sind'} ${formatMitEinheit(rest.abs(), 'Prozentpunkte', stellen)} zu viel: einen der Anteile berichtigen${einer}.`,
    schwere,
  )
}
