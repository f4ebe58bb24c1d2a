import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { main } from '../../src/cli.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner } from '../werkstatt.js'
import { inhaltOf, NAMENSRAEUME, packOdt } from '../worddatei/odt/paket.js'
import { PNG } from './sachbearbeitung.js'

const zeile = (...texte: string[]) =>
  `<table:table-row>${texte.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`
const werte = (...zahlen: number[]) =>
  zahlen.map((zahl) => `<table:table-cell office:value="${zahl}"><text:p>${zahl}</text:p></table:table-cell>`).join('')

const STILE = `<style:style style:name="fett" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="rot" style:family="paragraph"><style:paragraph-properties fo:background-color="#ffeeee"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style>`
const TEXT = `<text:tracked-changes><text:changed-region><text:deletion><text:p>alte Fassung</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>Arbeitsmarkt- und Integrationsprogramm 2026</text:p><text:p>Jobcenter Musterland</text:p>
<text:table-of-content><text:index-body><text:index-title><text:p>Inhalt</text:p></text:index-title><text:p>Lage 1</text:p></text:index-body></text:table-of-content>
<text:h text:outline-level="1">Lage</text:h>
<text:p>Das ist <text:span text:style-name="fett">wichtig</text:span>.<text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body><text:p>Eine Note.</text:p></text:note-body></text:note><office:annotation office:name="k1"><dc:creator>A</dc:creator><dc:date>2026-01-02T00:00:00</dc:date><text:p>Prüfen</text:p></office:annotation> Mehr<text:s text:c="2"/>unter <text:a xlink:href="https://example.org/">hier im Netz</text:a>.</text:p>
<text:list text:style-name="L"><text:list-item><text:p>Eins</text:p><text:list><text:list-item><text:p>Punkt</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Zwei</text:p></text:list-item></text:list>
<text:p text:style-name="rot">Ein Kasten.</text:p>
<text:p>Tabelle <text:sequence text:ref-name="r0">1</text:sequence>: Bestand in Personen</text:p>
<table:table><table:table-header-rows>${zeile('Gruppe', '2024', '2025')}</table:table-header-rows>${zeile('Frauen', '1.000', '1.100')}${zeile('Männer', '2.000', '1.900')}${zeile('Zusammen', '3.000', '3.000')}</table:table>
<text:p>Siehe <text:sequence-ref text:ref-name="r0">Tabelle 1</text:sequence-ref>.</text:p>
<text:p><draw:frame svg:height="10cm"><draw:image xlink:href="Pictures/a.png"/><svg:desc>Ein Haus</svg:desc></draw:frame></text:p><text:p>Abbildung 1: Unser Haus</text:p>
<text:p>Abbildung 2: Eintritte</text:p><text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>
<text:h text:outline-level="2">Ausblick</text:h><text:p>Ende.</text:p>`
const CHART = `<office:document-content ${NAMENSRAEUME}><office:automatic-styles><style:style style:name="c1" style:family="chart"><style:chart-properties chart:vertical="true"/></style:style></office:automatic-styles><office:body><office:chart><chart:chart chart:class="chart:bar"><chart:plot-area chart:style-name="c1"/><table:table><table:table-header-rows><table:table-row><table:table-cell><text:p/></table:table-cell><table:table-cell><text:p>Frauen</text:p></table:table-cell><table:table-cell><text:p>Männer</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-rows><table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell>${werte(12.5, 13)}</table:table-row><table:table-row><table:table-cell><text:p>2025</text:p></table:table-cell>${werte(14, 15.5)}</table:table-row></table:table-rows></table:table></chart:chart></office:chart></office:body></office:document-content>`

const odt = (mehr: Record<string, Uint8Array> = {}) =>
  packOdt({
    'META-INF/manifest.xml': `<manifest:manifest ${NAMENSRAEUME}/>`,
    'content.xml': inhaltOf(TEXT, STILE),
    'Object 1/content.xml': CHART,
    'Pictures/a.png': new Uint8Array(PNG),
    ...mehr,
  })

async function importiere(datei: Uint8Array) {
  const wurzel = arbeitsordner({ 'alt.odt': datei })
  const konsole = mitschrift(wurzel)
  const code = await main(['import', 'alt.odt', 'p'], konsole)
  return {
    code,
    wurzel,
    text: konsole.stdout + konsole.stderr,
    lies: (pfad: string) => readFileSync(join(wurzel, 'content/p', pfad), 'utf8'),
  }
}

test('a text of LibreOffice is taken over as one of Word is', async () => {
  const { wurzel, lies } = await importiere(odt())
  expect(lies('abschnitte/lage.md')).toBe(`# Lage

Das ist **wichtig**.[^1] Mehr unter [hier im Netz](https://example.org/).

1. Eins
   - Punkt
2. Zwei

:::aussage
Ein Kasten.
:::

::tabelle{#tab-bestand-in-personen daten=bestand-in-personen titel="Bestand in Personen" kopf="Gruppe"}

Siehe [](#tab-bestand-in-personen).

::abbildung{#abb-unser-haus bild=bilder/unser-haus.png titel="Unser Haus" alt="Ein Haus"}

::diagramm{#abb-eintritte daten=eintritte typ=balken titel="Eintritte"}

## Ausblick

Ende.

[^1]: Eine Note.
`)
  expect(lies('daten/bestand-in-personen.yaml')).toContain(
    'zusammen: { name: Zusammen, summe: [frauen, maenner], gedruckt: { 2024: 3000, 2025: 3000 } }',
  )
  expect(lies('daten/eintritte.yaml')).toMatch(
    /frauen: \{ name: Frauen, werte: \[12\.5, 14\] \}\n {2}maenner: \{ name: Männer, werte: \[13, 15\.5\] \}/,
  )
  const liste = lies('import.md')
    .split('\n')
    .filter((eine) => eine.startsWith('- '))
  expect(liste.filter((eine) => /Kommentar|gelöschte/.test(eine))).toEqual([
    expect.stringContaining('1 gelöschte Stellen stehen nicht im Text'),
    expect.stringContaining('Kommentar von A, 2026-01-02: „Prüfen“'),
  ])
  // Nothing of the text is missing; the imprint is ours.
  expect(lies('import.md')).not.toContain('## Steht in der Datei, nicht im Programm')
  const [geprueft] = await checkProgramme(wurzel, ['p'])
  expect(geprueft?.meldungen.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
})

test('one with a password, or without its text, is refused', async () => {
  const manifest = strToU8(
    `<manifest:manifest ${NAMENSRAEUME}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
  )
  const mitKennwort = await importiere(odt({ 'META-INF/manifest.xml': manifest, 'content.xml': strToU8('<a/>') }))
  expect([mitKennwort.code, mitKennwort.text]).toEqual([
    1,
    expect.stringMatching(/mit einem Kennwort geschützt[\s\S]*In LibreOffice/),
  ])
  const kaputt = await importiere(odt({ 'content.xml': strToU8('<office:document-content>') }))
  expect([kaputt.code, kaputt.text]).toEqual([
    1,
    expect.stringMatching(/Der Teil „content\.xml“ lässt sich nicht lesen/),
  ])
  expect(existsSync(join(kaputt.wurzel, 'content/p'))).toBe(false)
})

test('what stands on turned pages is set on turned pages', async () => {
  const seite = (name: string, lage: string) =>
    `<style:page-layout style:name="l${name}"><style:page-layout-properties style:print-orientation="${lage}"/></style:page-layout><style:master-page style:name="${name}" style:page-layout-name="l${name}"/>`
  const stil = (name: string, familie: string, master: string) =>
    `<style:style style:name="${name}" style:family="${familie}" style:master-page-name="${master}"/>`
  const inhalt = `<office:automatic-styles>${stil('P1', 'paragraph', 'Quer')}${stil('P2', 'paragraph', 'Hoch')}${stil('T1', 'table', 'Quer')}</office:automatic-styles><office:body><office:text><text:h text:outline-level="1">Lage</text:h><text:p>Das Jobcenter Musterland plant 2026.</text:p><text:p text:style-name="P1">Breit.</text:p><text:p>Noch breit.</text:p><text:p text:style-name="P2">Hoch.</text:p><table:table table:style-name="T1">${zeile('Ort', 'Fälle')}${zeile('Döbeln', '7')}</table:table></office:text></office:body>`
  const wurzel = arbeitsordner({
    'alt.odt': odt({
      'content.xml': strToU8(`<office:document-content ${NAMENSRAEUME}>${inhalt}</office:document-content>`),
      'styles.xml': strToU8(
        `<office:document-styles ${NAMENSRAEUME}>${seite('Hoch', 'portrait')}${seite('Quer', 'landscape')}</office:document-styles>`,
      ),
    }),
  })
  const konsole = mitschrift(wurzel)
  expect([await main(['import', 'alt.odt', 'a'], konsole), konsole.stderr]).toEqual([0, ''])
  const [lage, bericht] = ['abschnitte/lage.md', 'import.md'].map((pfad) =>
    readFileSync(join(wurzel, 'content/a', pfad), 'utf8'),
  )
  expect(lage).toContain('\n\n::::quer\nBreit.\n\nNoch breit.\n::::\n\nHoch.\n\n::::quer\n| Ort | Fälle |\n')
  expect(lage).toMatch(/\| Döbeln \| 7 \|\n::::$/m)
  expect(bericht).not.toContain('Querseite')
})
