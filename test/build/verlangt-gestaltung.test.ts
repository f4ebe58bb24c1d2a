import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amip } from '../amip.js'
import { type Gelesen, readWord } from '../lesen/word.js'
import { arbeitsordner, programmYaml, werkstatt } from '../werkstatt.js'

/*
 * A design's own styles in Word and anchors of its layouts, as cases that were written from what is asked alone, without a look at
 * how it is met. They came after the mend, not before it.
 */

const NAMEN = ['Merk', 'Merksatz', 'Merk Satz', 'Merksatz Titel', 'Merksatz2', 'Zitat Kurz']

describe('styles of Word whose names begin alike', () => {
  let ordner: string
  let word: Gelesen
  beforeAll(async () => {
    ordner = mkdtempSync(join(tmpdir(), 'amip-verlangt-'))
    const bausteine = NAMEN.map(
      (name, stelle) => `  kasten${'abcdef'[stelle]}: { beschreibung: Ein Kasten, form: kasten, word: "${name}" }`,
    )
    const stile = NAMEN.map(
      (name, stelle) => `  "${name}": { basis: Standard, vor: ${stelle + 1}, groesse: ${12 + stelle} }`,
    )
    const wurzel = werkstatt({
      'content/p/programm.yaml': programmYaml().replace('standard', 'eigen'),
      'content/p/abschnitte/eins.md': `# Eins\n\n${NAMEN.map((name, stelle) => `:::kasten${'abcdef'[stelle]}\nSatz in ${name}.\n:::\n`).join('\n')}`,
      'templates/eigen/gestaltung.yaml': `name: Eigen\nbasis: standard\nbausteine:\n${bausteine.join('\n')}\nwordstile:\n${stile.join('\n')}\n`,
      ...Object.fromEntries(
        NAMEN.map((_, stelle) => [
          `templates/eigen/kasten${'abcdef'[stelle]}.hbs`,
          '<div class="kasten" data-stil="{{stil}}">{{{inhalt}}}</div>\n',
        ]),
      ),
    })
    const { code, stderr } = await amip(['build', '--format', 'docx', '--out', ordner], wurzel)
    if (code !== 0) throw new Error(stderr)
    word = readWord(readFileSync(join(ordner, 'p/p.docx')))
  }, 180_000)
  afterAll(() => rmSync(ordner, { recursive: true, force: true }))

  it.each(NAMEN)('a paragraph in "%s" has that style, and the style its look', (name) => {
    const absatz = word.absaetze.find(({ text }) => text === `Satz in ${name}.`)
    expect(absatz, name).toBeDefined()
    const styles = word.teile['word/styles.xml'] ?? ''
    const stil = [...styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>(.*?)<\/w:style>/gs)].find(
      ([, id]) => id === absatz?.vorlage,
    )
    expect(stil?.[2]).toContain(`<w:name w:val="${name}"/>`)
    expect(stil?.[2]).toContain(`<w:sz w:val="${2 * (12 + NAMEN.indexOf(name))}"/>`)
  })
})

/** What a box of the design "p0", "p1" … is, and the line of its link that leads nowhere. */
const NIRGENDWOHIN: [string, string, number][] = [
  ['in a box', '<aside class="fazit">\n<p>x</p>\n<p>Siehe <a href="#weit-weg">dort</a></p></aside>\n', 3],
  [
    'behind a condition',
    '<aside class="fazit">\n{{#if titel}}<p>{{titel}}</p>{{/if}}\n<p><a\n href="#nirgends">x</a></p></aside>\n',
    4,
  ],
  ['with an identifier that ends otherwise', '<aside class="fazit">\n\n\n<p><a href="#eins-">x</a></p></aside>\n', 4],
  ['with other capitals', '<aside class="fazit">\n<p><a href="#Eins">x</a></p></aside>\n', 2],
]

describe('a layout that leads to a place that there is not is told by check, at its line', () => {
  let meldungen: unknown[]
  beforeAll(async () => {
    const wurzel = arbeitsordner(
      Object.assign(
        {},
        ...NIRGENDWOHIN.map(([, text], stelle) => ({
          [`content/p${stelle}/programm.yaml`]: programmYaml().replace('standard', `p${stelle}`),
          [`content/p${stelle}/abschnitte/eins.md`]: '# Eins {#eins}\n\n:::fazit{titel="T"}\nText.\n:::\n',
          [`templates/p${stelle}/gestaltung.yaml`]: 'name: Eigen\nbasis: standard\n',
          [`templates/p${stelle}/fazit.hbs`]: text,
        })),
      ),
    )
    const { code, stdout } = await amip(['check', '--json'], wurzel)
    expect(code).toBe(1)
    const gelesen: unknown = JSON.parse(stdout)
    meldungen = Array.isArray(gelesen) ? gelesen : (gelesen as { meldungen: unknown[] }).meldungen
  })

  it.each(
    NIRGENDWOHIN.map(([was, , zeile], stelle): [string, string, number] => [
      was,
      `templates/p${stelle}/fazit.hbs`,
      zeile,
    ]),
  )('%s', (_, datei, zeile) => {
    expect(meldungen).toContainEqual(expect.objectContaining({ datei, zeile, schwere: 'fehler' }))
  })
})
