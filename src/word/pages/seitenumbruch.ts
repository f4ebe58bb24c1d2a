import type { DocxNode } from './knoten.js'

/** What is not torn: a line, a row of a table, a picture. Lengths in points. */
export interface Umbruchstueck {
  hoehe: number
  /** Distance from what stands before it on the same page. */
  davor: number
  /** What of that it keeps at the head of a page; absent: nothing. */
  vorOben?: number
  /** Stays on the page of what follows. */
  klebt: boolean
  /** Begins a page. */
  neueSeite: boolean
  /** Bookmarks that stand here. */
  anker: readonly string[]
  /** Numbers of the notes whose marks stand here. */
  noten: readonly number[]
  /** Height of the head that is repeated above it where it is the first of a page. */
  kopf: number
}

/** Pieces on pages of one height; `anschluss` where the first goes on on the page of those before. */
export interface Seitenfolge {
  /** What they are read from. */
  knoten: readonly DocxNode[]
  stuecke: readonly Umbruchstueck[]
  hoehe: number
  /** The properties of its first section. */
  bereich: DocxNode
  anschluss: boolean
}

export interface Seitenlage {
  /** Page of each bookmark, counted from 1. */
  seiten: Map<string, number>
  anzahl: number
  /** Bookmarks of what begins a page because it sticks to what has no place on the one before. */
  vorgezogen: ReadonlySet<string>
  /** Of each flow. */
  folgen: readonly Folgenlage[]
}

/** On how many pages a flow stands, and how full the last of them is, from 0 to 1. */
export interface Folgenlage {
  seiten: number
  fuellung: number
}

interface Umbruchstand {
  seite: number
  /** What is taken of the page, and by the notes at its foot. */
  hoehe: number
  noten: number
}

/**
 * Puts pieces on pages: as many as fit, what sticks together on one page.
 * @param notenhoehe of a note, and of the line above the first one of a page
 */
export function breakSeiten(
  folgen: readonly Seitenfolge[],
  notenhoehe: { note(nummer: number): number; strich: number },
): Seitenlage {
  const seiten = new Map<string, number>()
  const stand: Umbruchstand = { seite: 0, hoehe: 0, noten: 0 }
  const beginPage = (): void => {
    stand.seite++
    stand.hoehe = 0
    stand.noten = 0
  }
  const heightOfNotes = ({ noten }: Umbruchstueck): number =>
    noten.reduce(
      (summe, nummer, index) =>
        summe + notenhoehe.note(nummer) + (index === 0 && stand.noten === 0 ? notenhoehe.strich : 0),
      0,
    )
  const lagen: Folgenlage[] = []
  const vorgezogen = new Set<string>()
  for (const { stuecke, hoehe, anschluss } of folgen) {
    if (!anschluss || stand.seite === 0) beginPage()
    const anfang = stand.seite
    let erstes = 0
    let index = 0
    // Where there is no place to break, what is too high for a page stands on one of its own.
    let gebrochen = -1
    while (index < stuecke.length) {
      const stueck = stuecke[index] as Umbruchstueck
      const oben = stand.hoehe === 0
      if (stueck.neueSeite && !oben && index !== gebrochen) {
        beginPage()
        erstes = index
        gebrochen = index
        continue
      }
      const platz = (oben ? stueck.kopf + (stueck.vorOben ?? 0) : stueck.davor) + stueck.hoehe
      const noten = heightOfNotes(stueck)
      if (stand.hoehe + platz + stand.noten + noten > hoehe + TOLERANZ && !oben) {
        const hier = breakBefore(stuecke, erstes, index)
        for (const { anker } of stuecke.slice(hier, index)) for (const eines of anker) vorgezogen.add(eines)
        beginPage()
        erstes = hier
        index = hier
        continue
      }
      for (const anker of stueck.anker) seiten.set(anker, stand.seite)
      stand.hoehe += platz
      stand.noten += noten
      index++
    }
    lagen.push({ seiten: stand.seite - anfang + 1, fuellung: (stand.hoehe + stand.noten) / hoehe })
  }
  return { seiten, anzahl: stand.seite, vorgezogen, folgen: lagen }
}

/** What is measured and added up is never exact. */
const TOLERANZ = 0.05

/** The piece that begins the next page where `index` does not fit any more. */
function breakBefore(stuecke: readonly Umbruchstueck[], erstes: number, index: number): number {
  let hier = index
  while (hier > erstes && stuecke[hier - 1]?.klebt) hier--
  return hier > erstes ? hier : index
}
