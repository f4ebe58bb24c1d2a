import {
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Tab,
  TextRun,
} from 'docx'
import type { Element } from 'hast'
import { outdentOf } from '../../content/satzspiegel.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { kolumnenOf } from '../../layout/design/seitenraender.js'
import { hasClass, is, isElement, nameText, printedText, walk } from '../../layout/document/baum.js'
import type { ChildOf } from '../../layout/document/vokabular/vokabular.js'
import { type Anschluss, anschlussOf, kapitelartOf, sharesPage } from '../../layout/frame/kapitel.js'
import { wasserzeichenOf } from '../../layout/frame/wasserzeichen.js'
import { Absatz } from '../blocks/absatz.js'
import { writeKapitel, writeUeberschrift } from '../blocks/blocks.js'
import { joinBlocks } from '../blocks/fugen.js'
import { fitColumns } from '../blocks/kacheln.js'
import { feld } from '../felder.js'
import { isGezaehlt } from '../gliederung.js'
import { A4, aushang, TITELRAND, textbreite, twipsFromMm } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { STILE } from '../styles/stile.js'
import { type Answers, answerTo, attribut, elementsOf, unexpected } from '../tree.js'
import { BILDSEITENRAND, writeBildseite } from './bildseite.js'
import { writeImpressum } from './impressum.js'
import { splitBloecke } from './kapitelteile.js'
import { writeTitelseite } from './titelseite.js'
import { writeBeschriftungsverzeichnis, writeVerzeichnis } from './verzeichnis.js'

/** What stands between the edge of the paper and the text besides header and footer, in millimetres. */
const UEBER_DEM_TEXT = 13
const UNTER_DEM_TEXT = 10
/** Room between columns in millimetres: that of tiles, and where numbers of headings hang into it. */
const SPALTENABSTAND = 8
const KACHELABSTAND = 4
const ABSTAND_MIT_NUMMERN = 16
/** Printers leave out what stands nearer to the edge. */
const RAND = 6

/** What looks for a chapter that the table of contents does not show. */
const STILLES_KAPITEL = `STYLEREF "${STILE.Heading1Still.name}"`

/** The sections of the file: title page, Impressum, table of contents, and one for each chapter. */
export function writeAbschnitte(satz: Wordsatz): ISectionOptions[] {
  const sections: ISectionOptions[] = []
  const teile = elementsOf(satz.dokument.baum)
  const arten = teile.map((teil) => (is(teil, 'section.abschnitt') ? kapitelartOf(teil) : undefined))
  const anschlussAt = (index: number): Anschluss => {
    const art = arten[index]
    return art ? anschlussOf(satz.dokument.gestaltung, art, arten[index - 1]) : 'neue-seite'
  }
  for (const [index, teil] of teile.entries()) {
    const davor = sections.at(-1)
    if (davor && isBeschriftungsverzeichnis(teil)) {
      sections.splice(-1, 1, appendVerzeichnis(davor, writeBeschriftungsverzeichnis(satz, teil)))
      continue
    }
    const quer = davor?.properties?.page?.size?.orientation === PageOrientation.LANDSCAPE
    const anschluss = quer ? 'neue-seite' : anschlussAt(index)
    // Whether that page has room is known when the pages are.
    if (anschluss === 'bei-bedarf') for (const anker of ankerOf(satz, teil)) satz.beiBedarf.add(anker)
    const nachbarn = {
      schliesstAn: anschluss === 'fortlaufend',
      teilt: [index, index + 1].some((wo) => anschlussAt(wo) !== 'neue-seite'),
    }
    const [erste, ...weitere] = answerTo<WriteTeil>(PARTS, teil, satz.dokument.baum)(satz, teil, nachbarn)
    // Later sections take over the footer of the first one that has it.
    const brauchtFuss = !is(teil, 'section.titelseite') && !sections.some(({ footers }) => footers)
    if (erste)
      sections.push(
        { ...erste, ...(brauchtFuss ? { footers: pairOf(satz, (style) => createFuss(satz, style)) } : {}) },
        ...weitere,
      )
  }
  return sections
}

/** The bookmarks of a chapter and its heading. */
function ankerOf(satz: Wordsatz, kapitel: Element): string[] {
  return [kapitel, ...elementsOf(kapitel).slice(0, 1)].flatMap(
    (teil) => satz.ziele.get(attribut(teil, 'id'))?.anker ?? [],
  )
}

/** Lists of figures and tables stand in the section of the table of contents. */
function isBeschriftungsverzeichnis(teil: Element): boolean {
  return hasClass(teil, 'abbildungen') || hasClass(teil, 'tabellen')
}

/** What follows the container of the table of contents takes the place of the paragraph that ends its section. */
function appendVerzeichnis(section: ISectionOptions, absaetze: readonly FileChild[]): ISectionOptions {
  const davor = section.children.filter((block) => !(block instanceof Absatz && block.vorlage === 'Fuge'))
  return { ...section, children: [...davor, ...absaetze] }
}

/** Whether a chapter goes on on the page of the one before, and whether it may share a page with a neighbour. */
interface Seitennachbarn {
  schliesstAn: boolean
  teilt: boolean
}

type WriteTeil = (satz: Wordsatz, teil: Element, nachbarn: Seitennachbarn) => ISectionOptions[]

const PARTS: Answers<ChildOf<'body'>, WriteTeil> = {
  'section.titelseite': (satz, teil) => [
    { properties: { ...seite(satz, TITELRAND), titlePage: true }, children: writeTitelseite(satz, teil) },
  ],
  'section.impressum': (satz, teil) => [
    {
      properties: { ...seite(satz), verticalAlign: 'bottom' },
      // Without words: it holds what marks a draft.
      ...(wasserzeichenOf(satz.dokument)
        ? { headers: pairOf(satz, () => new Header({ children: [new Absatz('Fuge', [])] })) }
        : {}),
      children: writeImpressum(satz, teil),
    },
  ],
  'nav.inhaltsverzeichnis': (satz, teil) => {
    const titel = [...walk(teil)].find((innen) => is(innen, 'p.verzeichnistitel'))
    const name = titel ? printedText(titel) : ''
    // Word ends a section in a paragraph, and the container of the table of contents is none.
    const children = [...writeVerzeichnis(satz, teil), new Absatz('Fuge', [])]
    return [{ properties: seite(satz), headers: koepfe(satz, () => [new TextRun(name)], name), children }]
  },
  'section.abschnitt': writeAbschnitt,
}

/** The sections of a chapter: one, and more of them where pages are turned; the first may go on on the page of the chapter before. */
function writeAbschnitt(satz: Wordsatz, abschnitt: Element, { schliesstAn, teilt }: Seitennachbarn): ISectionOptions[] {
  const [ueberschrift, ...bloecke] = elementsOf(abschnitt)
  if (!ueberschrift) throw unexpected(abschnitt, satz.dokument.baum)
  const art = kapitelartOf(abschnitt)
  const { nummer } = art
  const name = nameKapitel(satz, ueberschrift, nummer)
  const still = hasClass(ueberschrift, 'nicht-im-verzeichnis')
  const { gestaltung, autor } = satz.dokument
  const teile = splitBloecke(bloecke)
  return teile.map(({ art: lage, spalten: hoechstens, fortlaufend, teile: stuecke }, index) => {
    // As on the title page, the first page of the section has no header and no footer.
    if (lage === 'bild')
      return {
        properties: { ...seite(satz, BILDSEITENRAND), titlePage: true },
        children: stuecke.flatMap((teil) => writeBildseite(satz, teil)),
      }
    const quer = lage === 'quer'
    const ganze = textbreite(satz.dokument.gestaltung, quer ? A4.hoehe : A4.breite)
    const abstand = twipsFromMm(gapIn(satz, stuecke))
    const widthIn = (count: number) => Math.floor((ganze - abstand * (count - 1)) / count)
    const spalten = fitColumns(satz, stuecke, hoechstens, widthIn)
    satz.breite = widthIn(spalten)
    const titel = index === 0 ? [writeUeberschrift(satz, ueberschrift, attribut(abschnitt, 'id'))] : []
    const children = joinBlocks([...titel, ...writeKapitel(satz, stuecke, teile.length === 1)])
    if (fortlaufend || (index === 0 && schliesstAn)) {
      satz.breite = textbreite(satz.dokument.gestaltung)
      // What goes on on the same page has the header of what it goes on from.
      return { properties: { ...seite(satz), type: SectionType.CONTINUOUS, ...columnsOf(spalten, abstand) }, children }
    }
    // A section of its own gives the chapter's name its right value also where the field is not worked out.
    const headers = (gestaltung.kapitel === 'fortlaufend' ? sharesPage(gestaltung, art) : teilt)
      ? koepfe(satz, () => [new TextRun(autor)], autor)
      : koepfe(satz, () => feld(still ? STILLES_KAPITEL : 'STYLEREF 1', name), name)
    satz.breite = textbreite(satz.dokument.gestaltung)
    return { properties: quer ? querseite(satz) : seite(satz), headers, children }
  })
}

/** The heading as its field repeats it: with a number that stands in its text, not with one that Word counts, and without notes. */
function nameKapitel({ nummeriert }: Wordsatz, ueberschrift: Element, nummer: string): string {
  const text = nameText(ueberschrift).slice(nummer.length).trim()
  return nummer && !(nummeriert && isGezaehlt(nummer)) ? `${nummer}\u2002${text}` : text
}

/** Room between the columns of a part, in millimetres. */
function gapIn({ nummeriert }: Wordsatz, teile: readonly Element[]): number {
  if (teile.some((teil) => is(teil, 'ul.kacheln'))) return KACHELABSTAND
  return nummeriert && teile.some(hasHeadings) ? ABSTAND_MIT_NUMMERN : SPALTENABSTAND
}

function hasHeadings(block: Element): boolean {
  return is(block, 'div.spalten') && block.children.some((kind) => isElement(kind) && /^h[2-4]$/.test(kind.tagName))
}

function columnsOf(count: number, space: number): Pick<ISectionPropertiesOptions, 'column'> {
  return count === 1 ? {} : { column: { count, space, equalWidth: true } }
}

function querseite(satz: Wordsatz): ISectionPropertiesOptions {
  // A page that is turned has no column beside its text.
  const { page, ...weiteres } = seite(satz, { randspalte: 0 })
  return { ...weiteres, page: { ...page, size: { ...page?.size, orientation: PageOrientation.LANDSCAPE } } }
}

function seite({ dokument }: Wordsatz, rand: Partial<Gestaltung['seite']> = {}): ISectionPropertiesOptions {
  const mass = { ...dokument.gestaltung.seite, ...rand }
  const { oben, unten, links, rechts } = mass
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { width: twipsFromMm(A4.breite), height: twipsFromMm(A4.hoehe) },
      margin: {
        top: twipsFromMm(oben),
        bottom: twipsFromMm(unten),
        left: twipsFromMm(links + outdentOf(mass)),
        right: twipsFromMm(rechts),
        header: twipsFromMm(Math.max(RAND, oben - UEBER_DEM_TEXT)),
        footer: twipsFromMm(Math.max(RAND, unten - UNTER_DEM_TEXT)),
      },
    },
  }
}

/** What stands at the head or foot of all pages, or, where they are mirrored, of right and left ones; `Footer` names the outer edge of a right page. */
function pairOf<Teil>(
  { dokument }: Wordsatz,
  create: (style: 'Footer' | 'FooterLinks') => Teil,
): { default: Teil; even?: Teil } {
  const rechts = create('Footer')
  return dokument.gestaltung.seite.spiegeln ? { default: rechts, even: create('FooterLinks') } : { default: rechts }
}

/** The headers of a section, none where a design wants none: the chapter stands at the outer edge. */
function koepfe(
  satz: Wordsatz,
  kapitel: () => readonly ParagraphChild[],
  name: string,
): { default?: Header; even?: Header } {
  const { links, rechts } = satz.dokument.gestaltung.kolumnentitel
  // A head without words is only there for what marks a draft.
  if (links === 'keiner' && rechts === 'keiner' && !wasserzeichenOf(satz.dokument)) return {}
  return pairOf(satz, (style) => createKopf(satz, kapitel(), name, style === 'FooterLinks'))
}

/** What the design wants at the inner edge and the outer; a chapter's name that is too long for that takes a line of its own. */
function createKopf(
  { dokument, breite, textmass }: Wordsatz,
  kapitel: readonly ParagraphChild[],
  name: string,
  links: boolean,
): Header {
  const { kopfzeile, autor, gestaltung } = dokument
  const aufrecht = breite === textbreite(gestaltung)
  const passt =
    textmass.measure(`${kopfzeile}    ${name}`, gestaltung.groessen.klein) <
    breite + (aufrecht ? aushang(gestaltung) : 0)
  const texte = { programm: [new TextRun(kopfzeile)], kapitel, jobcenter: [new TextRun(autor)] }
  const [innen, aussen] = kolumnenOf<readonly ParagraphChild[]>(gestaltung.kolumnentitel, texte, [])
  if (innen.length + aussen.length === 0) return new Header({ children: [new Absatz('Fuge', [])] })
  const [erste, zweite] = links ? [aussen, innen] : [innen, aussen]
  const zeilen: ParagraphChild[][] = passt
    ? [[...erste, new TextRun({ children: [new Tab()] }), ...zweite]]
    : [[...innen], [...aussen]]
  const style = aufrecht ? 'Header' : 'KopfzeileQuer'
  return new Header({ children: zeilen.map((children) => new Paragraph({ style, children })) })
}

function createFuss({ dokument }: Wordsatz, style: 'Footer' | 'FooterLinks'): Footer {
  const zahl = feld('PAGE', '2')
  const nurZahl = dokument.gestaltung.seitenzahl.form === 'zahl'
  return new Footer({
    children: [
      new Paragraph({
        style,
        // The first page that has it is that of the Impressum; the page estimator puts in how many there are.
        children: nurZahl ? zahl : [new TextRun('Seite '), ...zahl, new TextRun(' von '), ...feld('NUMPAGES', '0')],
      }),
    ],
  })
}
