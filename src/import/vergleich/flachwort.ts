import { posix } from 'node:path'
import { hashOf } from '../../files/record.js'
import { carriesName } from '../../word/diagramm/labels/name-series.js'
import { walkXml } from '../../word/xml/find.js'
import { XmlElement, XmlText } from '../../word/xml/xml.js'
import type { Wordpaket } from '../../worddatei/oeffnen.js'
import type { Flachart, Flachbild, Flachstueck } from './flach.js'

/**
 * All that can be read in a Word file, part by part, paragraph by paragraph, as its XML says it. On purpose this shares nothing with
 * the reader that programmes are made with: what that misses shows where the two differ.
 */
export function readFlachWord({ paket, haupt, xml }: Wordpaket): Flachstueck[] {
  const stuecke: Flachstueck[] = []
  const teile: [RegExp, Flachart, string][] = [
    [/\/(?:header|footer)\d*\.xml$/, 'kopfzeile', 'Kopf- und Fußzeilen'],
    [/\/(?:foot|end)notes\.xml$/, 'text', 'Fußnoten'],
    [/\/comments\.xml$/, 'kommentar', 'Kommentare'],
    [/\/charts\/chart[^/]*\.xml$/, 'diagramm', 'Diagramm'],
    [/\/diagrams\/data\d*\.xml$/, 'grafik', 'SmartArt'],
  ]
  const read = (name: string, art: Flachart, ort: string) => {
    const wurzel = xml(name)
    if (wurzel)
      stuecke.push(
        ...(art === 'diagramm'
          ? readChart(wurzel, `${ort} ${/(\d*)\.xml$/.exec(name)?.[1]}`)
          : new Flachleser(ort, art).read(wurzel)),
      )
  }
  read(haupt, 'text', '')
  for (const name of paket.names.toSorted(byNumber)) {
    const [, art, ort] = teile.find(([muster]) => muster.test(name)) ?? []
    if (art && ort && name !== haupt) read(name, art, ort)
  }
  return stuecke.filter(({ text }) => text.trim() !== '')
}

/**
 * The pictures of a Word file. A vector picture that has another one in points beside it, for older programs, is not counted, nor is what
 * says of itself that it is decoration: that is the design's.
 */
export function readFlachBilder(wordpaket: Wordpaket): Flachbild[] {
  const { paket } = wordpaket
  const schmuck = listDecoration(wordpaket)
  const bilder = paket.names.filter((name) => /\/media\/[^/]+$/.test(name)).toSorted(byNumber)
  const pixel = bilder.some((name) => name.endsWith('.png'))
  return bilder
    .filter((name) => !(pixel && name.endsWith('.svg')) && !schmuck.has(name))
    .map((name) => ({ ort: name, hash: hashOf(paket.bytes(name) ?? '') }))
}

/** The parts of pictures that decorations alone show. */
function listDecoration({ haupt, xml }: Wordpaket): Set<string> {
  const wurzel = xml(haupt)
  if (!wurzel) return new Set()
  const ordner = posix.dirname(haupt)
  const teile = new Map(
    partsOf(xml(posix.join(ordner, '_rels', `${posix.basename(haupt)}.rels`))).map(
      ({ attributes: { Id = '', Target = '' } }) => [Id, posix.resolve(`/${ordner}`, Target).slice(1)],
    ),
  )
  const gezeigt = { schmuck: new Set<string>(), inhalt: new Set<string>() }
  for (const zeichnung of walkXml(wurzel).filter(({ name }) => name === 'w:drawing')) {
    const teil = walkXml(zeichnung)
    const istSchmuck = teil.some(({ name, attributes }) => name.endsWith(':decorative') && attributes.val === '1')
    for (const { attributes } of teil) {
      const ziel = teile.get(attributes['r:embed'] ?? '')
      if (ziel) gezeigt[istSchmuck ? 'schmuck' : 'inhalt'].add(ziel)
    }
  }
  return new Set([...gezeigt.schmuck].filter((name) => !gezeigt.inhalt.has(name)))
}

const partsOf = (wurzel: XmlElement | undefined) => (wurzel ? walkXml(wurzel) : [])

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

class Flachleser {
  readonly #stuecke: Flachstueck[] = []
  #nummer = 0
  #tiefe = 0
  /** How deep within fields the one began that lists contents; 0 outside of any. */
  #verzeichnis = 0
  #befehl = ''

  constructor(
    private readonly ort: string,
    private readonly art: Flachart,
  ) {}

  read(wurzel: XmlElement): Flachstueck[] {
    this.#walk(wurzel, this.art)
    return this.#stuecke
  }

  #walk(element: XmlElement, art: Flachart): void {
    for (const kind of element.children) {
      if (!(kind instanceof XmlElement)) continue
      const { name } = kind
      if (name === 'w:p' || name === 'a:p') this.#paragraph(kind, art)
      else if (name === 'mc:AlternateContent') this.#walk(alternativeOf(kind), art)
      else this.#walk(kind, art)
    }
  }

  #paragraph(absatz: XmlElement, art: Flachart): void {
    const ort = this.ort || `Absatz ${++this.#nummer}`
    const stil = styleOf(absatz)
    const texte = new Map<Flachart, string>()
    const imVerzeichnis = /^(?:toc|verzeichnis) ?\d|^tableoffigures/i.test(stil)
    const add = (eine: Flachart, text: string) => {
      const art = this.#verzeichnis > 0 || imVerzeichnis ? 'verzeichnis' : eine
      texte.set(art, (texte.get(art) ?? '') + text)
    }
    const inner: [XmlElement, Flachart][] = []
    const visit = (element: XmlElement, eine: Flachart): void => {
      for (const kind of element.children) {
        if (!(kind instanceof XmlElement)) continue
        switch (kind.name) {
          case 'w:del':
          case 'w:moveFrom':
            visit(kind, 'geloescht')
            break
          case 'w:r':
            visit(kind, hidden(kind) ? 'verborgen' : eine)
            break
          case 'w:fldChar':
            this.#field(kind.attributes['w:fldCharType'] ?? '')
            break
          case 'w:instrText':
            this.#befehl += kind.text
            if (/^\s*(?:TOC|INDEX)\b/.test(this.#befehl) && this.#verzeichnis === 0) this.#verzeichnis = this.#tiefe
            break
          case 'w:t':
          case 'w:delText':
          case 'a:t':
          case 'm:t':
            add(eine, textOf(kind))
            break
          case 'w:tab':
          case 'w:br':
          case 'w:cr':
            add(eine, ' ')
            break
          case 'wp:docPr':
          case 'v:shape':
            if (spokenOf(kind)) this.#stuecke.push({ ort, art: eine, text: spokenOf(kind) })
            visit(kind, eine)
            break
          case 'w:noBreakHyphen':
            add(eine, '-')
            break
          case 'w:pPr':
            break
          case 'mc:AlternateContent':
            visit(alternativeOf(kind), eine)
            break
          case 'w:txbxContent':
            inner.push([kind, eine])
            break
          default:
            visit(kind, eine)
        }
      }
    }
    visit(absatz, art)
    // Dots and the number of a page are a typed entry of contents.
    for (const [eine, text] of texte)
      this.#stuecke.push({
        ort,
        art: eine === 'text' && /\.{4,}\s*\d{1,3}\s*$/.test(text) ? 'verzeichnis' : eine,
        text,
      })
    for (const [element, eine] of inner) this.#walk(element, eine)
  }

  #field(art: string): void {
    if (art === 'begin') {
      this.#tiefe++
      this.#befehl = ''
    } else if (art === 'end') {
      if (this.#verzeichnis === this.#tiefe) this.#verzeichnis = 0
      this.#tiefe--
    }
  }
}

/** Of alternatives one is shown: the first that holds words. */
function alternativeOf(element: XmlElement): XmlElement {
  const wahl = element.children.filter((kind) => kind instanceof XmlElement)
  return wahl.find((eine) => holdsWords(eine)) ?? wahl[0] ?? element
}

function holdsWords(element: XmlElement): boolean {
  return element.children.some(
    (kind) => kind instanceof XmlElement && (/^(?:w|a|m):t$/.test(kind.name) || holdsWords(kind)),
  )
}

/** What is said of a picture to those who do not see it. */
function spokenOf({ attributes: { descr = '', alt = '' } }: XmlElement): string {
  return descr || alt
}

function hidden(lauf: XmlElement): boolean {
  return lauf.children.some(
    (kind) =>
      kind instanceof XmlElement &&
      kind.name === 'w:rPr' &&
      kind.children.some(
        (eine) =>
          eine instanceof XmlElement &&
          eine.name === 'w:vanish' &&
          !/^(?:0|false|off)$/.test(eine.attributes['w:val'] ?? ''),
      ),
  )
}

function styleOf(absatz: XmlElement): string {
  for (const kind of absatz.children)
    if (kind instanceof XmlElement && kind.name === 'w:pPr')
      for (const eine of kind.children)
        if (eine instanceof XmlElement && eine.name === 'w:pStyle') return eine.attributes['w:val'] ?? ''
  return ''
}

function textOf(element: XmlElement): string {
  return element.children.map((kind) => (kind instanceof XmlText ? kind.text : '')).join('')
}

/** Names and figures of a chart, as its caches hold them; percent as it is shown. */
function readChart(wurzel: XmlElement, ort: string): Flachstueck[] {
  const stuecke: Flachstueck[] = []
  const kategorien = new Set<string>()
  let format = ''
  const visit = (element: XmlElement, inCategories: boolean): void => {
    for (const kind of element.children) {
      if (!(kind instanceof XmlElement)) continue
      // It says the name of another series once more.
      if (kind.name === 'c:ser' && carriesName(kind)) continue
      if (kind.name === 'c:cat') {
        // Each series says the categories again.
        const gesagt = lettersIn(kind)
        if (kategorien.has(gesagt)) continue
        kategorien.add(gesagt)
      }
      if (kind.name === 'c:formatCode') format = kind.text
      if (kind.name === 'c:numCache' || kind.name === 'c:numLit') format = ''
      if (kind.name === 'a:t') stuecke.push({ ort, art: 'diagramm', text: kind.text })
      else if (kind.name === 'c:v') stuecke.push({ ort, art: 'diagramm', text: shown(kind.text, format, inCategories) })
      else if (kind.name === 'c:strCache') {
        format = ''
        visit(kind, true)
      } else visit(kind, inCategories)
    }
  }
  visit(wurzel, false)
  return stuecke
}

function lettersIn(element: XmlElement): string {
  return element.children
    .map((kind) => (kind instanceof XmlElement ? lettersIn(kind) : kind instanceof XmlText ? kind.text : ''))
    .join('\n')
}

function shown(text: string, format: string, istText: boolean): string {
  if (istText || !/^-?\d/.test(text) || !Number.isFinite(Number(text))) return text
  const zahl = Number(text) * (format.includes('%') ? 100 : 1)
  // As a German would write it, so that one comparison does for all figures.
  return String(Number(zahl.toPrecision(15))).replace('.', ',')
}
