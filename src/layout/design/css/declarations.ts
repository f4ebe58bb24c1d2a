import { type CssNode, generate, lexer, parse, walk } from 'css-tree/dist/csstree.esm'
import { Kept } from '../../../kept.js'
import type { Meldungen } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import * as regeln from '../../regeln.js'
import type { StyleSheetFile } from './check.js'
import { checkSelector, type ReportSlip } from './selectors.js'

/** What was found in a style sheet, before it is told where. */
interface StyleFinding {
  line: number
  column: number
  text: string
  rat: string
}

/** Style sheets of some designs; who works at one changes it again and again. */
const parsed = new Kept<readonly StyleFinding[]>(60)

/**
 * Reports what a browser passes over without a word: properties and values that CSS does not know, selectors that match
 * nothing in a document, addresses that are never fetched, type below the smallest size.
 * @param minimum smallest size of type in points
 */
export function checkDeclarations(files: readonly StyleSheetFile[], minimum: number, meldungen: Meldungen): void {
  for (const { datei, text } of files) {
    const key = `${minimum} ${text}`
    const findings = parsed.get(key, () => findSlips(text, minimum))
    for (const { line, column, text, rat } of findings)
      meldungen.melde(regeln.gestaltungCssWirkungslos, { datei, zeile: line, spalte: column }, text, rat)
  }
}

function findSlips(text: string, minimum: number): StyleFinding[] {
  const findings: StyleFinding[] = []
  const add: ReportSlip = ({ loc }, what, rat) => {
    findings.push({ line: loc?.start.line ?? 1, column: loc?.start.column ?? 1, text: what, rat })
  }
  walk(parse(text, { positions: true }), function (node) {
    // What @page, @font-face and @counter-style describe are no properties.
    if (node.type === 'Declaration' && this.rule) checkDeclaration(node, minimum, add)
    checkSelector(node, this.atrule?.name, add)
    if (node.type === 'Url' && typeof node.value === 'string' && !node.value.startsWith('data:'))
      add(
        node,
        `„${node.value}“ wird nicht geladen: Stilvorlagen holen keine Dateien.`,
        'Schriften und Bilder in gestaltung.yaml nennen; kleine Zeichnungen als data:-Adresse einsetzen.',
      )
  })
  return findings
}

function checkDeclaration(node: CssNode, minimum: number, add: ReportSlip): void {
  const { property = '', value } = node
  if (property.startsWith('-') || value === undefined) return
  if (!Object.hasOwn(lexer.properties, property)) {
    const suggestion = naechster(property, Object.keys(lexer.properties))
    add(
      node,
      `Eine Eigenschaft „${property}“ kennt CSS nicht; die Angabe wirkt nicht.`,
      suggestion ? `Meinten Sie „${suggestion}“?` : 'Die Angabe entfernen.',
    )
    return
  }
  const printed = typeof value === 'string' ? value : generate(value)
  // What a variable holds is known only where it is used.
  if (/var\(/.test(printed)) return
  if (lexer.matchProperty(property, value).error)
    add(
      node,
      `„${printed}“ ist kein Wert von „${property}“; die Angabe wirkt nicht.`,
      'Schreibweise und Einheit prüfen.',
    )
  const [, item] = (property === 'font-size' && /^([\d.]+)pt$/.exec(printed)) || []
  if (item !== undefined && Number(item) < minimum)
    add(
      node,
      `Die Schrift von ${printed} ist kleiner als die kleinste der Gestaltung (${String(minimum).replace('.', ',')} pt).`,
      'Größer setzen, oder groessen: mindestens in gestaltung.yaml ändern.',
    )
}
