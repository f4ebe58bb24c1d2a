import { type FileChild, InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { Absatz, writeAbsatz } from './absatz.js'
import { Element as WordElement } from './element.js'
import { closeFeld, feld, openFeld } from './felder.js'
import { isGezaehlt } from './gliederung.js'
import type { Satz } from './satz.js'
import { attribut, elementsOf, klassen, printedText, unexpected, walk } from './tree.js'

interface Eintrag {
  stufe: number
  anker: string
  nummer: string
  text: string
}

/**
 * The table of contents: a field of Word's that is filled already, in the container that gives it the button for updating.
 * The page numbers are put in when the pages are known.
 */
export function writeVerzeichnis(satz: Satz, verzeichnis: Element): FileChild[] {
  const titel: Absatz[] = []
  const eintraege: Eintrag[] = []
  for (const teil of elementsOf(verzeichnis)) {
    if (teil.tagName === 'p') titel.push(writeAbsatz(satz, teil, 'TOCHeading'))
    else if (teil.tagName === 'ol') eintraege.push(...readEintraege(satz, teil))
    else throw unexpected(teil, verzeichnis)
  }
  const tiefste = Math.max(1, ...eintraege.map(({ stufe }) => stufe))
  const zeilen = eintraege.map((eintrag, index) =>
    writeEintrag(eintrag, {
      davor: index === 0 ? openFeld(`TOC \\o "1-${tiefste}" \\h \\z`) : [],
      danach: index === eintraege.length - 1 ? [closeFeld()] : [],
    }),
  )
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
        [...titel, ...zeilen].map((absatz) => absatz as unknown as WordElement),
      ),
    ]),
  ]
}

function readEintraege(satz: Satz, liste: Element): Eintrag[] {
  return elementsOf(liste).flatMap((punkt) => {
    const stufe = Number(/^stufe-([123])$/.exec(klassen(punkt)[0] ?? '')?.[1])
    if (punkt.tagName !== 'li' || !stufe) throw unexpected(punkt, 'einem Inhaltsverzeichnis')
    return elementsOf(punkt).flatMap((teil) => {
      if (teil.tagName === 'ol') return readEintraege(satz, teil)
      if (teil.tagName !== 'a') throw unexpected(teil, punkt)
      const lies = (klasse: string) => {
        const span = [...walk(teil)].find((innen) => klassen(innen).includes(klasse))
        return span ? printedText(span) : ''
      }
      const { anker } = satz.zielOf(attribut(teil, 'href'))
      satz.verzeichnet.push(anker)
      return [{ stufe, anker, nummer: lies('nummer'), text: lies('text') || printedText(teil) }]
    })
  })
}

function writeEintrag(
  { stufe, anker, nummer, text }: Eintrag,
  rand: { davor: ParagraphChild[]; danach: ParagraphChild[] },
): Absatz {
  const kinder = [
    // "Anhang A" does not fit into the column of the numbers.
    ...(nummer ? [new TextRun(nummer), new TextRun({ children: [isGezaehlt(nummer) ? new Tab() : '\u2002'] })] : []),
    new TextRun(text),
    // The leaders keep off the text and the number.
    new TextRun({ style: 'Fuehrung', children: [' ', new Tab(), ' '] }),
    // The page estimator puts the number here.
    ...feld(`PAGEREF ${anker} \\h`, '0'),
  ]
  return new Absatz(`TOC${stufe}`, [
    ...rand.davor,
    new InternalHyperlink({ anchor: anker, children: kinder }),
    ...rand.danach,
  ])
}
