import { join } from 'node:path'
import type { Element, Nodes, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { hashInput, readNamed, stampOf } from '../../files/read.js'
import type { Dokument } from '../../layout/document/dokument.js'
import { is } from '../../layout/document/tree.js'
import { MANIFEST, readManifest } from '../../manifest/manifest.js'
import { returnCaptions } from '../../web/captions.js'
import { partsInOrder } from '../../web/web.js'
import { textSaid } from './stellen.js'
import { findChanged } from './vergleich.js'

/** Bytes of the largest web page that is compared with. */
const GROESSTE = 100_000_000

/**
 * What the programme said when `amip build` last kept it: read from its web page, which has the elements of the document in their
 * order, while the pages of the PDF have only what is left of them.
 */
export class LetzterBau {
  readonly #ausgabe: string
  #stempel = ''
  #texte: string[] | undefined

  /** @param wurzel absolute path of the Arbeitsordner: what is kept there lies in its `output` */
  constructor(
    wurzel: string,
    private readonly programm: string,
  ) {
    this.#ausgabe = join(wurzel, 'output')
  }

  /** @returns whether something else is kept now than at the last look */
  look(): boolean {
    const stempel = stampOf(join(this.#ausgabe, MANIFEST))
    if (stempel === this.#stempel) return false
    this.#stempel = stempel
    this.#texte = stempel === '' ? undefined : this.#read()
    return true
  }

  /** The elements of a document, by their properties, that said something else or were not there; undefined where nothing is kept. */
  findChanged(dokument: Dokument): ReadonlySet<Properties> | undefined {
    if (!this.#texte) return undefined
    const elemente = listTexts(partsInOrder(dokument))
    const changed = findChanged(
      this.#texte,
      elemente.map(({ text }) => text),
    )
    const neue = new Set(changed)
    return new Set(elemente.filter((_, index) => neue.has(index)).map(({ element }) => element.properties))
  }

  #read(): string[] | undefined {
    const eintrag = readManifest(this.#ausgabe).programme.find(({ programm }) => programm === this.programm)
    const html = eintrag?.dateien.find(({ format }) => format === 'html')
    if (!html) return undefined
    const pfad = join(this.#ausgabe, html.pfad)
    // What was changed by hand is not what was kept.
    const gelesen = hashInput(pfad) === html.sha256 ? readNamed(pfad, GROESSTE) : undefined
    if (!gelesen || !('bytes' in gelesen)) return undefined
    // Pictures, of which nothing is compared, are most of it.
    const text = gelesen.bytes.toString('utf8').replace(/"data:[^"]*"/g, '""')
    const seite = fromHtml(text)
    returnCaptions(seite)
    return listTexts(seite.children).map((eines) => eines.text)
  }
}

/** All elements in document order with what each says on a screen, where there is no place for numbers of pages. */
function listTexts(teile: readonly Nodes[]): { element: Element; text: string }[] {
  const liste: { element: Element; text: string }[] = []
  const visit = (knoten: Nodes): string => {
    if (knoten.type === 'text') return knoten.value
    if (!('children' in knoten) || is(knoten, 'span.seite')) return ''
    const eintrag = knoten.type === 'element' ? { element: knoten, text: '' } : undefined
    if (eintrag) liste.push(eintrag)
    const text = knoten.children.map(visit).join('')
    if (eintrag) eintrag.text = textSaid(eintrag.element, text).replaceAll('\u00ad', '').replaceAll('\u00a0', ' ')
    return text
  }
  for (const teil of teile) visit(teil)
  return liste
}
