import { type FileChild, InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { hasClass, is, printedText, walk } from '../../layout/document/baum.js'
import type { ChildOf } from '../../layout/document/vokabular/vokabular.js'
import { Absatz } from '../blocks/absatz.js'
import { writeInline } from '../blocks/inline.js'
import { WordElement } from '../element.js'
import { closeFeld, feld, openFeld } from '../felder.js'
import { isGezaehlt } from '../gliederung.js'
import type { Wordsatz } from '../satz.js'
import { type FesterStil, VERZEICHNIS } from '../styles/stile.js'
import { attribut, elementsOf, unexpected } from '../tree.js'
import { divideEintrag } from './eintragszeilen.js'

/** The levels that the table of contents has. */
const STUFEN = [1, 2, 3] as const

interface Eintrag {
  vorlage: FesterStil
  anker: string
  /** What stands before the text: the number of a heading with its tab, or "Tabelle 2" with its space. */
  vorn: ParagraphChild[]
  /** The text, in the pieces between which its lines break. */
  stuecke: string[]
}

/**
 * The table of contents: a field of Word's that is filled already, in the container that gives it the button for updating.
 * The page numbers are put in when the pages are known.
 */
export function writeVerzeichnis(satz: Wordsatz, verzeichnis: Element): FileChild[] {
  const { titel, punkte } = readVerzeichnis(verzeichnis)
  const stufen = punkte.map((punkt) => STUFEN.find((stufe) => hasClass(punkt, `stufe-${stufe}`)) ?? 1)
  const eintraege = punkte.map((punkt, index): Eintrag => {
    const stufe = stufen[index] ?? 1
    const { anker, teile } = readEintrag(satz, punkt)
    const vorlage = VERZEICHNIS[stufe - 1] ?? 'TOC3'
    if (teile.pfeil)
      return {
        vorlage,
        anker,
        vorn: [new TextRun(`${teile.pfeil}\u2002`)],
        stuecke: divideEintrag(satz, vorlage, `${teile.pfeil}\u2002`, teile.text),
      }
    // "Anhang A" does not fit into the column of the numbers.
    const trenner = isGezaehlt(teile.nummer) ? new Tab() : '\u2002'
    const vorn = teile.nummer ? [new TextRun(teile.nummer), new TextRun({ children: [trenner] })] : []
    const davor = teile.nummer && trenner === '\u2002' ? `${teile.nummer}${trenner}` : ''
    const inSpalte = teile.nummer !== '' && davor === ''
    return { vorlage, anker, vorn, stuecke: divideEintrag(satz, vorlage, inSpalte ? undefined : davor, teile.text) }
  })
  const inhalt = [
    ...titel.map(({ children }) => new Absatz('TOCHeading', writeInline(satz, children))),
    ...writeEintraege(`TOC \\o "1-${Math.max(1, ...stufen)}" \\h \\z`, eintraege),
  ]
  return [
    new WordElement('w:sdt', {}, [
      new WordElement('w:sdtPr', {}, [
        new WordElement('w:docPartObj', {}, [
          new WordElement('w:docPartGallery', { 'w:val': 'Table of Contents' }),
          new WordElement('w:docPartUnique'),
        ]),
      ]),
      new WordElement(
        'w:sdtContent',
        {},
        inhalt.map((absatz) => absatz as unknown as WordElement),
      ),
    ]),
  ]
}

/** A list of figures or tables: a field that gathers the captions of one label. */
export function writeBeschriftungsverzeichnis(satz: Wordsatz, verzeichnis: Element): FileChild[] {
  const { titel, punkte } = readVerzeichnis(verzeichnis)
  const namen = new Set<string>()
  const eintraege = punkte.map((punkt): Eintrag => {
    const { anker, teile } = readEintrag(satz, punkt)
    const marke = teile.marke.replaceAll('\u00a0', ' ')
    namen.add(marke.replace(/ \d+$/, ''))
    return {
      vorlage: 'TableofFigures',
      anker,
      vorn: [new TextRun(`${marke}\u2002`)],
      stuecke: divideEintrag(satz, 'TableofFigures', `${marke}\u2002`, teile.text),
    }
  })
  const [name = ''] = namen
  return [
    ...titel.map(({ children }) => new Absatz('Verzeichnistitel', writeInline(satz, children))),
    ...writeEintraege(`TOC \\h \\z \\c "${name}"`, eintraege),
  ]
}

function readVerzeichnis(verzeichnis: Element): { titel: Element[]; punkte: Element[] } {
  const teile = elementsOf(verzeichnis)
  const titel = teile.filter((teil) => is(teil, 'p.verzeichnistitel'))
  return { titel, punkte: teile.filter((teil) => !titel.includes(teil)).flatMap(readPunkte) }
}

/** The entries of a list and of those in it, in order. */
function readPunkte(liste: Element): Element[] {
  return elementsOf(liste).flatMap((punkt) => [
    punkt,
    ...elementsOf(punkt)
      .filter((teil) => is(teil, 'ol'))
      .flatMap(readPunkte),
  ])
}

function readEintrag(satz: Wordsatz, punkt: Element) {
  const link = elementsOf(punkt).find((teil) => is(teil, 'a'))
  if (!link) throw unexpected(punkt, 'einem Inhaltsverzeichnis')
  const lies = (name: ChildOf<'nav a'>) => {
    const span = [...walk(link)].find((innen) => is(innen, name))
    return span ? printedText(span) : ''
  }
  const { anker } = satz.zielOf(attribut(link, 'href'))
  satz.verzeichnet.push(anker)
  return {
    anker,
    teile: {
      nummer: lies('span.nummer'),
      pfeil: lies('span.pfeil'),
      marke: lies('span.marke'),
      text: lies('span.text') || printedText(link),
    },
  }
}

function writeEintraege(anweisung: string, eintraege: readonly Eintrag[]): Absatz[] {
  return eintraege.map(({ vorlage, anker, vorn, stuecke }, index) => {
    const kinder = [
      ...vorn,
      ...stuecke.map((text, stelle) => new TextRun(stelle === 0 ? text : { text, break: 1 })),
      // The leaders keep off the text and the number.
      new TextRun({ style: 'Fuehrung', children: [' ', new Tab(), ' '] }),
      // The page estimator puts the number here.
      ...feld(`PAGEREF ${anker} \\h`, '0'),
    ]
    return new Absatz(vorlage, [
      ...(index === 0 ? openFeld(anweisung) : []),
      new InternalHyperlink({ anchor: anker, children: kinder }),
      ...(index === eintraege.length - 1 ? [closeFeld()] : []),
    ])
  })
}
