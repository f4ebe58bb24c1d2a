import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BLOECKE } from '../../../src/layout/document/knoten/bloecke.js'
import { RAHMEN } from '../../../src/layout/document/knoten/rahmen.js'
import { TAFELN } from '../../../src/layout/document/knoten/tafeln.js'
import { TEXT } from '../../../src/layout/document/knoten/text.js'
import { declarationOf, type NodeName, namesIn } from '../../../src/layout/document/vokabular/vokabular.js'
import { WURZEL } from '../../werkstatt.js'

const GRUPPEN = {
  block: 'Blöcke',
  inline: 'Text',
  titelzeile: 'Zeilen der Titelseite',
  zellblock: 'Absätze und Listen',
}

function zeileOf(name: NodeName): string {
  const { beschreibung, inhalt = [], varianten = [], attribute = [], pdf, word } = declarationOf(name)
  const code = (teile: readonly string[]) => teile.map((teil) => `\`${teil}\``).join(', ')
  const darin = inhalt
    .filter((teil) => teil !== 'text*' || inhalt.length === 1)
    .map((teil) => {
      const wer = teil.replace(/[?*+]$/, '')
      const anzahl = /[?*+]$/.exec(teil)?.[0]
      const gruppe = GRUPPEN[wer as keyof typeof GRUPPEN] ?? (wer === 'text' ? 'Text' : undefined)
      return gruppe ?? `\`${wer}\`${anzahl === '?' ? ' (darf fehlen)' : anzahl === undefined ? ' (einmal)' : ''}`
    })
    .join(declarationOf(name).einerlei ? ' oder ' : ', ')
  const namen = attribute.map((attribut) => attribut.replace(/[A-Z]/g, (zeichen) => `-${zeichen.toLowerCase()}`))
  const html = namen.map((attribut) => attribut.replace('!', '').replace(/^(col|row)-/, '$1'))
  return `| \`${name}\` | ${beschreibung} | ${darin} | ${code(varianten)} | ${code(html)} | ${pdf} | ${word ?? ''} |`
}

function tabelleOf(titel: string, namen: readonly NodeName[]): string {
  return `## ${titel}

| Knoten | Was er ist | Was in ihm steht | weitere Klassen | Attribute | im PDF | Formatvorlage in Word |
|---|---|---|---|---|---|---|
${namen.map(zeileOf).join('\n')}
`
}

it('the list of nodes for designers says what is declared (made anew by: npx vitest run test/layout/document/referenz -u)', async () => {
  const text = `# Knoten des Dokuments

Was Vorlagen erzeugen dürfen. Jeder Knoten ist ein Element mit der Klasse, die ihn ausmacht, geschrieben wie in CSS: \`p.motto\` ist \`<p class="motto">\`. Steht ein Wort davor, so gilt
die Zeile nur dort: \`nav li\` ist ein \`<li>\` in einem \`<nav>\`. \`id\` und \`lang\` darf jeder tragen.

${Object.entries(GRUPPEN)
  .map(
    ([gruppe, name]) =>
      `- **${name}:** ${namesIn(gruppe as keyof typeof GRUPPEN)
        .map((eines) => `\`${eines}\``)
        .join(', ')}`,
  )
  .join('\n')}

${[
  tabelleOf('Dokument, Titelseite, Impressum, Verzeichnisse, Kapitel', Object.keys(RAHMEN) as NodeName[]),
  tabelleOf('Blöcke', Object.keys(BLOECKE) as NodeName[]),
  tabelleOf('Tabellen und Bilder', Object.keys(TAFELN) as NodeName[]),
  tabelleOf('Im Text', Object.keys(TEXT) as NodeName[]),
].join('\n')}`
  await expect(text).toMatchFileSnapshot(join(WURZEL, 'docs/vokabular.md'))
})
