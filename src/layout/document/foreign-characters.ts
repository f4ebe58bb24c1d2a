import type { Element, Root } from 'hast'
import type { Meldungen, Ort } from '../../message.js'
import { readCharacterSet } from '../design/fonts/character-set.js'
import { FAMILY_ROLES, type FamilyRole, familyOf } from '../design/fonts/fonts.js'
import type { Gestaltung } from '../design/gestaltung.js'
import { zeichenFremd } from '../regeln.js'
import { nameOfCharacter, type TypedPlace } from './check-characters.js'
import type { Origins } from './origins.js'
import { is, isElement, textOf, walk } from './tree.js'

const WHERE: Record<FamilyRole, string> = { ueberschriften: 'Überschriften und Titel', ziffern: 'Jahr und Kennzahlen' }

/**
 * Reports characters of headings and figures that the family which a design has for them lacks: they come from that of the text, and
 * one letter among others looks strange. Each is told once, where it first stands.
 * @param typedAt where a character was typed
 * @param otherwise the place of what nobody has typed
 */
export function reportForeignCharacters(
  baum: Root,
  gestaltung: Gestaltung,
  origins: Origins,
  typedAt: TypedPlace,
  otherwise: Ort,
  meldungen: Meldungen,
): void {
  for (const role of FAMILY_ROLES) {
    const family = familyOf(gestaltung.schriften, role)
    const has = family && readCharacterSet(family.dateien.halbfett.ttf)
    if (!has) continue
    const reported = new Set<number>()
    for (const element of walk(baum)) {
      if (roleOf(element) !== role) continue
      for (const char of printedIn(element, gestaltung)) {
        const code = char.codePointAt(0) ?? 0
        if (has(code) || reported.has(code)) continue
        reported.add(code)
        const block = origins.inText(element)
        meldungen.melde(
          zeichenFremd,
          typedAt(char, block) ?? block ?? origins.inVorlage(element) ?? otherwise,
          `Das Zeichen ${nameOfCharacter(code)} hat die Schrift „${family.familie}“ nicht, in der ${WHERE[role]} stehen.`,
          `Eine Schrift nehmen, die es hat; so steht es in „${gestaltung.schrift.familie}“ zwischen fremden Buchstaben.`,
        )
      }
    }
  }
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4'])
const TITLE = ['p.titel', 'p.untertitel', 'p.jobcenter', 'p.impressumtitel', 'p.verzeichnistitel'] as const

function roleOf(element: Element): FamilyRole | undefined {
  if (HEADINGS.has(element.tagName) || TITLE.some((name) => is(element, name))) return 'ueberschriften'
  return is(element, 'p.jahr') || is(element, 'p.ziffer') || is(element, 'dl.kennzahlen') ? 'ziffern' : undefined
}

/** The characters of a heading, or of the figures of a band, as they are printed, without white space and what is never painted. */
function printedIn(element: Element, { ueberschriften }: Gestaltung): string[] {
  const begriffe = element.children.filter((child) => isElement(child) && child.tagName === 'dt')
  const text = (is(element, 'dl.kennzahlen') ? begriffe : [element]).map(textOf).join('').normalize('NFC')
  const large = Object.entries(ueberschriften).some(
    ([level, { versalien }]) => versalien && element.tagName === level.replace('stufe', 'h'),
  )
  return [...(large ? text.toUpperCase() : text)].filter((one) => !/[\s\p{Default_Ignorable_Code_Point}]/u.test(one))
}
