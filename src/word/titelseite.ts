import { type FileChild, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { Absatz } from './absatz.js'
import { createFarbfeld } from './farbfeld.js'
import { writeInline } from './inline.js'
import { createLogo } from './logo.js'
import type { Satz } from './satz.js'
import { computeTitelmasse } from './titelmasse.js'
import { readTitelzeilen } from './titelzeilen.js'
import { elementsOf } from './tree.js'

/**
 * The title page. Its styles make the composition, so that the office can work on it with styles alone; colour field and logo
 * hang on its first paragraph.
 */
export function writeTitelseite(satz: Satz, titelseite: Element): FileChild[] {
  const { feldhoehe } = computeTitelmasse(satz.dokument, satz.textmass)
  const schmuck: ParagraphChild[] = [
    createFarbfeld(satz.nextZeichnung(), feldhoehe),
    ...elementsOf(titelseite)
      .filter(({ tagName }) => tagName === 'img')
      .map((bild) => createLogo(satz, bild, feldhoehe)),
  ]
  return readTitelzeilen(titelseite, satz.dokument.gestaltung, satz.textmass).map(
    ({ vorlage, teile }, index) =>
      new Absatz(vorlage, [
        ...(index === 0 ? schmuck : []),
        ...teile.flatMap((teil, stelle) => [
          ...(stelle > 0 ? [new TextRun({ children: [new Tab()] })] : []),
          ...writeInline(satz, teil.children),
        ]),
      ]),
  )
}
