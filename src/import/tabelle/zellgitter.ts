import { type Fremdlauf, type Fremdtabelle, SCHLICHT, wordsIn } from '../../worddatei/modell.js'

/** A cell of a table whose merged cells are taken apart: its text stands in the first of them. */
export interface Gitterzelle {
  laeufe: Fremdlauf[]
  text: string
  /** Columns of the merged cell that begins here. */
  spalten: number
  /** Belongs to a cell beside or above. */
  leer: 'links' | 'oben' | undefined
}

/** A table as rows of equal length. */
export interface Zellgitter {
  zeilen: Gitterzelle[][]
  /** How many rows at the top are heads. */
  kopfzeilen: number
  verbunden: boolean
}

const LEER = (leer: Gitterzelle['leer']): Gitterzelle => ({ laeufe: [], text: '', spalten: 1, leer })

/** Lays a table out as a grid. Rows and columns without any text are left out. */
export function rasterOf({ zeilen }: Fremdtabelle): Zellgitter {
  let verbunden = false
  const roh = zeilen.map(({ zellen }) =>
    zellen.flatMap(({ bloecke, spalten, fortsetzung }): Gitterzelle[] => {
      verbunden ||= spalten > 1 || fortsetzung
      const laeufe = fortsetzung ? [] : runsOf(bloecke)
      const erste: Gitterzelle = {
        laeufe,
        text: wordsIn(laeufe).replace(/\s+/g, ' ').trim(),
        spalten,
        leer: fortsetzung ? 'oben' : undefined,
      }
      return [erste, ...Array.from({ length: spalten - 1 }, () => LEER('links'))]
    }),
  )
  const breite = Math.max(0, ...roh.map(({ length }) => length))
  const voll = roh.map((zeile) => [...zeile, ...Array.from({ length: breite - zeile.length }, () => LEER(undefined))])
  const benutzt = Array.from({ length: breite }, (_, spalte) => voll.some((zeile) => zeile[spalte]?.text !== ''))
  const raster = voll
    .map((zeile, index) => ({
      zeile: zeile.filter((_, spalte) => benutzt[spalte]),
      kopf: zeilen[index]?.kopf ?? false,
    }))
    .filter(({ zeile }) => zeile.some(({ text }) => text !== ''))
  const gesagt = raster.findIndex(({ kopf }) => !kopf)
  return {
    zeilen: raster.map(({ zeile }) => zeile),
    kopfzeilen: gesagt > 0 ? gesagt : guessHead(raster.map(({ zeile }) => zeile)),
    verbunden,
  }
}

/** The rows above the first one with figures behind its name; years are heads. */
function guessHead(zeilen: readonly Gitterzelle[][]): number {
  const erste = zeilen.findIndex((zeile) =>
    zeile.slice(1).some(({ text }) => /^[+−–-]?\d/.test(text) && !/^(?:19|20)\d{2}$/.test(text)),
  )
  // Two rows of heads are told by groups that are merged over columns.
  return erste <= 1 ? 1 : erste === 2 && zeilen[0]?.some(({ spalten }) => spalten > 1) ? 2 : 1
}

/** Paragraphs of a cell one below the other; points of a list with a sign. */
function runsOf(bloecke: Fremdtabelle['zeilen'][number]['zellen'][number]['bloecke']): Fremdlauf[] {
  const laeufe: Fremdlauf[] = []
  for (const block of bloecke) {
    if (
      block.art !== 'absatz' ||
      (wordsIn(block.laeufe).trim() === '' && !block.laeufe.some(({ art }) => art === 'note'))
    )
      continue
    if (laeufe.length > 0) laeufe.push({ art: 'umbruch' })
    const { liste } = block
    if (liste)
      laeufe.push({
        art: 'text',
        text: liste.art === 'punkt' ? '• ' : `${liste.text} `,
        zeichen: SCHLICHT,
      })
    laeufe.push(...block.laeufe)
  }
  return laeufe
}
