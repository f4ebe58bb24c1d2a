import { ColumnBreak, type FileChild, type Paragraph, TextRun } from 'docx'
import type { Element } from 'hast'
import { classesOf, hasClass, isElement, printedText } from '../../layout/document/baum.js'
import { asKind } from '../element.js'
import { isGezaehlt } from '../gliederung.js'
import type { Satz } from '../satz.js'
import { nameZwischen } from '../styles/vorlagen-text.js'
import { writeTabelle } from '../tables/tabellen.js'
import { attribut, elementsOf, unexpected } from '../tree.js'
import { Absatz, writeAbsatz, writeZeile } from './absatz.js'
import { writeAnmerkung } from './anmerkung.js'
import { writeLogoleiste, writePortrait, writeQrcode } from './bildbereiche.js'
import { writeFigur } from './figuren.js'
import { writeInline } from './inline.js'
import { isKasten, KAESTEN } from './kaesten.js'
import { writeListe } from './listenpunkte.js'
import { ERKLAERUNG, inKasten, TEXT, type Umgebung, ZELLE, ZITAT } from './umgebung.js'
import { writeUnterschriftsfelder } from './unterschriftsfelder.js'

const ABSATZVORLAGEN: Record<string, string> = {
  motto: 'Motto',
  herkunft: 'Mottoherkunft',
  aussage: 'Aussage',
  quelle: 'Quelle',
  anrede: 'Salutation',
  gruss: 'Closing',
}

/** The blocks of a section, a box, a quotation … in order. */
export function writeBlocks(satz: Satz, bloecke: readonly Element[], umgebung: Umgebung = TEXT): FileChild[] {
  return bloecke.flatMap((block) => writeBlock(satz, block, umgebung))
}

function writeBlock(satz: Satz, block: Element, umgebung: Umgebung): FileChild[] {
  switch (block.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return [writeUeberschrift(satz, block)]
    case 'p':
      return [writeAbsatz(satz, block, vorlageOf(satz, block, umgebung))]
    case 'ul':
      if (hasClass(block, 'kacheln'))
        return elementsOf(block).map((kachel, index) =>
          writeAbsatz(satz, kachel, index % 2 === 0 ? 'Kachel' : 'KachelFolge'),
        )
      return writeListe(satz, block, umgebung, (kinder, wo) => writeBlocks(satz, kinder, wo))
    case 'ol':
      return writeListe(satz, block, umgebung, (kinder, wo) => writeBlocks(satz, kinder, wo))
    case 'dl':
      return elementsOf(block).flatMap((teil) => writeBegriff(satz, teil))
    case 'blockquote':
      return closeRahmen(writeBlocks(satz, elementsOf(block), ZITAT), 'Quote')
    case 'aside':
      return writeKasten(satz, block)
    case 'figure':
      return writeFigur(satz, block, (kinder) => writeBlocks(satz, kinder, ZELLE))
    case 'hr':
      return [new Absatz('Trennlinie', [])]
    case 'div':
      return writeBereich(satz, block, umgebung)
    case 'section':
      // Word prints its footnotes where their marks stand.
      if (hasClass(block, 'fussnoten')) return []
      throw unexpected(block, 'einem Abschnitt')
    default:
      throw unexpected(block, 'einem Abschnitt')
  }
}

function vorlageOf(satz: Satz, absatz: Element, { absatz: vorlage }: Umgebung): string {
  const stil = attribut(absatz, 'dataStil')
  if (stil) return satz.useStil(stil)
  const [klasse] = classesOf(absatz)
  if (!klasse) return vorlage
  const eigene = vorlage === ZITAT.absatz && klasse === 'herkunft' ? 'Herkunft' : ABSATZVORLAGEN[klasse]
  if (!eigene) throw unexpected(absatz, 'einem Abschnitt')
  return eigene
}

/**
 * A heading. Word numbers it itself where it can; else its number stands in the text.
 * @param abschnitt the id of its section, where references lead there, too
 * @param format what is otherwise than in its style
 */
export function writeUeberschrift(satz: Satz, ueberschrift: Element, abschnitt = ''): Absatz {
  const stufe = ueberschrift.tagName.slice(1)
  const still = hasClass(ueberschrift, 'nicht-im-verzeichnis')
  const zwischen = hasClass(ueberschrift, 'zwischen')
  const nummer = ueberschrift.children.find((kind): kind is Element => isElement(kind) && hasClass(kind, 'nummer'))
  const gezaehlt = satz.nummeriert && nummer !== undefined && isGezaehlt(printedText(nummer))
  const text = ueberschrift.children.filter((kind) => kind !== nummer)
  const marken = [attribut(ueberschrift, 'id'), abschnitt].map((id) => satz.bookmark(id))
  const lesbar = nummer && !gezaehlt ? [new TextRun(`${printedText(nummer)}\u2002`)] : []
  return new Absatz(
    zwischen ? nameZwischen(Number(stufe)) : still ? `Heading${stufe}Still` : `Heading${stufe}`,
    [
      ...marken.flatMap(({ start }) => start.map(asKind)),
      ...lesbar,
      ...writeInline(satz, text),
      ...marken.flatMap(({ ende }) => ende.map(asKind)),
    ],
    !zwischen && satz.nummeriert && !gezaehlt && stufe !== '4' ? { numbering: false } : {},
  )
}

/** A box: its class says which one; its title, where it has one, comes first. */
function writeKasten(satz: Satz, kasten: Element): FileChild[] {
  const [art] = classesOf(kasten)
  if (!isKasten(art)) throw unexpected(kasten, 'einem Abschnitt')
  const { vorlage } = KAESTEN[art]
  const teile = elementsOf(kasten)
  const titel = teile.filter((teil) => hasClass(teil, 'kastentitel'))
  const rest = teile.filter((teil) => !titel.includes(teil))
  return closeRahmen(
    [...titel.map((teil) => writeAbsatz(satz, teil, `${vorlage}titel`)), ...writeBlocks(satz, rest, inKasten(art))],
    vorlage,
  )
}

function writeBegriff(satz: Satz, teil: Element): FileChild[] {
  if (teil.tagName === 'dt') return [writeAbsatz(satz, teil, 'Begriff')]
  if (teil.tagName !== 'dd') throw unexpected(teil, 'einer Begriffsliste')
  return holdsBlocks(teil)
    ? writeBlocks(satz, elementsOf(teil), ERKLAERUNG)
    : [writeAbsatz(satz, teil, ERKLAERUNG.absatz)]
}

function writeBereich(satz: Satz, bereich: Element, umgebung: Umgebung): FileChild[] {
  const [klasse] = classesOf(bereich)
  switch (klasse) {
    case 'tabelle':
      return writeTabelle(satz, bereich, (zelle, vorlage) =>
        holdsBlocks(zelle)
          ? (writeBlocks(satz, elementsOf(zelle), { ...ZELLE, absatz: vorlage }) as Paragraph[])
          : [writeZeile(satz, vorlage, zelle.children)],
      )
    case 'kasten': {
      const vorlage = satz.useStil(attribut(bereich, 'dataStil') || 'Standard')
      return writeBlocks(satz, elementsOf(bereich), { ...umgebung, absatz: vorlage, fortsetzung: () => vorlage })
    }
    case 'neben':
      return writeNeben(satz, bereich, umgebung)
    case 'portrait':
      return writePortrait(satz, bereich)
    case 'qr':
      return writeQrcode(satz, bereich)
    case 'logoleiste':
      return writeLogoleiste(satz, bereich)
    case 'unterschriftsfelder':
      return writeUnterschriftsfelder(satz, bereich)
    case 'anmerkung':
      return writeAnmerkung(satz, bereich)
    case 'unterschrift':
      return writeBlocks(satz, elementsOf(bereich), { ...umgebung, absatz: umgebung.unterschrift })
    case 'motto':
      return writeBlocks(satz, elementsOf(bereich), { ...umgebung, absatz: 'Motto' })
    default:
      throw unexpected(bereich, 'einem Abschnitt')
  }
}

/** A table or figure and what stands beside it: in columns, the second begins with the text. */
function writeNeben(satz: Satz, bereich: Element, umgebung: Umgebung): FileChild[] {
  const [tafel, ...text] = elementsOf(bereich)
  if (!tafel) return []
  const [erster, ...weitere] = writeBlocks(satz, text, umgebung)
  const daneben =
    erster instanceof Absatz ? [erster.withSpaltenumbruch()] : [new Absatz('Fuge', [new ColumnBreak()]), erster]
  return [...writeBlocks(satz, [tafel], umgebung), ...daneben.filter((block) => block !== undefined), ...weitere]
}

/** The last paragraph of a box or quotation keeps the distance to what follows. */
function closeRahmen(bloecke: FileChild[], vorlage: string): FileChild[] {
  const letzter = bloecke.at(-1)
  if (!(letzter instanceof Absatz) || !letzter.vorlage.startsWith(vorlage)) return bloecke
  if (letzter.vorlage.endsWith('Unterschrift')) return bloecke
  return [...bloecke.slice(0, -1), letzter.withVorlage(`${letzter.vorlage}Ende`)]
}

function holdsBlocks({ children }: Element): boolean {
  return children.some((kind) => isElement(kind) && ['p', 'ul', 'ol', 'dl'].includes(kind.tagName))
}
