import { diffArrays } from 'diff'

/** A run of a text that both have, that only the old one has, or only the new one. */
export interface Textstueck {
  art: 'gleich' | 'entfallen' | 'neu'
  text: string
}

/** Figures with their points, commas and signs are one word: what changed is the figure, not a digit of it. */
const WORT = /[+−-]?\d+(?:[.,:]\d+)*|[\p{L}\p{M}\u00ad]+|\s+|[^\s\p{L}\p{M}]/gu

/** The words, blanks and signs of a text; put together they are the text. */
export function wordsOf(text: string): string[] {
  return text.match(WORT) ?? []
}

/**
 * What was taken out of a text and put into it, word by word. Hints for breaking words and kinds of blanks are no difference. Of texts
 * that have little in common, what they share by chance ("der", "und", a full stop) is not kept apart: nobody can read such a patchwork.
 */
export function compareWords(alt: string, neu: string): Textstueck[] {
  const comparator = (eines: string, anderes: string) => comparable(eines) === comparable(anderes)
  const stellen: Wortstelle[] = [{ fort: '', dazu: '', gleich: '' }]
  for (const { value, added, removed } of diffArrays(wordsOf(alt), wordsOf(neu), { comparator })) {
    const text = value.join('')
    const letzte = stellen.at(-1) as Wortstelle
    const stelle = !(added || removed) || letzte.gleich === '' ? letzte : { fort: '', dazu: '', gleich: '' }
    if (stelle !== letzte) stellen.push(stelle)
    if (added) stelle.dazu += text
    else if (removed) stelle.fort += text
    else stelle.gleich += text
  }
  return joinScattered(stellen)
    .map(withoutSharedBlank)
    .flatMap(({ fort, dazu, gleich }): Textstueck[] => [
      ...(fort ? [{ art: 'entfallen' as const, text: fort }] : []),
      ...(dazu ? [{ art: 'neu' as const, text: dazu }] : []),
      ...(gleich ? [{ art: 'gleich' as const, text: gleich }] : []),
    ])
}

/** A difference, and what follows it that is the same. */
interface Wortstelle {
  fort: string
  dazu: string
  gleich: string
}

/** Joins differences between which less is the same than differs on either side. */
function joinScattered(stellen: readonly Wortstelle[]): Wortstelle[] {
  const verbunden: Wortstelle[] = []
  for (const stelle of stellen) {
    let naechste = stelle
    let davor = verbunden.at(-1)
    // What was joined is larger than it was, so that it may reach over what stands before it.
    while (davor && isChange(davor) && isChance(davor, naechste)) {
      verbunden.pop()
      naechste = {
        fort: davor.fort + davor.gleich + naechste.fort,
        dazu: davor.dazu + davor.gleich + naechste.dazu,
        gleich: naechste.gleich,
      }
      davor = verbunden.at(-1)
    }
    verbunden.push(naechste)
  }
  return verbunden
}

/** A blank that stands at the end of both is no part of the difference. */
function withoutSharedBlank({ fort, dazu, gleich }: Wortstelle): Wortstelle {
  const [blank = ''] = /\s*$/.exec(dazu) ?? []
  if (blank === '' || !/\s$/.test(fort)) return { fort, dazu, gleich }
  return { fort: fort.trimEnd(), dazu: dazu.trimEnd(), gleich: blank + gleich }
}

function isChange({ fort, dazu }: Wortstelle): boolean {
  return fort !== '' || dazu !== ''
}

function isChance(davor: Wortstelle, danach: Wortstelle): boolean {
  const sizeOf = ({ fort, dazu }: Wortstelle) => Math.max(fort.length, dazu.length)
  return davor.gleich.length <= Math.min(sizeOf(davor), sizeOf(danach))
}

/** A text as it is compared. */
export function comparable(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}

/** How much two texts have in common, from 0 to 1: words that stand in both, against all (Dice); figures count as their places only. */
export function likenessOf(alt: string, neu: string): number {
  const [a, b] = [bagOf(alt), bagOf(neu)]
  let gemeinsam = 0
  for (const [wort, zahl] of a.worte) gemeinsam += Math.min(zahl, b.worte.get(wort) ?? 0)
  return a.anzahl + b.anzahl === 0 ? 1 : (2 * gemeinsam) / (a.anzahl + b.anzahl)
}

interface Wortmenge {
  worte: ReadonlyMap<string, number>
  anzahl: number
}

const bekannte = new Map<string, Wortmenge>()
const MEISTE = 20_000

function bagOf(text: string): Wortmenge {
  const bekannt = bekannte.get(text)
  if (bekannt) return bekannt
  const worte = new Map<string, number>()
  let anzahl = 0
  for (const wort of wordsOf(comparable(text))) {
    if (!/[\p{L}\d]/u.test(wort)) continue
    const name = /\d/.test(wort) ? '#' : wort.toLowerCase()
    worte.set(name, (worte.get(name) ?? 0) + 1)
    anzahl++
  }
  if (bekannte.size > MEISTE) bekannte.clear()
  bekannte.set(text, { worte, anzahl })
  return { worte, anzahl }
}
