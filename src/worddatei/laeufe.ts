import { childOf, elementsIn, findElements, valOf } from '../word/xml/find.js'
import { type XmlElement, XmlText } from '../word/xml/xml.js'
import { isTie } from './bindungen.js'
import type { Fremdauszeichnung, Fremdlauf } from './modell.js'
import type { Wordstile } from './stile.js'
import { letterOf, lettersOf } from './symbole.js'
import { chosenIn, readZeichnung, type Zeichnungsumfeld } from './zeichnung.js'

/** What runs are read with. */
export interface Laufumfeld extends Zeichnungsumfeld {
  stile: Wordstile
  /** Address of a relation that leads outside. */
  adresseOf(id: string): string | undefined
  felder: Feldstapel
  /** Told of what is not taken: text that was deleted, or hidden; the font of a sign that no other has. */
  verschwiegen(was: 'geloescht' | 'verborgen' | 'zeichen', text: string): void
}

/** Fields that are open: they may begin in one paragraph and end in another. */
export class Feldstapel {
  readonly #offen: { befehl: string; imErgebnis: boolean }[] = []

  get wort(): string {
    return wordOf(this.#offen.findLast(({ befehl }) => befehl !== '')?.befehl ?? '')
  }
  /** Within instructions, not in what is shown. */
  get inBefehl(): boolean {
    return this.#offen.some(({ imErgebnis }) => !imErgebnis)
  }
  get inVerzeichnis(): boolean {
    return this.#offen.some(({ befehl, imErgebnis }) => imErgebnis && /^(?:TOC|INDEX|TOA)$/.test(wordOf(befehl)))
  }
  get link(): string | undefined {
    const befehl = this.#offen.findLast(({ befehl }) => /^(?:HYPERLINK|REF)$/.test(wordOf(befehl)))?.befehl
    return befehl === undefined ? undefined : linkOf(befehl)
  }
  char(art: string): void {
    if (art === 'begin') this.#offen.push({ befehl: '', imErgebnis: false })
    else if (art === 'end') this.#offen.pop()
    else {
      const letztes = this.#offen.at(-1)
      if (letztes) letztes.imErgebnis = true
    }
  }
  say(text: string): void {
    const letztes = this.#offen.at(-1)
    if (letztes && !letztes.imErgebnis) letztes.befehl += text
  }
  within<Result>(befehl: string, read: () => Result): Result {
    this.#offen.push({ befehl, imErgebnis: true })
    try {
      return read()
    } finally {
      this.#offen.pop()
    }
  }
}

function wordOf(befehl: string): string {
  return /^\s*([A-Za-z]+)/.exec(befehl)?.[1]?.toUpperCase() ?? ''
}

function linkOf(befehl: string): string | undefined {
  const [, marke] = /^\s*REF\s+"?([^\s"\\]+)/i.exec(befehl) ?? []
  if (marke !== undefined) return `#${marke}`
  const [, adresse] = /HYPERLINK\s+"([^"]+)"/i.exec(befehl) ?? []
  const [, anker] = /\\l\s+"([^"]+)"/i.exec(befehl) ?? []
  return targetOf(adresse, anker)
}

/** Where a link leads: to a place here, an address outside, or a place there. */
function targetOf(adresse: string | undefined, anker: string | undefined): string | undefined {
  if (!anker) return adresse
  return adresse?.includes('#') ? adresse : `${adresse ?? ''}#${anker}`
}

/** What our files bind the numbers of tables and figures with (`src/word/fields.ts`). */
const NARROW_TIE = /(?<=Tabelle|Abbildung)\u202f+/g

/** What goes round runs and says nothing itself. */
const DURCHSICHTIG = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'm:oMathPara',
])

/**
 * The runs of a paragraph, tracked changes read as accepted.
 * @param absatzstile ids of the styles that its letters take their look from
 */
export function readLaeufe(absatz: XmlElement, absatzstil: string, umfeld: Laufumfeld): Fremdlauf[] {
  const laeufe: Fremdlauf[] = []
  const visit = (element: XmlElement, link: string | undefined): void => {
    if (element.name === 'w:r') laeufe.push(...readLauf(element, absatzstil, link, umfeld))
    else if (element.name === 'w:hyperlink') {
      const { 'r:id': id = '', 'w:anchor': anker } = element.attributes
      const ziel = targetOf(umfeld.adresseOf(id), anker)
      for (const kind of elementsIn(element)) visit(kind, ziel ?? link)
    } else if (element.name === 'w:fldSimple')
      umfeld.felder.within(element.attributes['w:instr'] ?? '', () => {
        for (const kind of elementsIn(element)) visit(kind, link)
      })
    else if (element.name === 'w:del' || element.name === 'w:moveFrom')
      umfeld.verschwiegen('geloescht', lettersIn(element))
    else if (element.name === 'm:oMath')
      laeufe.push({
        art: 'text',
        text: lettersIn(element, ['m:t']),
        zeichen: { fett: false, kursiv: true, hoch: false, tief: false },
      })
    else if (element.name === 'mc:AlternateContent') {
      const gewaehlt = chosenIn(element)
      for (const kind of elementsIn(gewaehlt)) visit(kind, link)
    } else if (DURCHSICHTIG.has(element.name)) for (const kind of elementsIn(element)) visit(kind, link)
  }
  for (const kind of elementsIn(absatz)) visit(kind, undefined)
  return laeufe
}

function lettersIn(element: XmlElement, namen: readonly string[] = ['w:t', 'w:delText']): string {
  return findElements(element, ...namen)
    .map(({ text }) => text)
    .join('')
}

function readLauf(lauf: XmlElement, absatzstil: string, link: string | undefined, umfeld: Laufumfeld): Fremdlauf[] {
  const { stile, felder } = umfeld
  const eigene = childOf(lauf, 'w:rPr')
  const ids = [valOf(childOf(eigene, 'w:rStyle')), absatzstil].filter((id, index) => id !== '' || index === 1)
  if (childOf(eigene, 'w:del')) {
    umfeld.verschwiegen('geloescht', lettersIn(lauf))
    return []
  }
  if (stile.isOn(eigene, ids, 'w:vanish')) {
    umfeld.verschwiegen('verborgen', lettersIn(lauf))
    // What hides a field's own marks must not hide its result.
    for (const kind of elementsIn(lauf)) trackFeld(kind, felder)
    return []
  }
  const zeichen = readZeichenart(eigene, ids, stile)
  const tied = isTie(stile.namesOf(valOf(childOf(eigene, 'w:rStyle'))))
  const laeufe: Fremdlauf[] = []
  const add = (text: string): void => {
    if (felder.inBefehl || text === '') return
    const ziel = link ?? felder.link
    laeufe.push({
      art: 'text',
      text: tied ? text.replaceAll('\u00a0', ' ') : text.replace(NARROW_TIE, '\u00a0'),
      zeichen,
      ...(ziel !== undefined && { link: ziel }),
      ...(felder.wort && { feld: felder.wort }),
    })
  }
  const missing = (schrift: string) => umfeld.verschwiegen('zeichen', schrift)
  const visit = (kind: XmlElement): void => {
    if (trackFeld(kind, felder)) return
    switch (kind.name) {
      case 'w:t': {
        const schrift = childOf(eigene, 'w:rFonts')?.attributes['w:ascii'] ?? ''
        add(lettersOf(textIn(kind), schrift, () => missing(schrift)))
        return
      }
      case 'w:tab':
      case 'w:ptab':
        add('\t')
        return
      case 'w:noBreakHyphen':
        add('\u2011')
        return
      case 'w:softHyphen':
        add('\u00ad')
        return
      case 'w:sym': {
        const { 'w:font': schrift = '', 'w:char': code = '' } = kind.attributes
        const letter = letterOf(schrift, code)
        if (letter === undefined) missing(schrift)
        else add(letter)
        return
      }
      case 'w:br':
      case 'w:cr':
        if (!felder.inBefehl && !/^(?:page|column)$/.test(kind.attributes['w:type'] ?? ''))
          laeufe.push({ art: 'umbruch' })
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        laeufe.push({ art: 'note', id: `${kind.name.slice(2, -9)}-${kind.attributes['w:id'] ?? ''}` })
        return
      case 'mc:AlternateContent':
        for (const inneres of elementsIn(chosenIn(kind))) visit(inneres)
        return
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        laeufe.push(...readZeichnung(kind, umfeld))
        return
    }
  }
  for (const kind of elementsIn(lauf)) visit(kind)
  return laeufe
}

function trackFeld(kind: XmlElement, felder: Feldstapel): boolean {
  if (kind.name === 'w:fldChar') felder.char(kind.attributes['w:fldCharType'] ?? '')
  else if (kind.name === 'w:instrText') felder.say(kind.text)
  else return false
  return true
}

/** Line ends within a text are the writer's of the file, not the author's. */
function textIn(element: XmlElement): string {
  const text = element.children.map((kind) => (kind instanceof XmlText ? kind.text : '')).join('')
  return (element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')).replace(
    /[\r\n]+/g,
    ' ',
  )
}

function readZeichenart(eigene: XmlElement | undefined, ids: readonly string[], stile: Wordstile): Fremdauszeichnung {
  const lage = valOf(stile.find(eigene, 'w:rPr', ids, 'w:vertAlign'))
  return {
    fett: stile.isOn(eigene, ids, 'w:b'),
    kursiv: stile.isOn(eigene, ids, 'w:i'),
    hoch: lage === 'superscript',
    tief: lage === 'subscript',
  }
}
