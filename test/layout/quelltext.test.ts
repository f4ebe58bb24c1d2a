import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readZeilen } from '../../src/abgleich/quelle/zeilen.js'
import { checkProgramme } from '../../src/build/build.js'
import { amip } from '../amip.js'
import { readPdf } from '../lesen/pdf.js'
import { readWord } from '../lesen/word.js'
import { einAbschnitt } from '../werkstatt.js'

async function findings(markdown: string): Promise<string[]> {
  const [finding] = await checkProgramme(einAbschnitt(`# Eins\n\n${markdown}\n`), ['p'])
  return (finding?.meldungen ?? []).map(({ regel, zeile, spalte }) => `${regel} ${zeile}:${spalte}`)
}

const YAML = `titel: Programm
zeilen:
  egt: { werte: [1, 2] }   # drei Leerzeichen
1. Juli
{{zahl a.b.c}} 12 von 10, 5 Personen Personen`

describe('source text', () => {
  it.each([
    [
      'in a line',
      'Die Datei `programm.yaml` liegt im Ordner; `{{zahl a.b.c}}` und `**fett**` bleiben, auch ``a`b`` und `` ` ``.',
    ],
    ['between fences', `Text:\n\n\`\`\`yaml\n${YAML}\n\`\`\`\n\nEnde.`],
    ['boxes and fences in a longer fence', '````markdown\n:::fazit\nText\n:::\n\n```\nx\n```\n````'],
    ['a box that is not closed', '```\n:::fazit\n```\n\n:::fazit\nEs bleibt.\n:::'],
    ['in a cell, with a bar', '| a | b |\n|---|---|\n| `x \\| y` | z |'],
    ['as a point of a list, and a box behind it', '- ```\n  :::x\n  ```\n- zwei\n\n:::fazit\nText.\n:::'],
    ['as a counted point', '1. ```\n   amip check\n   ```\n2. zwei'],
    ['in a quotation', '> Zitat:\n>\n> ```\n> > amip check\n> ```\n>\n> Ende.\n\nDanach.'],
    ['in a list', '- eins\n\n  ```\n  amip check\n  ```\n\n- zwei'],
  ])('is printed as it is typed, and means nothing: %s', async (_, markdown) => {
    expect(await findings(markdown)).toEqual([])
  })

  it('does not take an accent typed for an apostrophe for its sign', async () => {
    expect(await findings('Max`s und Peter`s Akten.')).toEqual(['auszeichnungsrest 3:4', 'auszeichnungsrest 3:16'])
  })

  it('says where it begins and never ends', async () => {
    expect(await findings('Text.\n\n```yaml\ntitel: x\n\nNoch ein Satz.')).toEqual(['quelltext-offen 5:1'])
    expect(await findings('````\nx\n\n```')).toEqual(['quelltext-offen 3:1'])
    expect(await findings('> ~~~\n> x\n> ~~~')).toEqual(['quelltext-offen 3:3'])
  })

  it('keeps nothing behind it from being compared with what is printed', () => {
    const context = { wert: () => '', verweis: () => '' }
    const { prosa } = readZeilen('> ```\n> a > b\n> ```\n\nDanach.\n\n- ```\n  c\n\nEnde.', context)
    expect(prosa.map(({ stueck }) => stueck.text.replaceAll(' ', ''))).toEqual(['a>b', 'Danach.', 'cEnde.'])
  })

  it('is the same lines in PDF, Word and web, indents and gaps included', async () => {
    const wurzel = einAbschnitt(`# Eins\n\nDatei \`amip.cmd\`:\n\n\`\`\`yaml\n${YAML}\n\`\`\`\n`)
    const { code, stderr } = await amip(['build'], wurzel)
    expect(`${code} ${stderr}`).toMatch(/^0 /)
    const output = (format: string) => readFileSync(join(wurzel, `output/p/p.${format}`))

    const html = output('html').toString()
    expect(html).toContain('Datei <code>amip.cmd</code>:')
    expect(html).toContain(`<p class="quelltext"><code>${YAML.replaceAll('\n', '<br>')}</code></p>`)
    expect(html).toContain('"Source Code Pro"; src: url("data:font/woff2')

    const paragraph = readWord(output('docx')).absaetze.find(({ vorlage }) => vorlage === 'Quelltext')
    expect(paragraph?.text).toBe(YAML.replaceAll('\n', ' '))
    expect(paragraph?.xml).toContain('<w:rStyle w:val="Quelltextzeichen"/>')

    const { seiten, schriften } = await readPdf(output('pdf'))
    const lines = seiten.flatMap((page) => page.zeilen.map(({ text }) => text))
    for (const line of YAML.split('\n')) expect(lines).toContain(line.trim().replace(/ +/g, ' '))
    expect(schriften.some((name) => name.endsWith('SourceCodePro-Regular'))).toBe(true)
  })

  it('brings its font only where there is some', async () => {
    const wurzel = einAbschnitt('# Eins\n\nText.\n')
    expect((await amip(['build', '--format', 'pdf,html'], wurzel)).code).toBe(0)
    const { schriften } = await readPdf(readFileSync(join(wurzel, 'output/p/p.pdf')))
    expect(schriften.some((name) => name.includes('SourceCode'))).toBe(false)
    expect(readFileSync(join(wurzel, 'output/p/p.html'), 'utf8')).not.toContain('font-family: "Source Code Pro"')
  })
})
