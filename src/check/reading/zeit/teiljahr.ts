import { MONATE } from '../../../figures/ausdruck/datum.js'

/** A quarter or half-year whose months or last day, named beside it, are those of another. */
export interface Teiljahr {
  /** Where what is wrong stands. */
  von: number
  genannt: string
  /** What it is called with, as it is written: "(April bis Juli)", "am 30. September". */
  daneben: string
  richtig: string
}

const NUMMERN = ['erste', 'zweite', 'dritte', 'vierte']
const MONAT = MONATE.join('|')
const TEIL = `(?:(?<nr>[1-4])\\.|(?<wort>erste|zweite|dritte|vierte)[nrms]?|(?<roem>IV|I{1,3}))\\s(?<art>Quartal|Vierteljahr|Halbjahr|Jahreshälfte)(?:e?s)?(?:\\s(?:19|20)\\d{2})?`
/** "zweiten Quartal 2021 (April bis Juni)", "vierten Quartal, also von Oktober bis Dezember" */
const MONATE_DANEBEN = new RegExp(
  `${TEIL}(?<zwischen>\\s?\\(|,?\\s(?:also|d\\.\\s?h\\.|das heißt|von|–)\\s)(?:(?:also|von|vom)\\s)*(?:\\d{1,2}\\.\\s)?(?<a>${MONAT})\\s?(?:bis|–|-)\\s?(?:(?:zum|Ende)\\s)?(?:\\d{1,2}\\.\\s)?(?<b>${MONAT})`,
  'giu',
)
/** "Zum Ende des dritten Quartals, am 30. September 2025" */
const ENDE_DANEBEN = new RegExp(
  `(?:Ende|Schluss|Ablauf)\\s(?:des|der|vom)?\\s?${TEIL}(?:,\\s(?:also\\s)?(?:am|zum|dem)\\s|\\s\\((?:am\\s)?)(?<tag>3[01])\\.\\s(?<b>${MONAT})`,
  'giu',
)

const TEILWORT = /quartal|vierteljahr|halbjahr|jahreshälfte/i
const QUARTAL = /quartal|vierteljahr/i

/** Finds quarters and half-years with the months or the day of another. */
export function findTeiljahre(text: string): Teiljahr[] {
  if (!TEILWORT.test(text)) return []
  return [...text.matchAll(MONATE_DANEBEN), ...text.matchAll(ENDE_DANEBEN)].flatMap((treffer): Teiljahr[] => {
    const { nr, wort, roem, art = '', a, b = '' } = treffer.groups ?? {}
    const nummer = nr
      ? Number(nr)
      : roem
        ? ['I', 'II', 'III', 'IV'].indexOf(roem.toUpperCase()) + 1
        : NUMMERN.indexOf((wort ?? '').toLowerCase()) + 1
    const laenge = QUARTAL.test(art) ? 3 : 6
    if (nummer < 1 || nummer * laenge > 12) return []
    const [erster, letzter] = [(nummer - 1) * laenge + 1, nummer * laenge]
    const [x, y] = [a === undefined ? erster : monthOf(a), monthOf(b)]
    if (x === erster && y === letzter) return []
    const genannt = treffer[0]
    return [{ von: treffer.index, genannt, daneben: b, richtig: nameOf({ x, y, erster, letzter, laenge, art }) }]
  })
}

const GENITIV = /s$/

/** The months of the quarter, or the quarter of the months where both are those of one. */
function nameOf(teil: { x: number; y: number; erster: number; letzter: number; laenge: number; art: string }): string {
  const { x, y, erster, letzter, laenge, art } = teil
  const monate = `${MONATE[erster - 1]} bis ${MONATE[letzter - 1]}`
  const istGanzes = y % laenge === 0 && (x === erster || x === y - laenge + 1)
  const anderes = NUMMERN[y / laenge - 1]
  return istGanzes && anderes
    ? `„${anderes}n ${art.replace(GENITIV, '')}“, wenn die Monate stimmen; sonst gehören zu diesem ${monate}`
    : `„${monate}“, wenn ${art.replace(GENITIV, '')} stimmt`
}

function monthOf(name: string): number {
  return MONATE.findIndex((monat) => monat.toLowerCase() === name.toLowerCase()) + 1
}
