import { type Fremdabsatz, type Fremdblock, type Fremdlauf, type Fremdtabelle, wordsIn } from '../worddatei/modell.js'
import {
  BESCHRIFTUNG,
  type Gliederung,
  isVerzeichnistitel,
  lengthOfNumber,
  textOf,
  type Ueberschriftfund,
} from './gliederung.js'

/** A table, picture or chart with what belongs to it. */
export interface Objektstueck {
  art: 'objekt'
  inhalt:
    | { art: 'tabelle'; tabelle: Fremdtabelle }
    | { art: 'diagramm'; teil: string; alt: string }
    | { art: 'bild'; teil: string; alt: string; hoehe: number; schmuck: boolean }
  /** Its caption without label and number. */
  titel: Fremdlauf[] | undefined
  /** "Tabelle 3", as the caption says; '' without a number. */
  marke: string
  anker: string[]
  /** Lines below it: source, state, notes. */
  darunter: string[]
  ort: string
}

/** What a chapter is made of, in order. */
export type Importstueck =
  | { art: 'ueberschrift'; absatz: Fremdabsatz; fund: Ueberschriftfund; laeufe: Fremdlauf[] }
  | { art: 'absatz'; absatz: Fremdabsatz }
  | { art: 'liste'; absaetze: Fremdabsatz[] }
  | { art: 'zitat'; absaetze: Fremdabsatz[] }
  | { art: 'kasten'; bloecke: Fremdblock[] }
  | { art: 'fremd'; was: string; ort: string }
  /** What stands on turned pages. */
  | { art: 'quer'; stuecke: Importstueck[] }
  | Objektstueck

type Beschriftungsstueck = {
  art: 'beschriftung'
  absatz: Fremdabsatz
  laeufe: Fremdlauf[]
  marke: string
  wort: string
}
type Rohstueck = Importstueck | Beschriftungsstueck

const DARUNTER =
  /^(?:Daten)?(?:quellen?|stand|bildnachweis|foto|grafik|datenstand|berichtsmonat|erhebungsstand)(?:\s*[:(]|\s+\d)/i

/** Groups the blocks of a text: lists, boxes, quotations; captions and sources go to what they belong to. */
export function groupBloecke(bloecke: readonly Fremdblock[], gliederung: Gliederung, grund: number): Importstueck[] {
  const roh = bloecke.flatMap((block) => piecesOf(block, gliederung))
  return attachSources(attachCaptions(joinAlike(roh)), grund)
}

function piecesOf(block: Fremdblock, gliederung: Gliederung): Rohstueck[] {
  if (block.art === 'tabelle') return tablePieces(block, gliederung)
  if (block.verzeichnis || isVerzeichnistitel(block)) return []
  const { davor, worte, danach } = takeApart(block)
  const toPieces = (lauf: Fremdlauf): Rohstueck[] => {
    if (lauf.art === 'textfeld')
      return lauf.bloecke.some(hasText)
        ? [{ art: 'kasten', bloecke: lauf.bloecke }]
        : lauf.bloecke.flatMap((innen) => piecesOf(innen, gliederung))
    if (lauf.art === 'fremd') return [{ art: 'fremd', was: lauf.was, ort: block.ort }]
    if (lauf.art !== 'bild' && lauf.art !== 'diagramm') return []
    return [objectOf(lauf, block.ort)]
  }
  const [vorher, stuecke] = [davor.flatMap(toPieces), danach.flatMap(toPieces)]
  if (wordsIn(worte).trim() === '' && !worte.some(({ art }) => art === 'note')) return [...vorher, ...stuecke]
  const absatz = { ...block, laeufe: worte }
  const fund = gliederung.ueberschriften.get(block)
  if (fund)
    return [
      {
        art: 'ueberschrift',
        absatz,
        fund,
        laeufe: fund.getippt && fund.nummer ? cutStart(worte, lengthOfNumber(wordsIn(worte))) : worte,
      },
      ...vorher,
      ...stuecke,
    ]
  return [...vorher, pieceOf(absatz), ...stuecke]
}

function pieceOf(absatz: Fremdabsatz): Rohstueck {
  const beschriftung = captionOf(absatz)
  if (beschriftung) return beschriftung
  const punkt = absatz.liste ? absatz : typedPoint(absatz)
  if (punkt) return { art: 'liste', absaetze: [punkt] }
  if (absatz.stile.some((stil) => /quote|zitat/.test(stil))) return { art: 'zitat', absaetze: [absatz] }
  return absatz.kasten ? { art: 'kasten', bloecke: [absatz] } : { art: 'absatz', absatz }
}

function objectOf(inhalt: Objektstueck['inhalt'], ort: string): Objektstueck {
  return { art: 'objekt', inhalt, titel: undefined, marke: '', anker: [], darunter: [], ort }
}

/** A table of one cell is a box; one that holds pictures or tables only arranges them. */
function tablePieces(tabelle: Fremdtabelle, gliederung: Gliederung): Rohstueck[] {
  const zellen = tabelle.zeilen.flatMap(({ zellen }) => zellen).filter(({ bloecke }) => bloecke.some(isFilled))
  if (zellen.length === 0) return []
  if (zellen.length === 1 && tabelle.zeilen.length <= 2) {
    const [zelle] = zellen
    const innen = zelle?.bloecke ?? []
    return innen.some(hasText) && !innen.some((block) => gliederung.ueberschriften.has(block))
      ? [{ art: 'kasten', bloecke: innen }]
      : innen.flatMap((block) => piecesOf(block, gliederung))
  }
  const ordnet = zellen.some(({ bloecke }) =>
    bloecke.some(
      (block) =>
        block.art === 'tabelle' ||
        gliederung.ueberschriften.has(block) ||
        block.laeufe.some(({ art }) => art === 'bild' || art === 'diagramm' || art === 'textfeld'),
    ),
  )
  if (ordnet) return zellen.flatMap(({ bloecke }) => bloecke.flatMap((block) => piecesOf(block, gliederung)))
  return [objectOf({ art: 'tabelle', tabelle }, tabelle.ort)]
}

/** Whether there is anything in a block. */
export function isFilled(block: Fremdblock): boolean {
  return (
    block.art === 'tabelle' || hasText(block) || block.laeufe.some(({ art }) => art !== 'text' && art !== 'umbruch')
  )
}
function hasText(block: Fremdblock): boolean {
  return block.art === 'tabelle' || wordsIn(block.laeufe).trim() !== ''
}

/** The words of a paragraph, the pictures and charts before them, and whatever else stands among or behind them. */
function takeApart({ laeufe }: Fremdabsatz): { davor: Fremdlauf[]; worte: Fremdlauf[]; danach: Fremdlauf[] } {
  const istWort = ({ art }: Fremdlauf) => art === 'text' || art === 'umbruch' || art === 'note'
  const erstes = laeufe.findIndex((lauf) => lauf.art === 'note' || (lauf.art === 'text' && lauf.text.trim() !== ''))
  const davor = laeufe.filter(({ art }, index) => index < erstes && (art === 'bild' || art === 'diagramm'))
  return {
    davor,
    worte: laeufe.filter(istWort),
    danach: laeufe.filter((lauf) => !istWort(lauf) && !davor.includes(lauf)),
  }
}

/** A caption is told by its style, by a field that counts, or by a label with a number. */
function captionOf(absatz: Fremdabsatz): Beschriftungsstueck | undefined {
  const text = wordsIn(absatz.laeufe)
  const davor = text.length - text.trimStart().length
  const [ganz = '', wort = '', nummer = ''] = BESCHRIFTUNG.exec(text.trimStart()) ?? []
  const stil = absatz.stile.some((stil) => /^(?:caption|beschriftung|legende)/.test(stil))
  const zaehlt = absatz.laeufe.some((lauf) => lauf.art === 'text' && lauf.feld === 'SEQ')
  if (!stil && !(ganz && (zaehlt || (nummer && text.length < 250)))) return undefined
  return {
    art: 'beschriftung',
    absatz,
    laeufe: cutStart(absatz.laeufe, ganz ? davor + ganz.length : 0),
    marke: nummer ? `${wort.startsWith('Tab') ? 'Tabelle' : 'Abbildung'} ${nummer}` : '',
    wort,
  }
}

const PUNKT = /^\s*(?:[•●·▪■◦○➢➤►✓→-]|[–—](?=\t))[\s\t]+/u
const GEZAEHLT = /^\s*(\d{1,2}[.)]|[a-z]\))(?:\t+| {2,})/

/** A paragraph that begins with a typed sign, or with a number and a tabulator, is a point of a list. */
function typedPoint(absatz: Fremdabsatz): Fremdabsatz | undefined {
  const text = wordsIn(absatz.laeufe)
  const punkt = PUNKT.exec(text)
  if (punkt)
    return {
      ...absatz,
      laeufe: cutStart(absatz.laeufe, punkt[0].length),
      liste: { liste: 'getippt', ebene: absatz.einzug > 30 ? 1 : 0, art: 'punkt', text: '', zahl: 0 },
    }
  const [ganz = '', zeichen = ''] = GEZAEHLT.exec(text) ?? []
  if (ganz === '') return undefined
  const zahl = /\d/.test(zeichen) ? Number.parseInt(zeichen, 10) : zeichen.charCodeAt(0) - 96
  return {
    ...absatz,
    laeufe: cutStart(absatz.laeufe, ganz.length),
    liste: {
      liste: `getippt ${zeichen.at(-1)}`,
      ebene: 0,
      art: /\d/.test(zeichen) ? 'zahl' : 'buchstabe',
      text: zeichen,
      zahl,
    },
  }
}

/** Runs without their first letters. */
function cutStart(laeufe: readonly Fremdlauf[], anzahl: number): Fremdlauf[] {
  let rest = anzahl
  return laeufe.flatMap((lauf): Fremdlauf[] => {
    if (rest <= 0 || (lauf.art !== 'text' && lauf.art !== 'umbruch')) return [lauf]
    const text = lauf.art === 'text' ? lauf.text : '\n'
    const weg = Math.min(rest, text.length)
    rest -= weg
    return lauf.art === 'text' && weg < text.length ? [{ ...lauf, text: text.slice(weg) }] : []
  })
}

function joinAlike(stuecke: readonly Rohstueck[]): Rohstueck[] {
  const gruppen: Rohstueck[] = []
  for (const stueck of stuecke) {
    const davor = gruppen.at(-1)
    if (stueck.art === 'liste' && davor?.art === 'liste') davor.absaetze.push(...stueck.absaetze)
    else if (stueck.art === 'zitat' && davor?.art === 'zitat') davor.absaetze.push(...stueck.absaetze)
    else if (
      stueck.art === 'kasten' &&
      davor?.art === 'kasten' &&
      isParagraphs(stueck.bloecke) &&
      isParagraphs(davor.bloecke)
    )
      davor.bloecke.push(...stueck.bloecke)
    else gruppen.push(stueck)
  }
  return gruppen
}

function isParagraphs(bloecke: readonly Fremdblock[]): boolean {
  return bloecke.every((block) => block.art === 'absatz' && block.kasten)
}

/** A caption belongs to what stands right before it without one, else to what comes right behind it. */
function attachCaptions(stuecke: readonly Rohstueck[]): Importstueck[] {
  const fertig: Importstueck[] = []
  let offen: Beschriftungsstueck | undefined
  const giveUp = () => {
    if (offen) fertig.push({ art: 'absatz', absatz: offen.absatz })
    offen = undefined
  }
  const attach = (objekt: Objektstueck, { laeufe, marke, absatz }: Beschriftungsstueck) =>
    Object.assign(objekt, { titel: laeufe, marke, anker: absatz.anker })
  for (const stueck of stuecke) {
    if (stueck.art === 'beschriftung') {
      giveUp()
      const davor = fertig.at(-1)
      if (davor?.art === 'objekt' && !davor.titel && fits(stueck.wort, davor)) attach(davor, stueck)
      else offen = stueck
    } else {
      if (stueck.art === 'objekt' && offen && fits(offen.wort, stueck)) {
        attach(stueck, offen)
        offen = undefined
      } else giveUp()
      fertig.push(stueck)
    }
  }
  giveUp()
  return fertig
}

function fits(wort: string, { inhalt }: Objektstueck): boolean {
  return wort === '' || wort === 'Übersicht' || wort.startsWith('Tab') === (inhalt.art === 'tabelle')
}

/** Lines of source and state, and small print, belong to the table or picture above them. */
function attachSources(stuecke: readonly Importstueck[], grund: number): Importstueck[] {
  const fertig: Importstueck[] = []
  for (const stueck of stuecke) {
    const davor = fertig.at(-1)
    if (stueck.art === 'absatz' && davor?.art === 'objekt' && isBelow(stueck.absatz, grund))
      davor.darunter.push(textOf(stueck.absatz))
    else fertig.push(stueck)
  }
  return fertig
}

function isBelow(absatz: Fremdabsatz, grund: number): boolean {
  const text = textOf(absatz)
  if (absatz.laeufe.some(({ art }) => art === 'note') || text.length > 300) return false
  return (
    DARUNTER.test(text) ||
    absatz.stile.some((stil) => /^(?:quelle|source)/.test(stil)) ||
    (absatz.groesse <= grund - 1.5 && /^(?:\*|\d\)|[¹²³]|anm|hinweis|abweich|rundung)/i.test(text))
  )
}
