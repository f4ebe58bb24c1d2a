import { type Figur, plain } from '../../reading/figur.js'
import { gegenstandOf } from '../../reading/gegenstand.js'
import { hasWord } from '../../reading/worte/worte.js'
import { isGesamt } from '../../zahlen/namen.js'
import type { Bucheintrag, Buchzelle } from '../../zahlen/zellenbuch.js'
import { isNamed, rowNamed } from '../benennung.js'
import { isAfterDeduction } from '../deckung.js'
import { digitsOf, isSame, type Zellkandidat } from '../kandidat.js'
import type { Textstand } from '../textstand.js'
import type { GeleseneFigur, Zellbezug } from '../zellbezug.js'
import { onlyOne } from './einzige.js'

/** The value of another row of the column: the words directly beside name one row, and nothing names the other. */
export function findAndereZeile(gelesen: GeleseneFigur, stand: Textstand): Zellbezug | undefined {
  const { passage, glied, worte } = gelesen
  const { figur } = glied
  // "Nach Abzug der Umschichtung können wir noch …": what is taken off is not what is left.
  if (isAfterDeduction(glied)) return undefined
  const hier = mostWords(gelesen.kandidaten.filter((kandidat) => isNamedHere(kandidat, gelesen, stand)))
  const [erster] = hier
  if (!erster || hier.some(({ buchzelle }) => buchzelle.eintrag !== erster.buchzelle.eintrag)) return undefined
  const { eintrag } = erster.buchzelle
  // One column is meant: by its time, or because there is no other.
  const gemeint = onlyOne(
    hier.filter(({ zeit }) => zeit === 'gleich' || hier.length === 1).map(({ buchzelle }) => buchzelle),
  )
  if (
    !gemeint ||
    !isOfSize(figur, gemeint) ||
    hier.some(({ buchzelle }) => isSame(figur, buchzelle)) ||
    stand.isGiven(gemeint, figur)
  )
    return undefined
  const [andereZeile, ...weitere] = stand
    .rowsOf(gemeint)
    .filter(
      (zeile) =>
        zeile !== eintrag && zeile.zellen.some((zelle) => zelle.spalte === gemeint.spalte && isSame(figur, zelle)),
    )
  if (!andereZeile || weitere.length > 0 || !isNamed(rowNamed(eintrag, worte)) || isNamed(rowNamed(andereZeile, worte)))
    return undefined
  if (countsOther(gelesen, eintrag, andereZeile)) return undefined
  return { passage, figur, buchzelle: gemeint, wie: 'anders' }
}

/**
 * "Von 572 Alleinerziehenden sind die meisten Frauen": what stands behind the figure is not the row that the sentence goes on to, but
 * the whole of which it tells, or what the other row counts.
 */
function countsOther({ passage, glied }: GeleseneFigur, genannte: Bucheintrag, andere: Bucheintrag): boolean {
  const { kern } = gegenstandOf(passage, glied)
  if (kern.size === 0 || [...genannte.worte].every((wort) => hasWord(kern, wort))) return false
  return DAVON.test(glied.davor) || [...andere.worte].some((wort) => hasWord(kern, wort) && !genannte.worte.has(wort))
}

const DAVON = /(?:^|[ ¶])(?:von|unter)(?: (?:den|diesen|allen|insgesamt|unseren))* $/

/** Whether a cell is of a row that the words directly beside the figure name in full. */
function isNamedHere(
  { buchzelle, benannt, passt, zeit }: Zellkandidat,
  { glied: { figur }, worte }: GeleseneFigur,
  stand: Textstand,
): boolean {
  return (
    passt &&
    zeit !== 'anders' &&
    buchzelle.art !== 'veraenderung' &&
    buchzelle.art !== 'ziel' &&
    (benannt === 'genau' || benannt === 'hier') &&
    [...buchzelle.eintrag.worte].every((wort) => hasWord(worte.eng, wort)) &&
    (stand.distanceOf(buchzelle) !== undefined || (benannt === 'genau' && digitsOf(figur.wert, figur.stellen) > 2)) &&
    !isGesamt(buchzelle.eintrag.reihe.eigenname)
  )
}

/** Rows of one table that are taken for each other say things of one size. */
function isOfSize(figur: Figur, { zelle }: Buchzelle): boolean {
  const verhaeltnis = plain(figur.wert, figur).div(plain(zelle.wert, zelle).abs().plus('1e-9'))
  return verhaeltnis.gt(0.3) && verhaeltnis.lt(3)
}

/** "Standort Süd" names that row, and not the one of which nothing but "Standort" tells. */
function mostWords(kandidaten: readonly Zellkandidat[]): readonly Zellkandidat[] {
  const namen = new Set(kandidaten.map(({ buchzelle }) => buchzelle.eintrag.worte))
  return kandidaten.filter(
    ({ buchzelle: { eintrag } }) =>
      ![...namen].some((andere) => andere.size > eintrag.worte.size && [...eintrag.worte].every((w) => andere.has(w))),
  )
}
