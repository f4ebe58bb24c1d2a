import type { TextContent } from 'pdfjs-dist/types/src/display/api.js'
import type { Seitenstelle } from '../../protokoll.js'

/** What an element covers on its page, in points from the lower left corner. */
export interface Seitenkasten {
  /** Index of the element's place. */
  stelle: number
  links: number
  unten: number
  rechts: number
  oben: number
}

/** Of the height of type, how much of it stands below its line. */
const UNTERLAENGE = 0.22

/** The boxes of all elements of a page, from the text that each has marked as its own. */
export function kaestenOf({ items }: TextContent, stellen: readonly Seitenstelle[], seite: number): Seitenkasten[] {
  const nachMarke = new Map<number, Omit<Seitenkasten, 'stelle'>>()
  const offen: (number | undefined)[] = []
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') offen.pop()
      else offen.push(markOf(item.id) ?? offen.at(-1))
      continue
    }
    const marke = offen.at(-1)
    const [, , , , x = 0, y = 0] = item.transform as number[]
    if (marke === undefined || item.str.trim() === '') continue
    const tief = item.height * UNTERLAENGE
    const neu = { links: x, unten: y - tief, rechts: x + item.width, oben: y + item.height - tief / 2 }
    const alt = nachMarke.get(marke)
    nachMarke.set(marke, alt ? umfasse(alt, neu) : neu)
  }
  return stellen.flatMap((stelle, index) => {
    if (stelle.seite !== seite) return []
    const [links = 0, unten = 0, rechts = 0, oben = 0] = stelle.kasten ?? []
    const teile = stelle.kasten
      ? [{ links, unten, rechts, oben }]
      : stelle.mcids.flatMap((mcid) => nachMarke.get(mcid) ?? [])
    return teile.length === 0 ? [] : [{ stelle: index, ...teile.reduce(umfasse) }]
  })
}

/** "p12R_mc7" */
function markOf(id: string | undefined): number | undefined {
  const nummer = /_mc(\d+)$/.exec(id ?? '')?.[1]
  return nummer === undefined ? undefined : Number(nummer)
}

function umfasse(a: Omit<Seitenkasten, 'stelle'>, b: Omit<Seitenkasten, 'stelle'>): Omit<Seitenkasten, 'stelle'> {
  return {
    links: Math.min(a.links, b.links),
    unten: Math.min(a.unten, b.unten),
    rechts: Math.max(a.rechts, b.rechts),
    oben: Math.max(a.oben, b.oben),
  }
}

/** The smallest box at a point, or the nearest one of the same line. */
export function uebereinander(kaesten: readonly Seitenkasten[], x: number, y: number): Seitenkasten | undefined {
  const rand = 3
  const getroffen = kaesten.filter(
    ({ links, unten, rechts, oben }) =>
      x >= links - rand && x <= rechts + rand && y >= unten - rand && y <= oben + rand,
  )
  if (getroffen.length > 0) return getroffen.reduce((a, b) => (flaeche(b) < flaeche(a) ? b : a))
  const zeile = kaesten.filter(({ unten, oben }) => y >= unten - 6 && y <= oben + 6)
  return zeile.length === 0 ? undefined : zeile.reduce((a, b) => (abstand(b, x) < abstand(a, x) ? b : a))
}

function flaeche({ links, unten, rechts, oben }: Seitenkasten): number {
  return (rechts - links) * (oben - unten)
}

function abstand({ links, rechts }: Seitenkasten, x: number): number {
  return x < links ? links - x : x - rechts
}
