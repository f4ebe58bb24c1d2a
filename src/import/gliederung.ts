import { type Fremdabsatz, type Fremdblock, wordsIn } from '../worddatei/modell.js'

/** What a paragraph is a heading of: level 1 is a chapter. `nummer` is what is typed before its words, or counted by Word. */
export interface Ueberschriftfund {
  stufe: number
  nummer: string
  /** The number is typed among its letters. */
  getippt: boolean
}

export interface Gliederung {
  ueberschriften: ReadonlyMap<Fremdblock, Ueberschriftfund>
  nummerierung: 'keine' | 'dezimal' | 'dezimal-punkt'
}

export const BESCHRIFTUNG =
  /^(Abbildung|Abb\.|Tabelle|Tab\.|Grafik|Diagramm|Schaubild|Übersicht|Karte)\s*\u00a0?(\d+(?:[.-]\d+)*[a-z]?)?\s*(?:[:.–—|-]\s*|(?=\s)|(?<=\d)(?=\p{Lu}))/u
/** A number before a heading: "1", "1.2", "IV.", "A."; years are none. */
const NUMMER = /^((?:\d{1,2}\.)*\d{1,2}\.?|[IVX]{1,5}\.|[A-H]\.)[\s\u00a0]+(?=[\p{L}„"§\d])/u
const NIE =
  /^(?:inhalt|inhaltsverzeichnis|abbildungsverzeichnis|tabellenverzeichnis|verzeichnis der (?:abbildungen|tabellen)|impressum)$/i

/** Paragraphs of blocks, of tables and text boxes in them, too. */
export function flatParagraphs(bloecke: readonly Fremdblock[]): Fremdabsatz[] {
  return bloecke.flatMap((block): Fremdabsatz[] =>
    block.art === 'absatz'
      ? [block, ...block.laeufe.flatMap((lauf) => (lauf.art === 'textfeld' ? flatParagraphs(lauf.bloecke) : []))]
      : block.zeilen.flatMap(({ zellen }) => zellen.flatMap(({ bloecke }) => flatParagraphs(bloecke))),
  )
}

/** Finds the headings of a text: by styles and levels where it has them, else by their look. */
export function findGliederung(bloecke: readonly Fremdblock[]): Gliederung {
  const absaetze = bloecke.filter(
    (block): block is Fremdabsatz => block.art === 'absatz' && !block.verzeichnis && textOf(block) !== '',
  )
  const mitStufe = absaetze.filter(({ stufe, rahmen }) => stufe !== undefined && !rahmen)
  const roh =
    mitStufe.length >= 2 || (mitStufe.length === 1 && absaetze.length < 40)
      ? byStyle(mitStufe)
      : byLook(absaetze, bloecke)
  const stufen = withoutTitle(roh, absaetze)
  const gezaehlt = [...stufen].map(([absatz, stufe]) => ({ absatz, stufe, ...numberOf(absatz) }))
  const nummerierung = agreeOn(gezaehlt)
  return {
    nummerierung,
    ueberschriften: new Map(
      // Numbers that do not count as ours would stay what they are: words of the heading.
      gezaehlt.map(({ absatz, stufe, nummer, getippt }) => [
        absatz,
        nummerierung === 'keine' && getippt ? { stufe, nummer: '', getippt: false } : { stufe, nummer, getippt },
      ]),
    ),
  }
}

export function textOf({ laeufe }: Fremdabsatz): string {
  return wordsIn(laeufe).replace(/\s+/g, ' ').trim()
}

export function isVerzeichnistitel(absatz: Fremdabsatz): boolean {
  return (
    absatz.stile.some((stil) => /toc heading|inhaltsverzeichnisüberschrift|verzeichnistitel/.test(stil)) ||
    (NIE.test(textOf(absatz)) && !/^impressum$/i.test(textOf(absatz)))
  )
}

type Stufen = Map<Fremdabsatz, number>

function byStyle(absaetze: readonly Fremdabsatz[]): Stufen {
  return new Map(absaetze.filter((absatz) => !isVerzeichnistitel(absatz)).map((absatz) => [absatz, absatz.stufe ?? 1]))
}

/** Short paragraphs that are larger or bolder than the text, or begin with a number and are. */
function byLook(absaetze: readonly Fremdabsatz[], bloecke: readonly Fremdblock[]): Stufen {
  const grund = usualSize(absaetze)
  const kandidaten = absaetze.filter((absatz) => {
    const text = textOf(absatz)
    const gross = absatz.groesse >= grund + 1.5
    if (text.length > 120 || absatz.kasten || absatz.rahmen || isVerzeichnistitel(absatz) || BESCHRIFTUNG.test(text))
      return false
    if (absatz.liste && absatz.liste.art === 'punkt') return false
    const gezaehlt = NUMMER.test(text) || absatz.liste !== undefined
    if (/[;,:]$/.test(text) || (/\.$/.test(text) && !gross && !/^\S+\.$/.test(text)) || !/\p{L}{2}/u.test(text))
      return false
    return gross || (absatz.fett && (text.length <= 90 || gezaehlt))
  })
  // What is followed by nothing heads nothing: a bold line at the end.
  const aussehen = (absatz: Fremdabsatz) => absatz.groesse * 2 + (absatz.fett ? 1 : 0)
  // Nor does what looks like no other one and stands above all text: those are the lines of a cover.
  const text = bloecke.findIndex(
    (block) => block.art === 'tabelle' || (!block.verzeichnis && textOf(block).length > 120),
  )
  const danach = new Set(kandidaten.filter((absatz) => bloecke.indexOf(absatz) > text).map(aussehen))
  const gueltig = kandidaten.filter(
    (absatz) =>
      absatz !== bloecke.at(-1) &&
      (NUMMER.test(textOf(absatz)) || danach.has(aussehen(absatz)) || bloecke.indexOf(absatz) > text),
  )
  const raenge = [...new Set(gueltig.map(aussehen))].sort((a, b) => b - a)
  const tiefen = new Map(
    raenge.map((rang) => {
      const tiefe = gueltig
        .filter((absatz) => aussehen(absatz) === rang)
        .map((absatz) => depthOf(NUMMER.exec(textOf(absatz))?.[1] ?? absatz.liste?.text ?? ''))
      return [rang, tiefe.filter((eine) => eine > 0)] as const
    }),
  )
  return new Map(
    gueltig.map((absatz) => {
      const eigene = depthOf(NUMMER.exec(textOf(absatz))?.[1] ?? absatz.liste?.text ?? '')
      if (eigene > 0) return [absatz, eigene]
      const gleiche = tiefen.get(aussehen(absatz)) ?? []
      if (gleiche.length > 0) return [absatz, gleiche.reduce((a, b) => Math.min(a, b))]
      const rang = raenge.indexOf(aussehen(absatz)) + 1
      // Bold lines in the size of the text divide a chapter, where larger ones head it.
      return [absatz, absatz.groesse <= grund + 0.5 && raenge.length > 1 ? Math.max(4, rang) : rang]
    }),
  )
}

/** Points in which most letters are set. */
export function usualSize(absaetze: readonly Fremdabsatz[]): number {
  const buchstaben = new Map<number, number>()
  for (const absatz of absaetze)
    buchstaben.set(absatz.groesse, (buchstaben.get(absatz.groesse) ?? 0) + textOf(absatz).length)
  return [...buchstaben].reduce((beste, eine) => (eine[1] > beste[1] ? eine : beste), [10, 0])[0]
}

/** Levels from 1 on without gaps; a single heading above all others, at the beginning, is the title. */
function withoutTitle(roh: Stufen, absaetze: readonly Fremdabsatz[]): Stufen {
  const ohneImpressum = new Map([...roh].filter(([absatz]) => !NIE.test(textOf(absatz))))
  const oberste = Math.min(...ohneImpressum.values())
  const [erste] = ohneImpressum.keys()
  const einzige = [...ohneImpressum.values()].filter((stufe) => stufe === oberste).length === 1
  const naechste = [...ohneImpressum.values()].filter((stufe) => stufe > oberste)
  if (
    erste &&
    einzige &&
    naechste.length >= 2 &&
    ohneImpressum.get(erste) === oberste &&
    absaetze.indexOf(erste) < 12 &&
    /programm|bericht|konzept/i.test(textOf(erste))
  )
    ohneImpressum.delete(erste)
  const benutzt = [...new Set(ohneImpressum.values())].sort((a, b) => a - b)
  let davor = 0
  return new Map(
    [...ohneImpressum].map(([absatz, stufe]) => {
      // Below a chapter comes a section: no level is left out; the fourth stands below any.
      const rang = benutzt.indexOf(stufe) + 1
      const gesetzt = rang >= 4 ? (davor === 0 ? 1 : 4) : Math.min(rang, davor + 1)
      if (gesetzt < 4) davor = gesetzt
      return [absatz, gesetzt]
    }),
  )
}

function numberOf(absatz: Fremdabsatz): { nummer: string; getippt: boolean } {
  if (absatz.liste && absatz.liste.art !== 'punkt') return { nummer: absatz.liste.text, getippt: false }
  const [, nummer = ''] = NUMMER.exec(textOf(absatz)) ?? []
  return { nummer, getippt: nummer !== '' }
}

function depthOf(nummer: string): number {
  return nummer === '' ? 0 : /^\d/.test(nummer) ? nummer.replace(/\.$/, '').split('.').length : 1
}

/** The numbering that gives every heading the number that it has; none where any would get another one. */
function agreeOn(koepfe: readonly { stufe: number; nummer: string }[]): Gliederung['nummerierung'] {
  const stand: number[] = []
  let [gezaehlt, mitPunkt] = [0, 0]
  for (const { stufe, nummer } of koepfe) {
    if (nummer === '' || stufe > 3) {
      if (nummer !== '') return 'keine'
      continue
    }
    stand[stufe - 1] = (stand[stufe - 1] ?? 0) + 1
    stand.length = stufe
    if (Array.from(stand, (zahl) => zahl ?? 0).join('.') !== nummer.replace(/\.$/, '')) return 'keine'
    gezaehlt++
    if (stufe === 1 && nummer.endsWith('.')) mitPunkt++
  }
  return gezaehlt < 2 ? 'keine' : mitPunkt > 0 ? 'dezimal-punkt' : 'dezimal'
}

/** Length of a typed number with the blanks behind it. */
export function lengthOfNumber(text: string): number {
  return NUMMER.exec(text.trimStart())?.[0].length ?? 0
}
