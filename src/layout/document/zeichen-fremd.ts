import type { Element, Root } from 'hast'
import type { Meldungen, Ort } from '../../message.js'
import type { Gestaltung } from '../design/gestaltung.js'
import { familyOf, ROLLEN, type Rolle } from '../design/schriften/schriften.js'
import { readZeichenvorrat } from '../design/schriften/zeichenvorrat.js'
import { zeichenFremd } from '../regeln.js'
import { is, isElement, textOf, walk } from './baum.js'
import type { Herkunft } from './herkunft.js'
import { nameOfZeichen, type Tippstelle } from './zeichen-pruefen.js'

const WO: Record<Rolle, string> = { ueberschriften: 'Überschriften und Titel', ziffern: 'Jahr und Kennzahlen' }

/**
 * Reports characters of headings and figures that the family which a design has for them lacks: they come from that of the text, and
 * one letter among others looks strange. Each is told once, where it first stands.
 * @param typedAt where a character was typed
 * @param sonst the place of what nobody has typed
 */
export function reportFremdeZeichen(
  baum: Root,
  gestaltung: Gestaltung,
  herkunft: Herkunft,
  typedAt: Tippstelle,
  sonst: Ort,
  meldungen: Meldungen,
): void {
  for (const rolle of ROLLEN) {
    const familie = familyOf(gestaltung.schriften, rolle)
    const hat = familie && readZeichenvorrat(familie.dateien.halbfett.ttf)
    if (!hat) continue
    const gemeldet = new Set<number>()
    for (const element of walk(baum)) {
      if (roleOf(element) !== rolle) continue
      for (const zeichen of printedIn(element, gestaltung)) {
        const code = zeichen.codePointAt(0) ?? 0
        if (hat(code) || gemeldet.has(code)) continue
        gemeldet.add(code)
        const block = herkunft.inText(element)
        meldungen.melde(
          zeichenFremd,
          typedAt(zeichen, block) ?? block ?? herkunft.inVorlage(element) ?? sonst,
          `Das Zeichen ${nameOfZeichen(code)} hat die Schrift „${familie.familie}“ nicht, in der ${WO[rolle]} stehen.`,
          `Eine Schrift nehmen, die es hat; so steht es in „${gestaltung.schrift.familie}“ zwischen fremden Buchstaben.`,
        )
      }
    }
  }
}

const UEBERSCHRIFTEN = new Set(['h1', 'h2', 'h3', 'h4'])
const TITEL = ['p.titel', 'p.untertitel', 'p.jobcenter', 'p.impressumtitel', 'p.verzeichnistitel'] as const

function roleOf(element: Element): Rolle | undefined {
  if (UEBERSCHRIFTEN.has(element.tagName) || TITEL.some((name) => is(element, name))) return 'ueberschriften'
  return is(element, 'p.jahr') || is(element, 'p.ziffer') || is(element, 'dl.kennzahlen') ? 'ziffern' : undefined
}

/** The characters of a heading, or of the figures of a band, as they are printed, without white space and what is never painted. */
function printedIn(element: Element, { ueberschriften }: Gestaltung): string[] {
  const begriffe = element.children.filter((kind) => isElement(kind) && kind.tagName === 'dt')
  const text = (is(element, 'dl.kennzahlen') ? begriffe : [element]).map(textOf).join('').normalize('NFC')
  const gross = Object.entries(ueberschriften).some(
    ([stufe, { versalien }]) => versalien && element.tagName === stufe.replace('stufe', 'h'),
  )
  return [...(gross ? text.toUpperCase() : text)].filter(
    (eines) => !/[\s\p{Default_Ignorable_Code_Point}]/u.test(eines),
  )
}
