import { strFromU8 } from 'fflate'
import { hashOf } from '../../files/record.js'
import { childrenOf, findElements } from '../../word/xml/find.js'
import { readXml, rootOf, type XmlElement } from '../../word/xml/xml.js'
import { normalisePraefixe } from '../../worddatei/praefixe.js'
import type { Leseabsatz } from '../lesen/lesetext.js'

/** A part of a Word file; undefined where it has none of this name. */
export type Teilleser = (name: string) => Uint8Array | undefined

/** Which pictures and charts of a paragraph are others in a Word file; German, as a sentence each. */
export function findBeiwerk(alt: Leseabsatz, neu: Leseabsatz, alte: Teilleser, neue: Teilleser): string[] {
  const diagramme = ({ fremd }: Leseabsatz, teile: Teilleser) =>
    fremd.laeufe.flatMap((lauf) => (lauf.art === 'diagramm' ? [figuresOf(teile(lauf.teil))] : []))
  const bilder = ({ fremd }: Leseabsatz, teile: Teilleser) =>
    fremd.laeufe.flatMap((lauf) => (lauf.art === 'bild' ? [sumOfPart(teile(lauf.teil))] : []))
  const andere = countReplaced(bilder(alt, alte), bilder(neu, neue))
  const neueDiagramme = diagramme(neu, neue)
  return [
    ...Array.from({ length: andere }, () => 'Das Bild ist in Word ein anderes.'),
    ...diagramme(alt, alte).flatMap((figuren, index) =>
      (neueDiagramme[index] ?? figuren) === figuren ? [] : ['Das Diagramm hat in Word andere Zahlen oder Namen.'],
    ),
  ]
}

/** How many pictures others stand for. LibreOffice turns the order of those round that hang on one paragraph (the logos of a cover). */
function countReplaced(vorher: readonly string[], nachher: readonly string[]): number {
  const left = [...nachher]
  const gone = vorher.filter((summe) => {
    const index = left.indexOf(summe)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return Math.min(gone.length, left.length)
}

const sumOfPart = (bytes: Uint8Array | undefined) => (bytes ? hashOf(bytes) : '')

const bekannte = new WeakMap<Uint8Array, string>()

/** The names, categories and values of all series, as one text; whatever else Word and LibreOffice write of a chart. */
function figuresOf(bytes: Uint8Array | undefined): string {
  if (!bytes) return ''
  const bekannt = bekannte.get(bytes)
  if (bekannt !== undefined) return bekannt
  const wurzel = rootOf(readXml(strFromU8(bytes)))
  normalisePraefixe(wurzel)
  const worte = (reihe: XmlElement, name: string) =>
    childrenOf(reihe, name)
      .flatMap((teil) => findElements(teil, 'c:v'))
      .map(({ text }) => plain(text))
      .join('|')
  const figuren = findElements(wurzel, 'c:ser')
    .map((reihe) => `${worte(reihe, 'c:tx')}:${worte(reihe, 'c:cat')}:${worte(reihe, 'c:val')}`)
    .join('\n')
  bekannte.set(bytes, figuren)
  return figuren
}

/** Numbers are compared as such: LibreOffice writes 0.1 as 0.10000000000000001. */
function plain(text: string): string {
  const zahl = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isNaN(zahl) ? text.replace(/\s+/g, ' ').trim() : String(Number(zahl.toPrecision(12)))
}
