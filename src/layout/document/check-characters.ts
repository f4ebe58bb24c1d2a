import type { Element, Root } from 'hast'
import type { Meldungen, Ort } from '../../message.js'
import { charactersOf, distributeCharacters } from '../design/fonts/character-fonts.js'
import type { Gestaltung } from '../design/gestaltung.js'
import { zeichenFehlt } from '../regeln.js'
import type { Origins } from './origins.js'
import { walk } from './tree.js'

/** Where a character was typed, given the author's block that prints it; undefined where a layout has it. */
export type TypedPlace = (char: string, block: Ort | undefined) => Ort | undefined

/**
 * Reports characters that no font has a glyph for: they would print as empty boxes, and no PDF with such may call itself accessible.
 * @param otherwise the place of what nobody has typed
 */
export function reportCharacters(
  baum: Root,
  gestaltung: Gestaltung,
  origins: Origins,
  typedAt: TypedPlace,
  otherwise: Ort,
  meldungen: Meldungen,
): void {
  const { missing } = distributeCharacters(charactersOf(baum), gestaltung, 'ttf')
  for (const code of missing) {
    const char = String.fromCodePoint(code)
    const surrounding = elementsAround(baum, char)
    const block = surrounding.map((element) => origins.inText(element)).find((ort) => ort !== undefined)
    const vorlage = surrounding.map((element) => origins.inVorlage(element)).find((ort) => ort !== undefined)
    meldungen.melde(
      zeichenFehlt,
      typedAt(char, block) ?? block ?? vorlage ?? otherwise,
      `Das Zeichen ${nameOfCharacter(code)} hat weder die Schrift „${gestaltung.schrift.familie}“ noch eine der mitgelieferten.`,
      RAT,
    )
  }
}

/**
 * Reports characters of a drawing that the design's font lacks: drawings are made of its outlines alone.
 * @param place where a character was typed
 */
export function reportCharactersOfDrawing(
  texts: readonly string[],
  gestaltung: Gestaltung,
  place: (char: string) => Ort,
  meldungen: Meldungen,
): void {
  const { from, missing } = distributeCharacters(charactersOf(texts), gestaltung, 'ttf')
  for (const code of [...missing, ...[...from.values()].flat()])
    meldungen.melde(
      zeichenFehlt,
      place(String.fromCodePoint(code)),
      `In einer Zeichnung steht ${nameOfCharacter(code)}; die Schrift „${gestaltung.schrift.familie}“ hat das Zeichen nicht.`,
      RAT,
    )
}

const RAT = 'Das Wort dafür schreiben oder ein anderes Zeichen nehmen.'

/** A character as messages name it: „ﷺ“ (U+FDFA). */
export function nameOfCharacter(code: number): string {
  return `„${String.fromCodePoint(code)}“ (U+${code.toString(16).toUpperCase().padStart(4, '0')})`
}

/** The elements around the first text with this character, the closest first. */
function elementsAround(baum: Root, char: string): Element[] {
  const parents = new Map<Element, Element>()
  for (const element of walk(baum)) {
    for (const child of element.children) if (child.type === 'element') parents.set(child, element)
    if (!element.children.some((child) => child.type === 'text' && child.value.normalize('NFC').includes(char)))
      continue
    const chain: Element[] = []
    for (let around: Element | undefined = element; around; around = parents.get(around)) chain.push(around)
    return chain
  }
  return []
}
