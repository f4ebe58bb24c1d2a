import { type CssNode, generate, lexer, parse, walk } from 'css-tree/dist/csstree.esm'
import { Kept } from '../../../kept.js'
import type { Meldungen } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import { CLASS_NAMES } from '../../document/vokabular/vokabular.js'
import * as regeln from '../../regeln.js'
import type { Stildatei } from './pruefen.js'

/** Classes that writers add to what layouts make. */
const ZUGESETZT = [
  ...['titelblock', 'jahrblock', 'absenderblock', 'definitionblock', 'traegerblock', 'vermerkblock', 'randspalte'],
  ...['rand', 'beschriftung', 'breit', 'darueber', 'einleitung', 'sprung', 'adresse', 'rueckweg', 'seitenfuss'],
]

/** What was found in a style sheet, before it is told where. */
interface Stilbefund {
  zeile: number
  spalte: number
  text: string
  hinweis: string
}

/** Style sheets of some designs; who works at one changes it again and again. */
const gelesen = new Kept<readonly Stilbefund[]>(60)

/**
 * Reports what a browser passes over without a word: properties and values that CSS does not know, classes that nothing in a
 * document bears, addresses that are never fetched, type below the smallest size.
 * @param mindestens smallest size of type in points
 */
export function checkAngaben(dateien: readonly Stildatei[], mindestens: number, meldungen: Meldungen): void {
  for (const { datei, text } of dateien) {
    const schluessel = `${mindestens} ${text}`
    const befunde = gelesen.get(schluessel, () => findSlips(text, mindestens))
    for (const { zeile, spalte, text, hinweis } of befunde)
      meldungen.melde(regeln.gestaltungCssWirkungslos, { datei, zeile, spalte }, text, hinweis)
  }
}

function findSlips(text: string, mindestens: number): Stilbefund[] {
  const befunde: Stilbefund[] = []
  const add = ({ loc }: CssNode, was: string, hinweis: string) =>
    befunde.push({ zeile: loc?.start.line ?? 1, spalte: loc?.start.column ?? 1, text: was, hinweis })
  const klassen = new Set([...CLASS_NAMES, ...ZUGESETZT])
  walk(parse(text, { positions: true }), function (node) {
    // What @page, @font-face and @counter-style describe are no properties.
    if (node.type === 'Declaration' && this.rule) checkDeclaration(node, mindestens, add)
    if (node.type === 'ClassSelector' && node.name && !klassen.has(node.name)) {
      const vorschlag = naechster(node.name, klassen)
      add(
        node,
        `Die Klasse „${node.name}“ trägt nichts in einem Dokument; die Regel wirkt nirgends.`,
        vorschlag ? `Meinten Sie „.${vorschlag}“?` : 'docs/vokabular.md nennt alle Klassen.',
      )
    }
    if (node.type === 'Url' && typeof node.value === 'string' && !node.value.startsWith('data:'))
      add(
        node,
        `„${node.value}“ wird nicht geladen: Stilvorlagen holen keine Dateien.`,
        'Schriften und Bilder in gestaltung.yaml nennen; kleine Zeichnungen als data:-Adresse einsetzen.',
      )
  })
  return befunde
}

function checkDeclaration(
  node: CssNode,
  mindestens: number,
  add: (node: CssNode, was: string, hinweis: string) => void,
): void {
  const { property = '', value } = node
  if (property.startsWith('-') || value === undefined) return
  if (!Object.hasOwn(lexer.properties, property)) {
    const vorschlag = naechster(property, Object.keys(lexer.properties))
    add(
      node,
      `Eine Eigenschaft „${property}“ kennt CSS nicht; die Angabe wirkt nicht.`,
      vorschlag ? `Meinten Sie „${vorschlag}“?` : 'Die Angabe entfernen.',
    )
    return
  }
  const wert = typeof value === 'string' ? value : generate(value)
  // What a variable holds is known only where it is used.
  if (/var\(/.test(wert)) return
  if (lexer.matchProperty(property, value).error)
    add(node, `„${wert}“ ist kein Wert von „${property}“; die Angabe wirkt nicht.`, 'Schreibweise und Einheit prüfen.')
  const [, punkt] = (property === 'font-size' && /^([\d.]+)pt$/.exec(wert)) || []
  if (punkt !== undefined && Number(punkt) < mindestens)
    add(
      node,
      `Die Schrift von ${wert} ist kleiner als die kleinste der Gestaltung (${String(mindestens).replace('.', ',')} pt).`,
      'Größer setzen, oder groessen: mindestens in gestaltung.yaml ändern.',
    )
}
