import type { Dateiinhalt, Seitenstelle } from '../../protokoll.js'
import { frage } from '../verbindung.js'

/** A rule of a style sheet of the design, and where it stands. */
export interface Stilregel {
  selektor: string
  datei: string
  zeile: number
}

/** The document as a tree of elements, and the rules of the design: what a browser says of the one and the other is true of the pages. */
export class Stilregeln {
  #nummer = 0
  #dokument: Document | undefined
  #regeln: Stilregel[] = []

  /** The rules that make an element look as it does, those that count most last. */
  async rulesOf(stelle: Seitenstelle, nummer: number): Promise<Stilregel[]> {
    await this.#load(nummer)
    const element = this.#find(stelle)
    return element ? this.#regeln.filter(({ selektor }) => isMatch(element, selektor)) : []
  }

  /** The rules of the design's own files that nothing in this document is made by. */
  async unused(nummer: number): Promise<Stilregel[]> {
    await this.#load(nummer)
    return this.#regeln.filter(({ selektor }) => !has(this.#dokument, selektor))
  }

  async #load(nummer: number): Promise<void> {
    if (nummer === this.#nummer) return
    const [html, dateien] = await Promise.all([
      fetch('web').then((antwort) => antwort.text()),
      frage<Dateiinhalt[]>('stile'),
    ])
    // Its own styles would ask our content security policy in vain; they are read from the design's files.
    this.#dokument = new DOMParser().parseFromString(html.replace(/<style>[\s\S]*?<\/style>/g, ''), 'text/html')
    this.#regeln = (dateien ?? []).flatMap(rulesIn)
    this.#nummer = nummer
  }

  /** The element of the tree that stands at the place, or around it. */
  #find({ text, name }: Seitenstelle): Element | undefined {
    if (!text || !this.#dokument) return undefined
    const ort = `${text.datei}:${text.zeile}:${text.spalte}`
    const stellen = [...this.#dokument.querySelectorAll(`[data-ort="${CSS.escape(ort)}"]`)]
    const [erste] = stellen
    const gesucht = name.split(' ').at(-1) ?? name
    return stellen.find((eine) => eine.matches(gesucht)) ?? erste?.querySelector(gesucht) ?? erste
  }
}

function rulesIn({ datei, text }: Dateiinhalt): Stilregel[] {
  const blatt = new CSSStyleSheet()
  blatt.replaceSync(text)
  const regeln: Stilregel[] = []
  let stelle = 0
  const visit = (liste: CSSRuleList): void => {
    for (const regel of liste) {
      if (regel instanceof CSSStyleRule) {
        // The text of a selector may be written otherwise; then the line is that of the rule before.
        const gefunden = text.indexOf(regel.selectorText.split(',')[0] ?? '', stelle)
        if (gefunden >= 0) stelle = gefunden
        regeln.push({ selektor: regel.selectorText, datei, zeile: text.slice(0, stelle).split('\n').length })
        if (gefunden >= 0) stelle++
      } else if (regel instanceof CSSMediaRule || regel instanceof CSSSupportsRule) visit(regel.cssRules)
    }
  }
  visit(blatt.cssRules)
  return regeln
}

/** What a selector says of generated content and states is asked of the element itself. */
function plain(selektor: string): string {
  return selektor.replace(
    /::[\w-]+(?:\([^)]*\))?|:(?:hover|focus|focus-visible|focus-within|active|visited|target)\b/g,
    '',
  )
}

function isMatch(element: Element, selektor: string): boolean {
  try {
    return element.matches(plain(selektor) || '*')
  } catch {
    return false
  }
}

function has(dokument: Document | undefined, selektor: string): boolean {
  try {
    return dokument?.querySelector(plain(selektor) || '*') !== null
  } catch {
    return true
  }
}
