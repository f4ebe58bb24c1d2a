import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { attributFehlt } from '../abschnitt/regeln.js'
import type { Baustein, Block } from './baustein.js'
import { pointsOf } from './begriffe.js'

export const logoleiste: Baustein = {
  name: 'logoleiste',
  formen: ['kasten'],
  inhalt: 'liste',
  beschreibung:
    'Logos in einer Reihe; jeder Punkt der Liste nennt Datei und Alternativtext. Eines allein ist ein Randbild: Vor einem Absatz oder einer Liste steht es daneben in der Randspalte, wo die Gestaltung eine hat und der Text so hoch ist wie das Bild.',
  attribute: {},
  beispiel: ':::logoleiste\n- bilder/logo.svg | Logo des Landkreises\n:::',
  pruefe: (block) =>
    logosOf(block)
      .filter(({ pfad, alt, knoten }) => !pfad || !alt || (knoten.type === 'listItem' && knoten.children.length > 1))
      .map(({ knoten }) => ({
        regel: attributFehlt,
        knoten,
        text: 'Hier fehlt die Datei oder der Alternativtext.',
        rat: 'So schreiben: - bilder/logo.svg | Logo des Landkreises',
      })),
  bilder: (block) => logosOf(block).filter(({ pfad, alt }) => pfad && alt),
}

/** The logos that a block lists: file and alternative text. */
export function logosOf(block: Block): { pfad: string; alt: string; knoten: RootContent }[] {
  return pointsOf(block).map((knoten) => {
    const [pfad = '', ...alt] = plainText(knoten).split('|')
    return { pfad: pfad.trim(), alt: alt.join('|').trim(), knoten }
  })
}
