import { type FileChild, InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { classesOf, hasClass, printedText, walk } from '../../layout/document/baum.js'
import type { ClassName } from '../../layout/document/vokabular.js'
import { Absatz, writeAbsatz } from '../blocks/absatz.js'
import { Element as WordElement } from '../element.js'
import { closeFeld, feld, openFeld } from '../felder.js'
import { isGezaehlt } from '../gliederung.js'
import type { Satz } from '../satz.js'
import { attribut, elementsOf, unexpected } from '../tree.js'

interface Eintrag {
  vorlage: string
  anker: string
  /** What stands before the text: the number of a heading with its tab, or "Tabelle 2" with its space. */
  vorn: ParagraphChild[]
  text: string
}

/**
 * The table of contents: a field of Word's that is filled already, in the container that gives it the button for updating.
 * The page numbers are put in when the pages are known.
 */
export function writeVerzeichnis(satz: Satz, verzeichnis: Element): FileChild[] {
  const { titel, punkte } = readVerzeichnis(verzeichnis)
  const stufen = punkte.map((punkt) => Number(/^stufe-([123])$/.exec(classesOf(punkt)[0] ?? '')?.[1]))
  const eintraege = punkte.map((punkt, index): Eintrag => {
    const stufe = stufen[index]
    if (!stufe) throw unexpected(punkt, verzeichnis)
    const { anker, teile } = readEintrag(satz, punkt)
    if (teile.pfeil)
      return { vorlage: `TOC${stufe}`, anker, vorn: [new TextRun(`${teile.pfeil}\u2002`)], text: teile.text }
    // "Anhang A" does not fit into the column of the numbers.
    const trenner = isGezaehlt(teile.nummer) ? new Tab() : '\u2002'
    const vorn = teile.nummer ? [new TextRun(teile.nummer), new TextRun({ children: [trenner] })] : []
    return { vorlage: `TOC${stufe}`, anker, vorn, text: teile.text }
  })
  const inhalt = [
    ...titel.map((absatz) => writeAbsatz(satz, absatz, 'TOCHeading')),
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
export function writeBeschriftungsverzeichnis(satz: Satz, verzeichnis: Element): FileChild[] {
  const { titel, punkte } = readVerzeichnis(verzeichnis)
  const namen = new Set<string>()
  const eintraege = punkte.map((punkt): Eintrag => {
    const { anker, teile } = readEintrag(satz, punkt)
    const marke = teile.marke.replaceAll('\u00a0', ' ')
    namen.add(marke.replace(/ \d+$/, ''))
    return { vorlage: 'TableofFigures', anker, vorn: [new TextRun(`${marke}\u2002`)], text: teile.text }
  })
  const [name = ''] = namen
  return [
    ...titel.map((absatz) => writeAbsatz(satz, absatz, 'Verzeichnistitel')),
    ...writeEintraege(`TOC \\h \\z \\c "${name}"`, eintraege),
  ]
}

function readVerzeichnis(verzeichnis: Element): { titel: Element[]; punkte: Element[] } {
  const titel: Element[] = []
  const punkte: Element[] = []
  for (const teil of elementsOf(verzeichnis)) {
    if (teil.tagName === 'p') titel.push(teil)
    else if (teil.tagName === 'ol') punkte.push(...readPunkte(teil))
    else throw unexpected(teil, verzeichnis)
  }
  return { titel, punkte }
}

/** The entries of a list and of those in it, in order. */
function readPunkte(liste: Element): Element[] {
  return elementsOf(liste).flatMap((punkt) => {
    if (punkt.tagName !== 'li') throw unexpected(punkt, liste)
    return [
      punkt,
      ...elementsOf(punkt)
        .filter(({ tagName }) => tagName === 'ol')
        .flatMap(readPunkte),
    ]
  })
}

function readEintrag(satz: Satz, punkt: Element) {
  const fremd = elementsOf(punkt).find(({ tagName }) => tagName !== 'a' && tagName !== 'ol')
  const link = elementsOf(punkt).find(({ tagName }) => tagName === 'a')
  if (fremd || !link) throw unexpected(fremd ?? punkt, 'einem Inhaltsverzeichnis')
  const lies = (klasse: ClassName) => {
    const span = [...walk(link)].find((innen) => hasClass(innen, klasse))
    return span ? printedText(span) : ''
  }
  const { anker } = satz.zielOf(attribut(link, 'href'))
  satz.verzeichnet.push(anker)
  return {
    anker,
    teile: {
      nummer: lies('nummer'),
      pfeil: lies('pfeil'),
      marke: lies('marke'),
      text: lies('text') || printedText(link),
    },
  }
}

function writeEintraege(anweisung: string, eintraege: readonly Eintrag[]): Absatz[] {
  return eintraege.map(({ vorlage, anker, vorn, text }, index) => {
    const kinder = [
      ...vorn,
      new TextRun(text),
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
