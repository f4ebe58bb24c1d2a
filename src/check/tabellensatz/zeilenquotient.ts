import type { Decimal } from 'decimal.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { massOf, PROZENT } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import { type Figurglied, isMenge } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { plain, plainBereich } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { gliederIn, wordsBehind } from '../reading/wendungen/umgebung.js'
import { tellingWords } from '../reading/worte/worte.js'
import { isVeraenderung } from '../zahlen/namen.js'
import { isZahl, type Zahlzelle } from '../zahlen/zelle.js'
import type { Reihenumgebung, Satzfund } from './fund.js'
import { isColumn, type Namenszeile, namedRow, wordsAround } from './zeilen.js'

const JE =
  /(?<![a-zäöüß])(?:(?:je|pro|auf (?:eine?n?|jede[ns]?)) ([a-zäöüß-]{4,})|eine? ([a-zäöüß-]{4,})(?= [^‹¶;]*kostet)|durchschnittlich[a-zäöüß]*|im (?:schnitt|mittel|durchschnitt))(?![a-zäöüß])/
const KOSTET = /(?<![a-zäöüß])(?:kostet[a-zäöüß]*|kosten|ausgaben|aufwand|aufgewendet|förderhöhe)(?![a-zäöüß])/
/** What is further off is something else that falls to each. */
const NAHE = 0.3

const FESTES_LEERZEICHEN = /\u00a0/g

/** "kommen auf eine Vermittlungskraft 130 Kunden", "Ein Eintritt kostete im Mittel 1.020 €": what two cells of a row come to, one divided by the other. */
export function findZeilenquotienten(
  passage: Passage,
  satz: Textstelle,
  { nahe, tabellen }: Reihenumgebung,
): Satzfund[] {
  const text = passage.geruest.slice(satz.von, satz.bis)
  if (!JE.test(text)) return []
  return gliederIn(passage, satz).flatMap((glied): Satzfund[] => {
    const { figur } = glied
    if (!isMenge(glied) || figur.einsatz || figur.spanne || figur.form !== 'ziffern' || isChangeFigure(glied)) return []
    const worte = wordsAround(passage, glied)
    const zeilen = tabellen.flatMap((blatt) => namedRow(blatt, worte) ?? [])
    const quotienten = zeilen.flatMap((oben) =>
      zeilen.flatMap((unten) => quotientsOf(passage, glied, text, [oben, unten], nahe)),
    )
    const genannt = plainBereich(figur)
    const halb = genannt.oben.minus(genannt.unten).div(2)
    const rand = halb.isZero() ? '0.5' : halb
    if (quotienten.some(({ wert }) => wert.gte(genannt.unten.minus(rand)) && wert.lte(genannt.oben.plus(rand))))
      return []
    const [gemeint, ...weitere] = quotienten
    if (!gemeint || weitere.some(({ wert }) => !wert.eq(gemeint.wert))) return []
    const { wert, worin } = gemeint
    if (wert.minus(plain(figur.wert, figur)).abs().gt(wert.times(NAHE))) return []
    const richtig = formatMitEinheit(wert.div(massOf(figur.einheit).skala), figur.einheit, figur.stellen).replace(
      FESTES_LEERZEICHEN,
      ' ',
    )
    return [
      {
        glied,
        richtig,
        text: `Der Satz nennt ${figur.text}; ${worin} sind es ${richtig}.`,
        rat: `Richtig ist ${richtig}, wenn die Tabelle stimmt.`,
      },
    ]
  })
}

interface Quotient {
  wert: Decimal
  worin: string
}

const NOMEN_DANACH = /^ (?:[a-zäöüß]+(?:e|en|er) )??([a-zäöüß-]{4,})/

/** What one of two rows of one name comes to divided by the other, column by column: of a table with two columns, or of two tables. */
function quotientsOf(
  passage: Passage,
  glied: Figurglied,
  text: string,
  [oben, unten]: readonly [Namenszeile, Namenszeile],
  nahe: ReadonlySet<Datenblatt>,
): Quotient[] {
  const einTisch = oben.blatt === unten.blatt
  if (einTisch ? !nahe.has(oben.blatt) : !isPairOfSheets(oben, unten)) return []
  const wovon = [...text.matchAll(new RegExp(JE.source, 'g'))].flatMap((treffer) => treffer[1] ?? treffer[2] ?? [])
  const was = NOMEN_DANACH.exec(wordsBehind(passage, glied))?.[1] ?? ''
  return oben.raster.quernamen.flatMap((name, i) =>
    unten.raster.quernamen.flatMap((andere, j): Quotient[] => {
      const [x, y] = [oben.reihe.zellen[i], unten.reihe.zellen[j]]
      if (!isZahl(x) || !isZahl(y) || x === y || y.wert.lte(0) || !fitsUnits(glied, x, y)) return []
      if ([name, andere].some(isVeraenderung)) return []
      // In one table the sentence names both columns; in two the columns are of one time, and the amount is what it costs.
      const genannt = einTisch
        ? wovon.some((wort) => isColumn(andere, wort)) && (glied.art === 'e' || isColumn(name, was))
        : name === andere && glied.art === 'e' && KOSTET.test(text)
      if (!genannt) return []
      const worin = einTisch
        ? `„${oben.reihe.name}“: ${name} durch ${andere}`
        : `„${oben.reihe.name}“ in „${oben.blatt.titel}“ durch „${unten.blatt.titel}“`
      return [{ wert: plain(x.wert, x).div(plain(y.wert, y)), worin }]
    }),
  )
}

/** Two sheets with the same rows: what was spent, and how many there were. */
function isPairOfSheets(a: Namenszeile, b: Namenszeile): boolean {
  return (
    a.reihe.name === b.reihe.name &&
    a.blatt.zeilen.length === b.blatt.zeilen.length &&
    a.blatt.zeilen.every(({ name }, stelle) => name === b.blatt.zeilen[stelle]?.name) &&
    [...tellingWords(a.blatt.titel)].some((wort) => tellingWords(b.blatt.titel).has(wort))
  )
}

/** An amount divided by a count is an amount, a count divided by a count is one. */
function fitsUnits({ art }: Figurglied, x: Zahlzelle, y: Zahlzelle): boolean {
  const [a, b] = [massOf(x.einheit).basis, massOf(y.einheit).basis]
  if (a === PROZENT || b === PROZENT || b === '€') return false
  return art === 'e' ? a === '€' : a !== '€'
}
