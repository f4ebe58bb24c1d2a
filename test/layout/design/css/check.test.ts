import { describe, expect, it } from 'vitest'
import { checkStyleSheets } from '../../../../src/layout/design/css/check.js'
import { Meldungen } from '../../../../src/message.js'

function findings(...texts: string[]): string[] {
  const meldungen = new Meldungen()
  const files = texts.map((text, index) => ({ datei: `${index + 1}.css`, text }))
  checkStyleSheets(files, ['--farbe-akzent', '--farbe-hell'], meldungen)
  return meldungen.liste.map(({ datei, zeile, spalte, text, rat }) => `${datei}:${zeile}:${spalte} ${text} ${rat}`)
}

describe('checking style sheets', () => {
  it('finds a variable that there is not, and names the nearest', () => {
    expect(findings('h1 { color: red }\nh2 { color: var(--farbe-aksent) }')).toEqual([
      '1.css:2:13 Die Variable „--farbe-aksent“ gibt es nicht; der Browser ließe die ganze Angabe weg. Meinten Sie „--farbe-akzent“?',
    ])
  })

  it('finds a brace that is not closed, at the rule, and one that closes nothing', () => {
    expect(findings('h1 { color: red\n@media print { p { margin: 0 } }\n')).toEqual([
      expect.stringMatching(/^1\.css:1:4 Die Klammer aus Zeile 1 wird nirgends geschlossen/),
    ])
    // Where lines stand further in, they tell where it was to end.
    expect(findings('@media print {\n  p { margin: 0 }\n  h1 { color: red }\n\nh2 { margin: 0 }\n')).toEqual([
      expect.stringMatching(/^1\.css:5:1 Die Klammer aus Zeile 1 wird nirgends geschlossen/),
    ])
    expect(findings('h1 { color: red }\n}\n')).toEqual([
      expect.stringMatching(/^1\.css:2:1 Diese Klammer schließt etwas/),
    ])
  })

  it('finds the rule inside @media whose brace is missing, and the brace that is too many there', () => {
    const media = (inner: string) =>
      `h1 { margin: 0 }\n@media print {\n${inner}\n  .z { margin: 0 }\n}\np { margin: 0 }\n`
    expect(findings(media('  .a {\n    color: red;\n  .b { margin: 0 }'))).toEqual([
      expect.stringMatching(/^1\.css:5:1 Die Klammer aus Zeile 3 wird nirgends geschlossen/),
    ])
    expect(findings(media('  .a { margin: 0 \n\n\n\n\n\n\n  .b { margin: 0 }'))).toEqual([
      expect.stringMatching(/^1\.css:3:6 Die Klammer aus Zeile 3 wird nirgends geschlossen/),
    ])
    expect(findings(media('    color: red;\n  }\n  .b { margin: 0 }\n\n\n\n'))).toEqual([
      expect.stringMatching(/^1\.css:4:3 Diese Klammer schließt etwas/),
    ])
    expect(findings(media('  .a {\n    color: red;\n  }'))).toEqual([])
  })

  it('finds a quotation mark or comment that swallows what follows, alone', () => {
    expect(findings(`h1 { margin: 0 .'em 0 }\nh2 { color: red }\n`)).toEqual([
      expect.stringMatching(/^1\.css:1:17 Dieses Anführungszeichen wird in seiner Zeile nicht geschlossen/),
    ])
    expect(findings('h1 { content: "a }\n@media print { p { margin: 0 } }\n')).toEqual([
      expect.stringMatching(/^1\.css:1:15 Dieses Anführungszeichen/),
    ])
    expect(findings('h1 { margin: 0 }\n/* Farben\nh2 { color: red }\n')).toEqual([
      expect.stringMatching(/^1\.css:2:1 Dieser Kommentar wird nirgends geschlossen/),
    ])
    expect(findings(`h1 { content: "'"; quotes: '"' "\\"" } p::before { content: "a\\\nb" } /* it's "so */`)).toEqual(
      [],
    )
  })

  it('is silent about comments, strings, fallbacks and variables of the design itself, in whichever sheet', () => {
    expect(
      findings(
        '/* { var(--nichts) */ h1 { content: "}"; --eigen: 1pt; color: var(--farbe-hell) }',
        'p { margin: var(--eigen); padding: var(--vielleicht, 0) }',
      ),
    ).toEqual([])
  })
})
