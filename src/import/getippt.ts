import { type Fremdabsatz, type Fremdblock, type Fremdlauf, type Fremdtabelle, wordsIn } from '../worddatei/modell.js'

/** A line of a table of contents that is typed: words, dots or a tabulator, the number of a page. */
const VERZEICHNISZEILE = /\S.*(?:\.{3,}|…|\t)\s*\d{1,3}$/
const VERZEICHNISTITEL = /^\s*inhalt(?:sverzeichnis)?:?\s*$/i

/**
 * What people type where a program has means for it: contents with dots and page numbers are marked as such, lines whose columns are
 * parted by tabulators become a table.
 */
export function readGetipptes(bloecke: readonly Fremdblock[]): Fremdblock[] {
  return tabulated(withContents(bloecke))
}

function withContents(bloecke: readonly Fremdblock[]): Fremdblock[] {
  let offen = false
  return bloecke.map((block) => {
    if (block.art !== 'absatz') {
      offen = false
      return block
    }
    const text = wordsIn(block.laeufe)
    if (VERZEICHNISTITEL.test(text)) offen = true
    else if (text.trim() !== '' && !VERZEICHNISZEILE.test(text.trimEnd())) offen = false
    return offen && VERZEICHNISZEILE.test(text.trimEnd()) ? { ...block, verzeichnis: true } : block
  })
}

function tabulated(bloecke: readonly Fremdblock[]): Fremdblock[] {
  const fertig: Fremdblock[] = []
  let reihe: Fremdabsatz[] = []
  const flush = (): void => {
    const [erste] = reihe
    fertig.push(...(erste && isTable(reihe) ? [tableOf(reihe, erste)] : reihe))
    reihe = []
  }
  for (const block of bloecke) {
    const spalten = block.art === 'absatz' ? columnsIn(block) : 0
    if (block.art !== 'absatz' || spalten < 3) {
      flush()
      fertig.push(block)
      continue
    }
    const [erste] = reihe
    if (erste && columnsIn(erste) !== spalten) flush()
    reihe.push(block)
  }
  flush()
  return fertig
}

function columnsIn({ laeufe, liste, verzeichnis, stufe }: Fremdabsatz): number {
  if (liste || verzeichnis || stufe !== undefined || laeufe.some(({ art }) => art !== 'text')) return 0
  return cellsOf(laeufe).length
}

/** The cells of a line; one tabulator or several part them. */
function cellsOf(laeufe: readonly Fremdlauf[]): Fremdlauf[][] {
  const zellen: Fremdlauf[][] = [[]]
  for (const lauf of laeufe.filter((eine) => eine.art === 'text')) {
    lauf.text.split(/(\t+)/).forEach((teil) => {
      if (/^\t+$/.test(teil)) zellen.push([])
      else if (teil !== '') zellen.at(-1)?.push({ ...lauf, text: teil })
    })
  }
  return zellen
}

/** Two lines and more, and figures among them. */
function isTable(reihe: readonly Fremdabsatz[]): boolean {
  return (
    reihe.length >= 2 &&
    reihe.some(({ laeufe }) =>
      cellsOf(laeufe)
        .slice(1)
        .some((zelle) => /^[+−–-]?\d/.test(wordsIn(zelle).trim())),
    )
  )
}

function tableOf(reihe: readonly Fremdabsatz[], { quer, ort }: Fremdabsatz): Fremdtabelle {
  const zeilen = reihe.map((absatz) => ({
    kopf: false,
    zellen: cellsOf(absatz.laeufe).map((laeufe) => ({
      bloecke: [{ ...absatz, laeufe }],
      spalten: 1,
      fortsetzung: false,
    })),
  }))
  return {
    art: 'tabelle',
    zeilen,
    quer,
    ort: `Zeilen mit Tabulatoren ab ${ort}`,
  }
}
