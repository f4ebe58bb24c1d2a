import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dokument } from '../../src/layout/document/dokument.js'
import { amip } from '../amip.js'
import { buildAlle, type Gebaut, setProgramm } from '../gebaut.js'
import { type GelesenesPdf, readPdf } from '../lesen/pdf.js'
import { essence, textOfTree } from '../lesen/text.js'

const PROGRAMM = 'mittelsachsen-2023'
const ausgabe = mkdtempSync(join(tmpdir(), 'amip-e2e-'))
afterAll(() => rmSync(ausgabe, { recursive: true, force: true }))

let gebaut: Gebaut
let dokument: Dokument
let pdf: GelesenesPdf

/** Text lines of a PDF page without running header and footer. */
const KOPF = 770
const FUSS = 70
const rumpf = (nummer: number) => (pdf.seiten[nummer - 1]?.zeilen ?? []).filter(({ y }) => y < KOPF && y > FUSS)

beforeAll(async () => {
  gebaut = await buildAlle()
  pdf = await readPdf(gebaut(PROGRAMM, 'pdf'))
  dokument = await setProgramm(PROGRAMM)
})

describe('PDF', () => {
  it('has every heading on the page that the table of contents gives', () => {
    // A long heading goes over two lines.
    const zeilen = rumpf(3).map(({ text }) => text)
    const verzeichnis = zeilen.flatMap((zeile, stelle) => [
      zeile,
      `${zeile} ${zeilen[stelle + 1] ?? ''}`,
      `${zeile} ${zeilen[stelle + 1] ?? ''} ${zeilen[stelle + 2] ?? ''}`,
    ])
    for (const { text, level, id } of dokument.outline.filter(({ level }) => level < 3)) {
      const eintrag = verzeichnis.find(
        (zeile) => essence(zeile).startsWith(essence(text)) && /^\d+$/.test(essence(zeile).slice(essence(text).length)),
      )
      expect(eintrag, `Eintrag zu „${text}“ (Stufe ${level})`).toBeDefined()
      const seite = Number(/(\d+)\s*$/.exec(eintrag ?? '')?.[1])
      expect(pdf.ziele.get(id)).toBe(seite)
      expect(
        essence(
          rumpf(seite)
            .map((zeile) => zeile.text)
            .join(''),
        ),
        `„${text}“ auf Seite ${seite}`,
      ).toContain(essence(text))
    }
  })

  it('has a bookmark for every heading, in its words, on its page', () => {
    const [impressum, verzeichnis, ...lesezeichen] = pdf.lesezeichen
    expect([impressum, verzeichnis].map((eines) => [eines?.titel, eines?.stufe, eines?.seite])).toEqual([
      ['Impressum', 1, 2],
      ['Inhalt', 1, 3],
    ])
    expect(lesezeichen.map(({ titel, stufe }) => ({ titel, stufe }))).toEqual(
      dokument.outline.map(({ text, level }) => ({ titel: text, stufe: level })),
    )
    for (const [index, { id }] of dokument.outline.entries())
      if (pdf.ziele.has(id)) expect(lesezeichen[index]?.seite).toBe(pdf.ziele.get(id))
  })

  it('says programme, chapter and page on every page but the cover', () => {
    const text = (nummer: number) =>
      (pdf.seiten[nummer - 1]?.zeilen ?? [])
        .filter(({ y }) => y >= KOPF || y <= FUSS)
        .map((zeile) => zeile.text)
        .join(' ')
    expect(text(1)).not.toContain('Seite')
    for (let nummer = 2; nummer <= pdf.seiten.length; nummer++)
      expect(text(nummer)).toContain(`Seite ${nummer} von ${pdf.seiten.length}`)
    const chapters = dokument.outline.filter(({ level }) => level === 1)
    for (const [index, { id, text: kapitel }] of chapters.entries()) {
      expect(text(pdf.ziele.get(id) ?? 0)).toContain('Arbeitsmarkt- und Integrationsprogramm 2023')
      // Pages that chapters share bear the name of the one that goes on there.
      const head = essence(text(pdf.ziele.get(id) ?? 0))
      expect(
        [kapitel, chapters[index - 1]?.text ?? kapitel].some((name) => head.includes(essence(name))),
        kapitel,
      ).toBe(true)
    }
  })

  it('ends no page with a heading', () => {
    const ueberschriften = new Set(dokument.outline.map(({ text }) => essence(text)))
    for (let nummer = 4; nummer <= pdf.seiten.length; nummer++)
      expect(ueberschriften).not.toContain(essence(rumpf(nummer).at(-1)?.text ?? ''))
  })

  it('leaves no soft hyphen and no hyphen inside a word that is written without', () => {
    const geschrieben = new Set(textOfTree(dokument.baum).match(/[\p{L}\d]+(?:-[\p{L}\d]+)+/gu))
    for (let nummer = 2; nummer <= pdf.seiten.length; nummer++) {
      for (const { text } of rumpf(nummer)) {
        expect(text).not.toMatch(/[\u00ad\u2010]/)
        for (const [wort] of text.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)+(?![\p{L}\d])(?!-\s*$)/gu))
          expect(geschrieben, `„${wort}“ auf Seite ${nummer}`).toContain(wort)
      }
    }
  })

  it('embeds the fonts of the repository, all as subsets, and no other', () => {
    expect(pdf.schriften.length).toBeGreaterThan(0)
    for (const name of pdf.schriften) expect(name).toMatch(/^[A-Z]{6}\+SourceSans3-/)
  })

  it('tells title, author and language in its properties', () => {
    expect(pdf.info).toMatchObject({
      Title: 'Arbeitsmarkt- und Integrationsprogramm 2023, Jobcenter Mittelsachsen',
      Author: 'Jobcenter Mittelsachsen',
      Language: 'de-DE',
    })
  })
})

describe('PDF, Word and web', () => {
  it('come out the same, byte for byte, when built again', async () => {
    const { code, stderr } = await amip(['build', PROGRAMM, '--out', ausgabe])
    expect(code, stderr).toBe(0)
    for (const format of ['pdf', 'docx', 'html'] as const) {
      const nochmal = readFileSync(join(ausgabe, PROGRAMM, `${PROGRAMM}.${format}`))
      expect(nochmal.equals(gebaut(PROGRAMM, format)), format).toBe(true)
    }
  })
})
