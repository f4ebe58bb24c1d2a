import type { Root, RootContent } from 'mdast'
import { ortOf } from '../../content/abschnitt/knoten.js'
import type { Abschnitt } from '../../content/programm/programm.js'
import type { Ausnahmeangabe } from './angabe.js'

/** The `::ausnahme` blocks of a section; each covers the block that follows, several in a row cover the same one. */
export function ausnahmenOfMarkdown({ baum, datei }: Abschnitt): Ausnahmeangabe[] {
  const angaben: Ausnahmeangabe[] = []
  const walk = ({ children }: Extract<Root | RootContent, { children: unknown }>): void => {
    for (const [index, knoten] of children.entries()) {
      if (isAusnahme(knoten)) {
        const naechster = children.slice(index + 1).find((folgender) => !isAusnahme(folgender))?.position
        angaben.push({
          regel: knoten.attributes?.regel ?? '',
          wert: knoten.attributes?.wert ?? '',
          grund: knoten.attributes?.grund ?? '',
          ort: ortOf(knoten, datei),
          bereiche: naechster ? [{ datei, von: naechster.start.line, bis: naechster.end.line }] : [],
        })
      } else if ('children' in knoten) walk(knoten)
    }
  }
  walk(baum)
  return angaben
}

function isAusnahme(knoten: RootContent): knoten is Extract<RootContent, { type: 'leafDirective' }> {
  return knoten.type === 'leafDirective' && knoten.name === 'ausnahme'
}
