import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Figurglied } from '../reading/aussagen/muster.js'
import type { Passage } from '../reading/satz/passage.js'
import { wordsBefore, wordsBehind } from '../reading/wendungen/umgebung.js'
import { hasWord, stemOf, tellingWords } from '../reading/worte/worte.js'
import { isGesamt, isUnteilbar, isVeraenderung } from '../zahlen/namen.js'
import { type Raster, type Reihe, rasterOf } from '../zahlen/raster.js'
import { isZahl, type Zahlzelle } from '../zahlen/zelle.js'

/** A row of a table as sentences name it. */
export interface Namenszeile {
  blatt: Datenblatt
  raster: Raster
  reihe: Reihe
  worte: ReadonlySet<string>
}

/** Larger tables are no text that a paragraph speaks about. */
const HOECHSTENS_ZELLEN = 500
const gelesen = new WeakMap<Datenblatt, readonly Namenszeile[]>()

const KLAMMER = /\([^)]*\)/g

/** The rows of a table that have a name of their own, read once for all sentences. */
export function rowsOf(blatt: Datenblatt): readonly Namenszeile[] {
  const bekannt = gelesen.get(blatt)
  if (bekannt) return bekannt
  const [raster] = rasterOf(blatt)
  const zeilen =
    blatt.zeilen.length * blatt.spalten.length > HOECHSTENS_ZELLEN
      ? []
      : raster.reihen.flatMap((reihe): Namenszeile[] => {
          const worte = tellingWords(reihe.eigenname.replace(KLAMMER, ' '))
          return worte.size === 0 || isGesamt(reihe.eigenname) || isVeraenderung(reihe.name)
            ? []
            : [{ blatt, raster, reihe, worte }]
        })
  gelesen.set(blatt, zeilen)
  return zeilen
}

/** The one row of a table whose name stands among the words around a figure; of two of which one name goes on from the other the longer. */
export function namedRow(blatt: Datenblatt, worte: ReadonlySet<string>): Namenszeile | undefined {
  const genannte = rowsOf(blatt).filter((zeile) => [...zeile.worte].every((wort) => hasWord(worte, wort)))
  const [laengste, ...weitere] = genannte.filter(
    ({ worte: eigene }) =>
      !genannte.some(
        (andere) => andere.worte.size > eigene.size && [...eigene].every((wort) => andere.worte.has(wort)),
      ),
  )
  return laengste && weitere.length === 0 ? laengste : undefined
}

const AB_TEILSATZ =
  /[,;:].*$|(?<![a-zäöüß])(?:als|gegenüber|während|statt)(?![a-zäöüß]).*$|(?<![a-zäöüß])(?:und|sowie|während)(?= (?:in|im|bei|auf|am|an) ).*$/
const MARKE = /‹[^›]*›/g

/** The telling words of a figure's own part of the sentence: since the figure before, and behind it as far as a comma. */
export function wordsAround(passage: Passage, glied: Figurglied): ReadonlySet<string> {
  const danach = wordsBehind(passage, glied).replace(AB_TEILSATZ, '')
  return tellingWords(`${wordsBefore(passage, glied)} ${danach}`.replace(MARKE, ' '))
}

const BIS_WORT = /.*\s/

/** Whether a word of a sentence and the name of a column mean one thing: "Zugängen" and "Zugänge", "Vermittlungskraft" and "Vermittler". */
export function isColumn(spalte: string, wort: string): boolean {
  const [a, b] = [spalte.replace(BIS_WORT, ''), wort].map((eines) => withoutUmlauts(stemOf(eines))) as [string, string]
  const kurz = Math.min(a.length, b.length)
  let gleich = 0
  while (gleich < kurz && a[gleich] === b[gleich]) gleich++
  return gleich >= 4 && gleich >= kurz * GEMEINSAM
}

const AE = /ä/g
const OE = /ö/g
const UE = /ü/g

/** "Plätze" and "Platz" */
function withoutUmlauts(wort: string): string {
  return wort.replace(AE, 'a').replace(OE, 'o').replace(UE, 'u')
}

const GEMEINSAM = 0.8

/** The cells of a column of which its total is made: without totals, shares and parts of other rows; nothing where one is missing. */
export function summandsOf({ reihen }: Raster, spalte: number): Zahlzelle[] | undefined {
  const teile = reihen.filter(
    (reihe) =>
      !isGesamt(reihe.eigenname) &&
      reihe.stufe === 0 &&
      reihe.davon === undefined &&
      reihe.darunter === undefined &&
      !isUnteilbar(reihe.name),
  )
  const zellen = teile.map((reihe) => reihe.zellen[spalte]).filter(isZahl)
  const [erste] = zellen
  return erste && zellen.length === teile.length && zellen.every(({ einheit }) => einheit === erste.einheit)
    ? zellen
    : undefined
}
