import { type FileChild, FrameAnchorType, FrameWrap, type IFrameOptions, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { is } from '../../layout/document/baum.js'
import { Absatz } from '../blocks/absatz.js'
import { writeQuellstueck } from '../blocks/quellstueck.js'
import { twipsFromMm } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { elementsOf } from '../tree.js'
import { createFarbfeld } from './farbfeld.js'
import { createLogo, createTitelbild, createTitelgrafik, createTraegerlogo, HOEHENLAGE } from './titelbilder.js'
import { readTitelzeilen } from './titelzeilen.js'

/**
 * The title page. Its text stands in frames at the places that the design gives its blocks; paragraphs in the same place
 * share one. Colour fields and pictures hang on a paragraph of nothing else, behind the text.
 */
export function writeTitelseite(satz: Wordsatz, titelseite: Element): FileChild[] {
  const { gestaltung } = satz.dokument
  const bilder = elementsOf(titelseite).filter(({ tagName }) => tagName === 'img')
  const traegerlogos = bilder.filter((bild) => is(bild, 'img.traegerlogo'))
  const schmuck: ParagraphChild[] = [
    ...gestaltung.titelseite.flaechen.map((flaeche, index) =>
      createFarbfeld(satz.nextZeichnung(), index + (flaeche.vorne ? HOEHENLAGE.vorne : 0), flaeche),
    ),
    ...(gestaltung.titelgrafik ? [createTitelgrafik(satz, gestaltung.titelgrafik)] : []),
    ...bilder.flatMap((bild) => {
      if (is(bild, 'img.titelbild')) return [createTitelbild(satz, bild)]
      return is(bild, 'img.logo') ? createLogo(satz, bild) : [createTraegerlogo(satz, bild, traegerlogos.indexOf(bild))]
    }),
  ]
  const zeilen = readTitelzeilen(titelseite, gestaltung, satz.textmass).map(
    ({ vorlage, block, teile }) =>
      new Absatz(
        vorlage,
        teile.flatMap((teil, stelle) => [
          ...(stelle > 0 ? [new TextRun({ children: [new Tab()] })] : []),
          ...writeQuellstueck(satz, teil.children),
        ]),
        { frame: frameOf(gestaltung.titelseite.bloecke[block]) },
      ),
  )
  return [...zeilen, new Absatz('Fuge', schmuck)]
}

/** In the paragraph, not in its style: LibreOffice takes no frames from styles. */
function frameOf({ links, oben, breite }: { links: number; oben: number; breite: number }): IFrameOptions {
  return {
    type: 'absolute',
    position: { x: twipsFromMm(links), y: twipsFromMm(oben) },
    width: twipsFromMm(breite),
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.AROUND,
  }
}
