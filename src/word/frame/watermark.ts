import type { Dokument } from '../../layout/document/dokument.js'
import { SLOPE, watermarkOf } from '../../layout/frame/watermark.js'
import type { OpcPackage } from '../package/package.js'
import { findElements, needElements } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import { createOrnament, IMAGE, positionOf } from './behind-text.js'

const MAIN = 'word/document.xml'
const PART = 'media/wasserzeichen'
/** What its drawings are called: relations get other names when a file is finished. */
const NAME = 'Wasserzeichen'
const EMU_PER_PX = 9525
/** Above the ids of all other drawings. */
const FIRST_ID = 90_001

/**
 * Hangs the mark of a draft into every header, behind the text: that is where Word looks for watermarks. Readers of the screen pass
 * over it. Headers that have it already are left as they are; nothing for a document that is no draft.
 * @param png the same picture for programs that know no SVG
 */
export function hangWatermark(pkg: OpcPackage, dokument: Dokument, png: Uint8Array | undefined): void {
  const picture = watermarkOf(dokument)
  if (!picture || !png) return
  pkg.put(`word/${PART}.svg`, new TextEncoder().encode(picture.svg))
  pkg.put(`word/${PART}.png`, png)
  pkg.addExtension('svg', 'image/svg+xml')
  pkg.addExtension('png', 'image/png')
  const heads = pkg.relationsOf(MAIN).filter(({ kind }) => kind === 'header')
  for (const [index, { target }] of heads.entries()) {
    if (findElements(pkg.xml(target), 'wp:docPr').some(({ attributes }) => attributes.name?.startsWith(NAME))) continue
    for (const [number, kind] of ['png', 'svg'].entries())
      pkg.addRelation(target, { Id: `rIdWasserzeichen${number + 1}`, Type: IMAGE, Target: `${PART}.${kind}` })
    const [paragraph] = needElements(pkg.xml(target), 'w:p')
    paragraph?.children.push(createElement('w:r', {}, [createDrawing(picture, FIRST_ID + index)]))
  }
}

function createDrawing({ breite, hoehe }: { breite: number; hoehe: number }, id: number): XmlElement {
  const anchor = createOrnament({
    id,
    name: `${NAME} ${id - FIRST_ID + 1}`,
    size: { cx: Math.round(breite * EMU_PER_PX), cy: Math.round(hoehe * EMU_PER_PX) },
    position: [positionOf('H', 'page', 'center'), positionOf('V', 'page', 'center')],
    picture: 'rIdWasserzeichen1',
    svg: 'rIdWasserzeichen2',
    turned: (360 - SLOPE) * 60_000,
  })
  return createElement('w:drawing', {}, [anchor])
}
