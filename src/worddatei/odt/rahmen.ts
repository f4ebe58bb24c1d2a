import { childOf, elementsIn } from '../../word/xml/find.js'
import type { XmlElement } from '../../word/xml/xml.js'
import type { Fremdblock, Fremdlauf } from '../modell.js'
import { pointsOf } from './odtstile.js'

/** A frame or shape: a picture, a chart, a text box, or several of them. */
export function readRahmen(rahmen: XmlElement, readBloecke: (eltern: XmlElement) => Fremdblock[]): Fremdlauf[] {
  if (rahmen.name === 'draw:g' || rahmen.name === 'draw:a')
    return elementsIn(rahmen).flatMap((kind) => readRahmen(kind, readBloecke))
  if (rahmen.name !== 'draw:frame') {
    const bloecke = readBloecke(rahmen)
    return bloecke.length > 0 ? [{ art: 'textfeld', bloecke }] : []
  }
  const kasten = childOf(rahmen, 'draw:text-box')
  if (kasten) return [{ art: 'textfeld', bloecke: readBloecke(kasten) }]
  const alt =
    ['svg:desc', 'svg:title']
      .map((name) => childOf(rahmen, name)?.text.replace(/\s+/g, ' ').trim() ?? '')
      .find(Boolean) ?? ''
  const objekt = childOf(rahmen, 'draw:object')?.attributes['xlink:href']
  if (objekt) return [{ art: 'diagramm', teil: `${objekt.replace(/^\.\//, '')}/content.xml`, alt }]
  const bild = childOf(rahmen, 'draw:image')?.attributes['xlink:href']
  if (bild)
    return [
      {
        art: 'bild',
        teil: bild.replace(/^\.\//, ''),
        alt,
        hoehe: pointsOf(rahmen.attributes['svg:height'] ?? '') / 2.835,
        schmuck: rahmen.attributes['loext:decorative'] === 'true',
      },
    ]
  return [{ art: 'fremd', was: 'eingebettetes Objekt' }]
}
