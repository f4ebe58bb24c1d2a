/** A value in the opening line of a block whose closing quotation mark is missing. */
interface OffeneAnfuehrung {
  name: string
  wert: string
  /** Where the mark belongs, within the line. */
  stelle: number
}

const KOPF = /^\s*:{2,}\s*[\p{L}\d-]+\{/u
const BEGINN = /(?<=[\s{])([\p{L}_][\p{L}\d_.:-]*)="/gu
/** The attribute that comes next, within what would be a value without end. */
const NAECHSTES = /\s+[a-z_][a-z\d_-]*=(?=\S)/
const NAECHSTES_AM_ENDE = /\s+[\p{L}_][\p{L}\d_.:-]*=$/u

/** Finds the first value of an opening line that is not closed. Undefined where none is, or where it might end anywhere. */
export function findOpenQuote(zeile: string): OffeneAnfuehrung | undefined {
  const kopf = KOPF.exec(zeile)?.[0]
  if (kopf === undefined) return undefined
  BEGINN.lastIndex = kopf.length - 1
  for (let beginn = BEGINN.exec(zeile); beginn; beginn = BEGINN.exec(zeile)) {
    const von = BEGINN.lastIndex
    const zu = zeile.indexOf('"', von)
    const laenge = zu < 0 ? lengthOfRest(zeile, von) : lengthOfMerged(zeile.slice(von, zu), zeile.charAt(zu + 1))
    if (laenge !== undefined)
      return { name: beginn[1] ?? '', wert: zeile.slice(von, von + laenge), stelle: von + laenge }
    if (zu < 0) return undefined
    BEGINN.lastIndex = zu + 1
  }
  return undefined
}

/** An opening line with the quotation marks that are missing in it. */
export function closeQuotes(zeile: string): string {
  let text = zeile
  for (let offen = findOpenQuote(text); offen; offen = findOpenQuote(text))
    text = `${text.slice(0, offen.stelle)}"${text.slice(offen.stelle)}`
  return text
}

/** No mark follows: the value ends before the next attribute, or with the braces. */
function lengthOfRest(zeile: string, von: number): number | undefined {
  const naechstes = NAECHSTES.exec(zeile.slice(von))
  if (naechstes) return naechstes.index
  const ende = zeile.trimEnd().length - 1
  const isWhole = zeile.split('{').length === zeile.split('}').length
  return isWhole && zeile.charAt(ende) === '}' ? ende - von : undefined
}

/** The mark that seems to close a value opens the next: behind one that closes comes a blank or the end. */
function lengthOfMerged(wert: string, danach: string): number | undefined {
  return danach === '' || /[\s}]/.test(danach) ? undefined : NAECHSTES_AM_ENDE.exec(wert)?.index
}
