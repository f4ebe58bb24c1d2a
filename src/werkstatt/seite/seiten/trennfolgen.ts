import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { Seitenstelle } from '../../protokoll.js'
import type { Seitenkasten } from './kaesten.js'

/** So many lines that end with a divided word may follow each other. */
const ERLAUBT = 2
const GETRENNT = /\p{L}[-\u2010\u00ad]$/u
const ABSAETZE: ReadonlySet<string> = new Set(['P', 'LBody', 'LI', 'TD'])

/** Where more than two lines of a paragraph end with a divided word one after the other. */
export function trennfolgenOf(
  { items }: TextContent,
  kaesten: readonly Seitenkasten[],
  stellen: readonly Seitenstelle[],
): Seitenkasten[] {
  const stuecke = items.flatMap((item): TextItem[] => ('str' in item && item.str.trim() !== '' ? [item] : []))
  const absaetze = kaesten.filter(({ stelle }) => ABSAETZE.has(stellen[stelle]?.art ?? ''))
  return absaetze.flatMap((kasten) => runsIn(linesIn(stuecke, kasten), kasten))
}

interface Trennzeile {
  y: number
  hoehe: number
  text: string
  rechts: number
}

/** The lines of a paragraph from above, each with its last words. */
function linesIn(stuecke: readonly TextItem[], { links, rechts, unten, oben }: Seitenkasten): Trennzeile[] {
  const zeilen: Trennzeile[] = []
  for (const { str, transform, width, height } of stuecke) {
    const [, , , , x = 0, y = 0] = transform as number[]
    if (x < links - 1 || x > rechts + 1 || y < unten - 1 || y > oben + 1) continue
    const zeile = zeilen.find((eine) => Math.abs(eine.y - y) < height / 2)
    if (!zeile) zeilen.push({ y, hoehe: height, text: str, rechts: x + width })
    else if (x + width > zeile.rechts) {
      // A hyphen of its own stands behind the word that it divides.
      zeile.text = zeile.text + str
      zeile.rechts = x + width
    }
  }
  return zeilen.sort((a, b) => b.y - a.y)
}

function runsIn(zeilen: readonly Trennzeile[], kasten: Seitenkasten): Seitenkasten[] {
  const folgen: Seitenkasten[] = []
  let folge: Trennzeile[] = []
  for (const zeile of [...zeilen, undefined]) {
    if (zeile && GETRENNT.test(zeile.text.trimEnd())) {
      folge.push(zeile)
      continue
    }
    const [erste, letzte] = [folge[0], folge.at(-1)]
    if (erste && letzte && folge.length > ERLAUBT)
      folgen.push({ ...kasten, oben: erste.y + erste.hoehe, unten: letzte.y - letzte.hoehe * 0.25 })
    folge = []
  }
  return folgen
}
