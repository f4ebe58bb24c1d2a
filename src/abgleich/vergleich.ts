import type { Gedrucktes } from './gedruckt.js'
import type { Stueck } from './quelle/stueck.js'

/** Where a document says something else than its source: `soll` was typed at `stelle`, `ist` is printed in its place. */
export interface Abweichung {
  stelle: number
  soll: string
  ist: string
}

/** The same of a piece of prose, with its number. */
interface Prosaabweichung extends Abweichung {
  index: number
}

/** A range of a printed text. */
export interface Textbereich {
  von: number
  bis: number
}

/** A piece of prose; `nachBlock` where what a block prints may stand before it. */
export interface Prosastueck {
  stueck: Stueck
  nachBlock: boolean
}

/** After so many deviations the two texts have nothing to do with each other, and more say no more. */
const HOECHSTENS = 20

/**
 * Compares prose with what is printed, piece by piece in order. Between two pieces nothing else is printed unless a block stands
 * there. A piece that is not found is compared letter by letter with what stands in its place.
 * @param davor how much blocks print at least before a piece, by its number: the same words may stand there
 * @returns deviations, and the place of each piece that is printed as typed
 */
export function compareProsa(
  prosa: readonly Prosastueck[],
  gedruckt: Gedrucktes,
  davor: ReadonlyMap<number, number> = new Map(),
): { abweichungen: Prosaabweichung[]; orte: (Textbereich | undefined)[] } {
  const abweichungen: Prosaabweichung[] = []
  const orte: (Textbereich | undefined)[] = []
  const satz = new Satzgrenzen(gedruckt)
  let stand = 0
  /** Nothing of what follows was found behind the last deviation: the next piece may stand anywhere. */
  let verirrt = false
  prosa.forEach(({ stueck, nachBlock }, index) => {
    // Behind a deviation `stand` is where prose goes on, with what blocks print before it.
    if (index === 0 || orte[index - 1]) stand += davor.get(index) ?? 0
    const folgend = prosa[index + 1]
    const hier = satz.find(
      stueck.text,
      stand,
      nachBlock || verirrt,
      folgend?.nachBlock ? undefined : folgend?.stueck.text,
    )
    if (hier !== undefined) {
      const bis = hier + stueck.text.length
      orte.push({ von: hier, bis })
      stand = bis
      verirrt = false
      return
    }
    orte.push(undefined)
    if (abweichungen.length >= HOECHSTENS) return
    const ende = resume(prosa.slice(index + 1, index + 4), satz, stand)
    const getrennt = nachBlock || ende === undefined
    const gedruckte = satz.piecesIn(stand, ende ?? gedruckt.text.length, stueck.text.length, getrennt)
    abweichungen.push({ ...deviationOf(stueck, gedruckte), index })
    verirrt = ende === undefined
    stand = ende ?? stand
  })
  return { abweichungen, orte }
}

/** Where one of the next pieces goes on. */
function resume(naechste: readonly Prosastueck[], satz: Satzgrenzen, stand: number): number | undefined {
  for (const { stueck } of naechste) {
    const hier = satz.find(stueck.text, stand, true, undefined)
    if (hier !== undefined) return hier
  }
  return undefined
}

/** Printed text with its borders. */
class Satzgrenzen {
  readonly #anfaenge: Set<number>
  readonly #enden: Set<number>

  constructor(private readonly gedruckt: Gedrucktes) {
    this.#anfaenge = new Set(gedruckt.blaetter.map(({ von }) => von))
    this.#enden = new Set(gedruckt.blaetter.map(({ bis }) => bis))
  }

  /**
   * The first place from `stand` on that is this text as a whole; only the very next where nothing may be skipped. Lines and
   * points that belong together may be parted otherwise than here: then the next piece goes on without a border.
   */
  find(text: string, stand: number, springen: boolean, danach: string | undefined): number | undefined {
    const { text: satz } = this.gedruckt
    const erstes = satz[stand] === ' ' ? stand + 1 : stand
    const ends = (hier: number) =>
      this.#enden.has(hier + text.length) || (danach !== undefined && satz.startsWith(` ${danach}`, hier + text.length))
    const beginnt = !springen || this.#anfaenge.has(erstes)
    if (beginnt && satz.startsWith(text, erstes) && ends(erstes)) return erstes
    if (!springen) return undefined
    let ohne: number | undefined
    for (let hier = satz.indexOf(text, erstes); hier >= 0; hier = satz.indexOf(text, hier + 1)) {
      if (!this.#anfaenge.has(hier) || !ends(hier)) continue
      // The same words may stand in a block before: better where prose goes on with its next piece.
      if (danach === undefined || satz.startsWith(` ${danach}`, hier + text.length)) return hier
      ohne ??= hier
    }
    return ohne
  }

  /** What may be printed in a range in place of a text of this length: the whole, or from each border on as much of it. */
  piecesIn(von: number, bis: number, laenge: number, getrennt: boolean): string[] {
    const { text, blaetter } = this.gedruckt
    if (!getrennt) return [text.slice(von, bis).trim()]
    const darin = blaetter.filter((blatt) => blatt.von >= von && blatt.bis <= bis)
    let ende = 0
    return darin.map((blatt) => {
      // A character or two may be missing, and the piece ends where one of those printed does.
      while (ende < darin.length - 1 && (darin[ende]?.bis ?? 0) < blatt.von + laenge - 2) ende++
      return text.slice(blatt.von, darin[ende]?.bis)
    })
  }
}

/** How a piece differs from the one of those printed that is most like it. */
export function deviationOf({ text, stellen }: Stueck, gedruckt: readonly string[]): Abweichung {
  let bestes = { anfang: 0, ende: 0, ist: '' }
  for (const ist of gedruckt) {
    const anfang = commonStart(text, ist)
    const ende = commonEnd(text, ist, Math.min(text.length, ist.length) - anfang)
    if (anfang + ende > bestes.anfang + bestes.ende) bestes = { anfang, ende, ist }
  }
  const { anfang, ende, ist } = bestes
  // Less than half in common is another text: the whole piece is missing.
  if (anfang + ende < text.length / 2 && gedruckt.length !== 1) return { stelle: stellen[0] ?? 0, soll: text, ist: '' }
  return {
    stelle: stellen[Math.min(anfang, stellen.length - 1)] ?? 0,
    soll: text.slice(anfang, text.length - ende),
    ist: ist.slice(anfang, ist.length - ende),
  }
}

function commonStart(a: string, b: string): number {
  let laenge = 0
  while (laenge < a.length && laenge < b.length && a[laenge] === b[laenge]) laenge++
  return laenge
}

function commonEnd(a: string, b: string, hoechstens: number): number {
  let laenge = 0
  while (laenge < hoechstens && a[a.length - 1 - laenge] === b[b.length - 1 - laenge]) laenge++
  return laenge
}
