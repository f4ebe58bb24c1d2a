import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { tableOfDiagramm } from '../../../src/layout/charts/diagrammdaten.js'
import { drawPictures } from '../../../src/layout/charts/draw.js'
import type { Dokument } from '../../../src/layout/document/dokument.js'
import { Fragment } from '../../../src/layout/document/fragment.js'
import { textOf } from '../../../src/layout/document/tree.js'
import { Meldungen } from '../../../src/message.js'
import { printHtml } from '../../../src/pdf/print-html.js'
import { writeWeb } from '../../../src/web/web.js'
import { writeWord } from '../../../src/word/word.js'
import { readFelder, readWord } from '../../lesen/word.js'
import { einAbschnitt, programmYaml } from '../../werkstatt.js'
import { DIAGRAMME } from '../../word/diagramme.js'

const BLATT = `titel: Haushalt
einheit: €
spalten: [2021, 2022, 2023]
zeilen:
  egt: { name: Eingliederung, werte: [12935112, 11814751, fehlt] }
  vh: { name: Verwaltung, werte: [16498087, 15517865, 15556301] }
`
const TEXT = `# Eins

::tabelle{#tab-h daten=haushalt}

::diagramm{#abb-h daten=haushalt typ=saeulen titel="Mittel" alt="Die Mittel sinken"}

::diagramm{daten=haushalt zeilen=vh typ=saeulen titel="Verwaltung" alt="Sinkt, dann steigt" zielwert="15.000.000"}
`

async function set(kind: string, nummerierung = 'keine'): Promise<Dokument> {
  const wurzel = einAbschnitt(TEXT, {
    'content/p/daten/haushalt.yaml': BLATT,
    'content/p/programm.yaml': programmYaml('[eins]', `nummerierung: ${nummerierung}\n`),
  })
  const gestaltung = join(wurzel, 'templates/standard/gestaltung.yaml')
  writeFileSync(gestaltung, readFileSync(gestaltung, 'utf8').replace(/^diagrammdaten: \w+/m, `diagrammdaten: ${kind}`))
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  expect(meldungen.liste).toEqual([])
  if (!document) throw new Error('nothing was set')
  await drawPictures(document, meldungen)
  return document.dokument
}

const web = (dokument: Dokument) => writeWeb(dokument, { stil: '', bildschirm: '' })
const print = (dokument: Dokument) =>
  printHtml(dokument, { stil: '', druck: '' })
    .replaceAll('\u00ad', '')
    .replace(/ lang="de-x-\d+"/g, '')
const word = async (dokument: Dokument) => readWord(await writeWord(dokument))

const plain = ({ html }: { html: Fragment }) => html.nodes.map(textOf).join('')

describe('the data of a chart as a table', () => {
  it('has categories as rows, series as columns, gaps as dashes, the goal as a note', () => {
    const table = tableOfDiagramm(DIAGRAMME.linie as never)
    expect(table.kopf).toBe('Jahr')
    expect(table.kopfzeilen[0]?.zellen.map(plain)).toEqual(['Jahr', 'Mittelsachsen', 'Sachsen'])
    expect(table.zeilen[3]).toMatchObject({ name: Fragment.ofText('2021') })
    expect(table.zeilen[3]?.zellen.map(plain)).toEqual(['–', '5,9'])
    expect(table).toMatchObject({ einheit: '%', hinweise: ['Zielwert: 5,0\u00a0%'] })
  })

  it('is turned where there are more series than categories', () => {
    const table = tableOfDiagramm(DIAGRAMME.zielerreichung as never)
    expect(table.kopf).toBe('Reihe')
    expect(table.zeilen.map(({ name }) => plain({ html: name }))).toEqual(['Ist', 'Ziel', 'Veränderung'])
    expect(table.zeilen[2]?.zellen.map(plain)).toEqual(['0,7', '−1,2'])
  })

  it('names the unit of each value where units differ', () => {
    const table = tableOfDiagramm(DIAGRAMME.gegenueberstellung as never)
    expect(table.zeilen[0]?.zellen.map(plain)).toEqual(['1.250.000\u00a0€', '410'])
  })

  it('can always be unfolded in the web page, without an id or number of its own', async () => {
    for (const kind of ['keine', 'darunter', 'anhang']) {
      const html = web(await set(kind))
      expect(
        html.match(/<details class="daten[^>]*><summary[^>]*>Daten als Tabelle<\/summary><div class="tabelle"/g),
      ).toHaveLength(2)
      expect(html).toContain('<caption>Daten zu Abbildung 1 <span class="einheit">in\u00a0€</span></caption>')
      expect(html).not.toMatch(/<details[^>]* open|datenverweis|datenanhang|Daten der Diagramme|Tabelle 2/)
    }
  })

  it('is left out of PDF and Word where the design does not want it', async () => {
    const dokument = await set('keine')
    expect(print(dokument)).not.toMatch(/<details|Daten zu/)
    expect((await word(dokument)).absaetze.map(({ text }) => text).join()).not.toContain('Daten zu')
  })

  it('follows its chart in PDF and Word on wish', async () => {
    const dokument = await set('darunter')
    expect(print(dokument)).toMatch(/<\/figure><div class="tabelle"><div class="beschriftung">Daten zu Abbildung 1/)
    expect(print(dokument)).not.toMatch(/<details|<summary/)
    const texts = (await word(dokument)).absaetze.map(({ text }) => text)
    const position = (start: RegExp) => texts.findIndex((text) => start.test(text))
    expect(position(/^Daten zu Abbildung 1 in\u00a0€/)).toBeGreaterThan(position(/^Abbildung\s+1\s+Mittel/))
    expect(position(/^Daten zu Abbildung 1 in\u00a0€/)).toBeLessThan(position(/^Abbildung\s+2\s+Verwaltung/))
    expect(texts).toContain('12.935.112')
  })
})

describe('the annex with the data of all charts', () => {
  it('is the last chapter, in the table of contents, its tables counted on', async () => {
    const dokument = await set('anhang', 'dezimal')
    expect(dokument.outline.at(-1)).toEqual({
      id: 'anhang-diagrammdaten',
      level: 1,
      number: 'Anhang A',
      text: 'Daten der Diagramme',
    })
    const html = toHtml(dokument.baum)
    expect(html).toContain('<a href="#anhang-diagrammdaten">')
    expect(html).toMatch(
      /id="daten-abb-h">\s*<table>\s*<caption><span class="marke">Tabelle 2<\/span> Daten zu Abbildung 1: Mittel/,
    )
    expect(html).toMatch(/id="daten-abbildung-2">\s*<table>\s*<caption><span class="marke">Tabelle 3<\/span>/)
  })

  it('refers both ways, in PDF and in Word', async () => {
    const dokument = await set('anhang')
    const page = print(dokument)
    expect(page).toContain('Daten: <a class="verweis" href="#daten-abb-h">Tabelle 2</a>')
    expect(page).toContain('Gezeigt in <a class="verweis" href="#abb-h">Abbildung 1</a>')
    const { teile, absaetze } = await word(dokument)
    const fields = readFelder(teile['word/document.xml'] ?? '')
    expect(fields.filter((field) => /^REF \S*(?:daten_abb|abb_h|abbildung_2)/.test(field))).toHaveLength(4)
    expect(absaetze.some(({ vorlage, text }) => vorlage === 'Heading1' && text === 'Daten der Diagramme')).toBe(true)
  })

  it('is not there without charts', async () => {
    const meldungen = new Meldungen()
    const wurzel = einAbschnitt('# Eins\n\nText.\n')
    const gestaltung = join(wurzel, 'templates/standard/gestaltung.yaml')
    writeFileSync(gestaltung, readFileSync(gestaltung, 'utf8').replace('diagrammdaten: keine', 'diagrammdaten: anhang'))
    const document = await readAndSet(wurzel, 'p', meldungen)
    expect(document && toHtml(document.dokument.baum)).not.toContain('Daten der Diagramme')
  })
})
