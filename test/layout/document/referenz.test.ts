import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BLOCK_NODES } from '../../../src/layout/document/nodes/blocks.js'
import { FRAME_NODES } from '../../../src/layout/document/nodes/frame.js'
import { REPORT_NODES } from '../../../src/layout/document/nodes/reports.js'
import { TABLE_NODES } from '../../../src/layout/document/nodes/tables.js'
import { TEXT } from '../../../src/layout/document/nodes/text.js'
import {
  declarationOf,
  NODE_NAMES,
  type NodeName,
  namesIn,
} from '../../../src/layout/document/vocabulary/vocabulary.js'
import { idOfStyle, styleById } from '../../../src/word/styles/style-ids.js'
import { germanStyleName } from '../../../src/word/wordvorlage/names.js'
import { WURZEL } from '../../werkstatt.js'

const GRUPPEN = {
  block: 'Blöcke',
  inline: 'Text',
  titelzeile: 'Zeilen der Titelseite',
  zellblock: 'Absätze und Listen',
}

const TABLES = [
  ['Dokument, Titelseite, Impressum, Verzeichnisse, Kapitel', FRAME_NODES],
  ['Blöcke', BLOCK_NODES],
  ['Blöcke für Berichte', REPORT_NODES],
  ['Tabellen und Bilder', TABLE_NODES],
  ['Im Text', TEXT],
] as const

function zeileOf(name: NodeName): string {
  const { description, content = [], variants = [], attributes = [], pdf, word } = declarationOf(name)
  const code = (parts: readonly string[]) => parts.map((part) => `\`${part}\``).join(', ')
  const darin = content
    .filter((part) => part !== 'text*' || content.length === 1)
    .map((part) => {
      const who = part.replace(/[?*+]$/, '')
      const count = /[?*+]$/.exec(part)?.[0]
      const group = GRUPPEN[who as keyof typeof GRUPPEN] ?? (who === 'text' ? 'Text' : undefined)
      return group ?? `\`${who}\`${count === '?' ? ' (darf fehlen)' : count === undefined ? ' (einmal)' : ''}`
    })
    .join(declarationOf(name).oneKind ? ' oder ' : ', ')
  const names = attributes.map((attribute) => attribute.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`))
  const html = names.map((attribute) => attribute.replace('!', '').replace(/^(col|row)-/, '$1'))
  return `| \`${name}\` | ${description} | ${darin} | ${code(variants)} | ${code(html)} | ${pdf} | ${word ? nameInWord(word) : ''} |`
}

/** A style as Word shows it, and as designs name it. */
function nameInWord(style: string): string {
  return germanStyleName(styleById(idOfStyle(style))?.name ?? style)
}

function tableBytes(title: string, names: readonly NodeName[]): string {
  return `## ${title}

| Knoten | Was er ist | Was in ihm steht | weitere Klassen | Attribute | im PDF | Formatvorlage in Word |
|---|---|---|---|---|---|---|
${names.map(zeileOf).join('\n')}
`
}

it('the list of nodes for designers says what is declared (made anew by: npx vitest run test/layout/document/referenz -u)', async () => {
  const text = `# Knoten des Dokuments

Was Vorlagen erzeugen dürfen. Jeder Knoten ist ein Element mit der Klasse, die ihn ausmacht, geschrieben wie in CSS: \`p.motto\` ist \`<p class="motto">\`. Steht ein Wort davor, so gilt
die Zeile nur dort: \`nav li\` ist ein \`<li>\` in einem \`<nav>\`. \`id\` und \`lang\` darf jeder tragen.

${Object.entries(GRUPPEN)
  .map(
    ([group, name]) =>
      `- **${name}:** ${namesIn(group as keyof typeof GRUPPEN)
        .map((one) => `\`${one}\``)
        .join(', ')}`,
  )
  .join('\n')}

${TABLES.map(([title, nodes]) => tableBytes(title, Object.keys(nodes) as NodeName[])).join('\n')}`
  await expect(text).toMatchFileSnapshot(join(WURZEL, 'docs/vokabular.md'))
})

it('every node has its line there', () => {
  expect(TABLES.flatMap(([, nodes]) => Object.keys(nodes)).sort()).toEqual([...NODE_NAMES].sort())
})
