import type { Element, Root } from 'hast'
import type { Meldungen, Ort } from '../../message.js'
import type { Gestaltung } from '../design/gestaltung.js'
import { distributeZeichen, zeichenOf } from '../design/schriften/zeichenschriften.js'
import { zeichenFehlt } from '../regeln.js'
import { walk } from './baum.js'
import type { Herkunft } from './herkunft.js'

/** Where a character was typed, given the author's block that prints it; undefined where a layout has it. */
export type Tippstelle = (zeichen: string, block: Ort | undefined) => Ort | undefined

/**
 * Reports characters that no font has a glyph for: they would print as empty boxes, and no PDF with such may call itself accessible.
 * @param sonst the place of what nobody has typed
 */
export function reportZeichen(
  baum: Root,
  gestaltung: Gestaltung,
  herkunft: Herkunft,
  typedAt: Tippstelle,
  sonst: Ort,
  meldungen: Meldungen,
): void {
  const { fehlend } = distributeZeichen(zeichenOf(baum), gestaltung, 'ttf')
  for (const code of fehlend) {
    const zeichen = String.fromCodePoint(code)
    const umgebend = elementsAround(baum, zeichen)
    const block = umgebend.map((element) => herkunft.inText(element)).find((ort) => ort !== undefined)
    const vorlage = umgebend.map((element) => herkunft.inVorlage(element)).find((ort) => ort !== undefined)
    meldungen.melde(
      zeichenFehlt,
      typedAt(zeichen, block) ?? block ?? vorlage ?? sonst,
      `Das Zeichen ${nameOfZeichen(code)} hat weder die Schrift „${gestaltung.schrift.familie}“ noch eine der mitgelieferten.`,
      RAT,
    )
  }
}

/**
 * Reports characters of a drawing that the design's font lacks: drawings are made of its outlines alone.
 * @param place where a character was typed
 */
export function reportZeichenDerZeichnung(
  texte: readonly string[],
  gestaltung: Gestaltung,
  place: (zeichen: string) => Ort,
  meldungen: Meldungen,
): void {
  const { aus, fehlend } = distributeZeichen(zeichenOf(texte), gestaltung, 'ttf')
  for (const code of [...fehlend, ...[...aus.values()].flat()])
    meldungen.melde(
      zeichenFehlt,
      place(String.fromCodePoint(code)),
      `In einer Zeichnung steht ${nameOfZeichen(code)}; die Schrift „${gestaltung.schrift.familie}“ hat das Zeichen nicht.`,
      RAT,
    )
}

const RAT = 'Das Wort dafür schreiben oder ein anderes Zeichen nehmen.'

/** A character as messages name it: „ﷺ“ (U+FDFA). */
export function nameOfZeichen(code: number): string {
  return `„${String.fromCodePoint(code)}“ (U+${code.toString(16).toUpperCase().padStart(4, '0')})`
}

/** The elements around the first text with this character, the closest first. */
function elementsAround(baum: Root, zeichen: string): Element[] {
  const eltern = new Map<Element, Element>()
  for (const element of walk(baum)) {
    for (const kind of element.children) if (kind.type === 'element') eltern.set(kind, element)
    if (!element.children.some((kind) => kind.type === 'text' && kind.value.normalize('NFC').includes(zeichen)))
      continue
    const kette: Element[] = []
    for (let um: Element | undefined = element; um; um = eltern.get(um)) kette.push(um)
    return kette
  }
  return []
}
