import { ColumnBreak, type FileChild, type Paragraph, TextRun } from 'docx'
import type { Element } from 'hast'
import { hasClass, is, isElement, isInGroup, printedText } from '../../layout/document/baum.js'
import type { BlocksName, ChildOf, NodeOf, ParagraphName } from '../../layout/document/vokabular/vokabular.js'
import { asKind } from '../element.js'
import { isGezaehlt } from '../gliederung.js'
import { splitInHalves } from '../pages/haelften.js'
import type { Wordsatz } from '../satz.js'
import { type Stilid, stilleOf, stilOf, UEBERSCHRIFTEN, zwischenOf } from '../styles/stile.js'
import { writeTabelle } from '../tables/tabellen.js'
import { type Answers, answerTo, attribut, elementsOf, innerStyleOf, paragraphStyleOf } from '../tree.js'
import { Absatz, writeAbsatz, writeZeile } from './absatz.js'
import { writeAnmerkung } from './anmerkung.js'
import { writeLogoleiste, writePortrait, writeQrcode } from './bildbereiche.js'
import { writeAuftakt, writeFigur } from './figuren.js'
import { writeInline } from './inline.js'
import { writeKacheln } from './kacheln.js'
import { KAESTEN, KASTENARTEN, type Kastenart } from './kaesten.js'
import { writeKennzahlen } from './kennzahlen.js'
import { frameLeitsatz } from './leitsatz.js'
import { writeListe } from './listenpunkte.js'
import { writeNeben } from './neben.js'
import { writeQuellstueck } from './quellstueck.js'
import { writeSeitenverweis } from './seitenverweis.js'
import { ERKLAERUNG, inKasten, KENNZAHLNAME, LEITSATZ, TEXT, type Umgebung, ZELLE, ZITAT } from './umgebung.js'
import { writeUnterschriftsfelder } from './unterschriftsfelder.js'

type WriteBlock = (satz: Wordsatz, block: Element, umgebung: Umgebung) => FileChild[]

/** What stands among blocks in a chapter, a box or a signature. */
type BlockName = ChildOf<'section.abschnitt'> | Exclude<ChildOf<'aside.fazit' | 'div.unterschrift'>, 'p.kastentitel'>

/** Nodes that are one paragraph name its style themselves; chapters are split where pages turn. */
const BLOCKS: Answers<Exclude<BlockName, ParagraphName | BlocksName | 'div.quer' | 'div.bildseite'>, WriteBlock> = {
  h1: (satz, block) => [writeUeberschrift(satz, block)],
  h2: (satz, block) => [writeUeberschrift(satz, block)],
  h3: (satz, block) => [writeUeberschrift(satz, block)],
  h4: (satz, block) => [writeUeberschrift(satz, block)],
  p: (satz, absatz, umgebung) => {
    const stil = attribut(absatz, 'dataStil')
    return [writeAbsatz(satz, absatz, stil ? satz.useStil(stil) : umgebung.absatz)]
  },
  ul: (satz, liste, umgebung) => writeListe(satz, liste, umgebung, (kinder, wo) => writeBlocks(satz, kinder, wo)),
  ol: (satz, liste, umgebung) => writeListe(satz, liste, umgebung, (kinder, wo) => writeBlocks(satz, kinder, wo)),
  'ul.kacheln': writeKacheln,
  'ul.kapitelinhalt': (satz, liste) =>
    elementsOf(liste)
      .flatMap(elementsOf)
      .map((verweis) => new Absatz('Kapitelinhalt', writeSeitenverweis(satz, verweis))),
  'dl.glossar': (satz, liste) =>
    elementsOf(liste).map((teil) => {
      if (teil.tagName === 'dd') return new Absatz('Erklaerung', writeInline(satz, teil.children))
      const verweis = teil.children.find((kind) => isElement(kind) && is(kind, 'a.seitenverweis'))
      const kinder = verweis ? writeSeitenverweis(satz, verweis as Element) : writeInline(satz, teil.children)
      return new Absatz('Glossarbegriff', kinder)
    }),
  'dl.begriffe': (satz, liste) => elementsOf(liste).flatMap((teil) => writeBegriff(satz, teil, 'Begriff', ERKLAERUNG)),
  'dl.kennzahlen': (satz, liste, umgebung) =>
    writeKennzahlen(satz, liste, umgebung, (teil, wert) => writeBegriff(satz, teil, wert, KENNZAHLNAME)),
  'dl.zeitstrahl': (satz, liste) => elementsOf(liste).flatMap((teil) => writeBegriff(satz, teil, 'Zeit', ERKLAERUNG)),
  'blockquote.zitat': (satz, zitat) => closeRahmen(writeBlocks(satz, elementsOf(zitat), ZITAT)),
  ...kaesten((art) => (satz, kasten) => writeKasten(satz, kasten, art)),
  'figure.diagramm': writeFigur,
  'figure.abbildung': writeFigur,
  'figure.organigramm': writeFigur,
  hr: () => [new Absatz('Trennlinie', [])],
  'div.tabelle': (satz, tabelle) =>
    writeTabelle(satz, tabelle, (zelle, vorlage) =>
      holdsBlocks(zelle)
        ? (writeBlocks(satz, elementsOf(zelle), { ...ZELLE, absatz: vorlage }) as Paragraph[])
        : [writeZeile(satz, vorlage, zelle.children)],
    ),
  'div.kasten': (satz, kasten, umgebung) => {
    const vorlage = satz.useStil(attribut(kasten, 'dataStil') || 'Standard')
    return writeBlocks(satz, elementsOf(kasten), { ...umgebung, absatz: vorlage, fortsetzung: () => vorlage })
  },
  'div.auftakt': writeAuftakt,
  'div.spalten': writeSpalten,
  'div.neben': (satz, bereich, umgebung) =>
    writeNeben(satz, bereich, umgebung, (kinder) => writeBlocks(satz, kinder, umgebung)),
  'div.portrait': writePortrait,
  'div.qr': writeQrcode,
  'div.logoleiste': writeLogoleiste,
  'div.unterschriftsfelder': writeUnterschriftsfelder,
  'div.anmerkung': writeAnmerkung,
  'div.unterschrift': (satz, bereich, umgebung) =>
    writeBlocks(satz, elementsOf(bereich), { ...umgebung, absatz: umgebung.unterschrift }),
  // Word prints its footnotes where their marks stand.
  'section.fussnoten': () => [],
}

/** The blocks of a section, a box, a quotation … in order. */
export function writeBlocks(satz: Wordsatz, bloecke: readonly Element[], umgebung: Umgebung = TEXT): FileChild[] {
  return bloecke.flatMap((block) => {
    const vorlage = paragraphStyleOf(block)
    const absatz = innerStyleOf(block)
    if (absatz) return writeBlocks(satz, elementsOf(block), umgebung.nurEigene ? umgebung : { ...umgebung, absatz })
    if (vorlage === undefined) return answerTo<WriteBlock>(BLOCKS, block, 'einem Abschnitt')(satz, block, umgebung)
    // A quotation has its source in its frame.
    const eigene = umgebung.absatz === ZITAT.absatz && is(block, 'p.herkunft') ? 'Herkunft' : vorlage
    return [writeAbsatz(satz, block, umgebung.nurEigene ? umgebung.absatz : satz.useStil(eigene))]
  })
}

/**
 * A heading. Word numbers it itself where it can; else its number stands in the text.
 * @param abschnitt the id of its section, where references lead there, too
 * @param format what is otherwise than in its style
 */
export function writeUeberschrift(satz: Wordsatz, ueberschrift: Element, abschnitt = ''): Absatz {
  const stufe = Number(ueberschrift.tagName.slice(1))
  const still = hasClass(ueberschrift, 'nicht-im-verzeichnis')
  const zwischen = hasClass(ueberschrift, 'zwischen')
  const nummer = ueberschrift.children.find((kind): kind is Element => isElement(kind) && is(kind, 'span.nummer'))
  const gezaehlt = satz.nummeriert && nummer !== undefined && isGezaehlt(printedText(nummer))
  const text = ueberschrift.children.filter((kind) => kind !== nummer)
  const marken = [attribut(ueberschrift, 'id'), abschnitt].map((id) => satz.bookmark(id))
  const lesbar = nummer && !gezaehlt ? [new TextRun(`${printedText(nummer)}\u2002`)] : []
  return new Absatz(
    zwischen ? zwischenOf(stufe) : still ? stilleOf(stufe) : (UEBERSCHRIFTEN[stufe - 1] ?? 'Heading4'),
    [
      ...marken.flatMap(({ start }) => start.map(asKind)),
      ...lesbar,
      ...writeQuellstueck(satz, text),
      ...marken.flatMap(({ ende }) => ende.map(asKind)),
    ],
    !zwischen && satz.nummeriert && !gezaehlt && stufe < 4 ? { numbering: false } : {},
  )
}

/** A box; its title, where it has one, comes first. */
function writeKasten(satz: Wordsatz, kasten: Element, art: Kastenart): FileChild[] {
  const { stile } = KAESTEN[art]
  const teile = elementsOf(kasten)
  const titel = teile.filter((teil) => is(teil, 'p.kastentitel'))
  const rest = teile.filter((teil) => !titel.includes(teil))
  return closeRahmen([
    ...titel.map((teil) => writeAbsatz(satz, teil, stile.titel)),
    ...writeBlocks(satz, rest, inKasten(art)),
  ])
}

/** The blocks of a chapter; a quotation that is all of it carries its page. */
export function writeKapitel(satz: Wordsatz, bloecke: readonly Element[], allein: boolean): FileChild[] {
  const [erster, ...weitere] = bloecke
  if (!allein || !erster || weitere.length > 0 || !is(erster, 'blockquote.zitat')) return writeBlocks(satz, bloecke)
  return frameLeitsatz(satz, writeBlocks(satz, elementsOf(erster), LEITSATZ))
}

/** One answer for each box. */
function kaesten(answer: (art: Kastenart) => WriteBlock): Answers<NodeOf<'aside'>, WriteBlock> {
  return Object.fromEntries(KASTENARTEN.map((art) => [`aside.${art}`, answer(art)])) as Answers<
    NodeOf<'aside'>,
    WriteBlock
  >
}

function writeBegriff(satz: Wordsatz, teil: Element, begriff: Stilid, erklaerung: Umgebung): FileChild[] {
  if (teil.tagName === 'dt') return [writeAbsatz(satz, teil, begriff)]
  return holdsBlocks(teil)
    ? writeBlocks(satz, elementsOf(teil), erklaerung)
    : [writeAbsatz(satz, teil, erklaerung.absatz)]
}

/** Its columns are those of its section. */
function writeSpalten(satz: Wordsatz, bereich: Element, umgebung: Umgebung): FileChild[] {
  const bloecke = elementsOf(bereich)
  const mitte = splitInHalves(bloecke)
  // Headings keep their distance at the head of a column only below something: so both columns begin with a line of no height.
  return [
    new Absatz('Fuge', []),
    ...writeBlocks(satz, bloecke.slice(0, mitte), umgebung),
    new Absatz('Fuge', [new ColumnBreak()]),
    ...writeBlocks(satz, bloecke.slice(mitte), umgebung),
  ]
}

/** The last paragraph of a box or quotation keeps the distance to what follows. */
function closeRahmen(bloecke: FileChild[]): FileChild[] {
  const letzter = bloecke.at(-1)
  const ende = letzter instanceof Absatz ? stilOf(letzter.vorlage)?.ende : undefined
  return letzter instanceof Absatz && ende ? [...bloecke.slice(0, -1), letzter.withVorlage(ende)] : bloecke
}

function holdsBlocks({ children }: Element): boolean {
  return children.some((kind) => isElement(kind) && isInGroup(kind, 'block'))
}
