import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OffeneSeite, oeffneWerkstatt } from '../../seite.js'

const HAUSHALT = 'content/klein/abschnitte/haushalt.md'
let w: OffeneSeite
beforeAll(async () => {
  w = await oeffneWerkstatt({ programm: 'klein' })
  await w.ruht()
  await w.page.waitForFunction(() => document.querySelectorAll('.zahlenliste li').length > 0)
})
afterAll(async () => {
  expect(w.klagen.filter((klage) => !/Failed to load resource/.test(klage))).toEqual([])
  expect(await w.close()).toBe(0)
})

const read = () => readFileSync(join(w.wurzel, HAUSHALT), 'utf8')
const openHaushalt = async () => {
  await w.druecke('Haushalt', '.dateien')
  await w.page.waitForFunction(
    () => document.querySelector<HTMLElement>('.dateipfad')?.dataset.pfad === 'abschnitte/haushalt',
  )
}
/** Where words of the text stand on the screen. */
const placeOfWords = (worte: string) =>
  w.page
    .waitForFunction(
      (gesucht) => {
        const walker = document.createTreeWalker(document.querySelector('.cm-content') as Element, NodeFilter.SHOW_TEXT)
        for (let knoten = walker.nextNode() as Text | null; knoten; knoten = walker.nextNode() as Text | null) {
          const von = knoten.data.indexOf(gesucht)
          if (von < 0) continue
          const bereich = document.createRange()
          bereich.setStart(knoten, von)
          bereich.setEnd(knoten, von + gesucht.length)
          const { left, top, width, height } = bereich.getBoundingClientRect()
          return { x: left + width / 2, y: top + height / 2 }
        }
        return undefined
      },
      {},
      worte,
    )
    .then((stelle) => stelle.jsonValue() as Promise<{ x: number; y: number }>)
const field = (name: string) =>
  w.page.evaluate((anfang) => {
    const felder = [...document.querySelectorAll<HTMLElement>('.einfuegen .feld')]
    const feld = felder.find((eines) => eines.querySelector('label')?.textContent?.startsWith(anfang))
    return feld?.querySelector('select, input, textarea')?.id ?? ''
  }, name)

test('a table without a sheet, or of one that has no such row, is told in its form and written nowhere', async () => {
  await openHaushalt()
  const vorher = read()
  await w.druecke('Baustein einfügen')
  await w.page.waitForSelector('.einfuegen select')
  await w.druecke('Einfügen', '.einfuegen')
  await w.page.waitForFunction(() => document.querySelector('.formfehler')?.textContent?.includes('nichts gewählt'))
  await w.page.select('.einfuegen select', 'tabelle')
  await w.druecke('Einfügen', '.einfuegen')
  await w.page.waitForFunction(() => document.querySelector('.formfehler')?.textContent?.includes('fehlt „daten“'))
  // In view with its button, whatever the form is long; and at the field that is meant, with the cursor in it.
  const [hinweis, formular] = await w.page.evaluate(() =>
    ['.formfehler', '.einfuegen'].map((wahl) => document.querySelector(wahl)?.getBoundingClientRect().bottom ?? 0),
  )
  expect(hinweis).toBeLessThan(formular ?? 0)
  expect(await w.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
  expect(await w.page.evaluate(() => document.activeElement?.id)).toBe(await field('Daten'))
  await w.page.select(`#${await field('Form')}`, 'kasten')
  await w.page.type(`#${await field('Inhalt')}`, 'Keine Tabelle')
  await w.druecke('Einfügen', '.einfuegen')
  await w.page.waitForFunction(() =>
    document.querySelector('.formfehler')?.textContent?.includes('genau eine Markdown'),
  )
  expect(read()).toBe(vorher)
  await w.page.keyboard.press('Escape')
})

test('a chart asks what its kind needs of the sheet before it is written', async () => {
  const vorher = read()
  await w.druecke('Baustein einfügen')
  await w.page.waitForSelector('.einfuegen select')
  await w.page.select('.einfuegen select', 'diagramm')
  await w.druecke('Einfügen', '.einfuegen')
  await w.page.waitForFunction(() => document.querySelectorAll('.formfehler p').length === 2)
  await w.page.select(`#${await field('Daten')}`, 'haushalt')
  await w.page.select(`#${await field('Typ')}`, 'veraenderung')
  await w.druecke('Einfügen', '.einfuegen')
  await w.page.waitForFunction(() => (document.querySelector('.formfehler')?.textContent ?? '') !== '')
  expect(read()).toBe(vorher)
  await w.page.select(`#${await field('Typ')}`, 'gestapelt')
  await w.druecke('Einfügen', '.einfuegen')
  await expect.poll(read, { timeout: 20_000 }).toContain('::diagramm{daten=haushalt typ=gestapelt zeilen="egt,vh"}')
  writeFileSync(join(w.wurzel, HAUSHALT), vorher)
  await w.still()
})

test('a block that stands there opens as a form by the button at its line, and only what is changed is written', async () => {
  await openHaushalt()
  const vorher = read()
  const { y } = await placeOfWords('::haushaltstabelle')
  const knopf = await w.page.waitForFunction(
    (hoehe) => {
      const kaesten = [...document.querySelectorAll('.blockknopf')].map((einer) => einer.getBoundingClientRect())
      const kasten = kaesten.find(({ top, bottom }) => bottom > hoehe - 12 && top < hoehe + 40)
      return kasten && { x: kasten.left + kasten.width / 2, y: kasten.top + kasten.height / 2 }
    },
    {},
    y,
  )
  const mitte = (await knopf.jsonValue()) as { x: number; y: number }
  await w.page.mouse.click(mitte.x, mitte.y)
  await w.page.waitForFunction(
    () => document.querySelector('.einfuegen h3')?.textContent === 'Haushaltstabelle bearbeiten',
  )
  const titel = await field('Titel')
  expect(await w.page.$eval(`#${titel}`, (feld) => (feld as HTMLInputElement).value)).toBe(
    'Haushaltsmittel 2022 und 2023',
  )
  await w.page.$eval(`#${titel}`, (feld) => (feld as HTMLInputElement).select())
  await w.page.type(`#${titel}`, 'Unsere Mittel')
  await w.druecke('Übernehmen', '.einfuegen')
  await expect
    .poll(read, { timeout: 20_000 })
    .toBe(vorher.replace('titel="Haushaltsmittel 2022 und 2023"', 'titel="Unsere Mittel"'))
  // With the keyboard: below the text, where the cursor stands in a block.
  const stelle = await placeOfWords('::haushaltstabelle')
  await w.page.mouse.click(stelle.x, stelle.y)
  await w.druecke('Als Formular bearbeiten', '.stellenhilfe')
  await w.page.waitForSelector('.einfuegen')
  await w.page.keyboard.press('Escape')
  // On its line is told what it shows, not what its first cell says.
  const wieder = () => placeOfWords('::haushaltstabelle')
  expect(await w.weile(wieder, '.cm-tooltip .zahlhinweis')).toContain('Zeigt „Haushaltsmittel“')
  // The card stands over lines: a press on it means these, and what is typed then stands in the text.
  await w.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await w.drueckeAuf('.cm-tooltip .zahlhinweis strong')
  await w.page.waitForSelector('.cm-focused')
  await w.page.mouse.move(5, 5)
  await w.page.waitForFunction(() => document.querySelector('.cm-tooltip .zahlhinweis') === null)
  writeFileSync(join(w.wurzel, HAUSHALT), vorher)
  await w.still()
})

test('a typed figure that equals a cell is bound where it stands, from the text or its hint', async () => {
  const vorher = read()
  // The sentence says neither row nor year: the author is asked nothing but to press.
  const satz = 'Zusammen sind 4.200.000 Euro vorgesehen.'
  writeFileSync(join(w.wurzel, HAUSHALT), vorher.replace('## Verwaltung', `${satz}\n\n## Verwaltung`))
  await w.still()
  await openHaushalt()
  const stelle = await placeOfWords('4.200.000')
  await w.page.mouse.click(stelle.x, stelle.y)
  await w.druecke('An Zelle binden', '.stellenhilfe')
  await expect
    .poll(read, { timeout: 20_000 })
    .toContain('Zusammen sind {{zahl haushalt.gesamt.2023 ohne=einheit}} Euro vorgesehen.')
  // The figure whose sentence names its cell has the button in its hint.
  const genannt = 'Der Verwaltungshaushalt beträgt 2023 insgesamt 2.600.000 €.'
  writeFileSync(join(w.wurzel, HAUSHALT), vorher.replace('## Verwaltung', `${genannt}\n\n## Verwaltung`))
  await w.still()
  await w.page.waitForSelector('.cm-content .wie-zelle')
  const dort = await placeOfWords('2.600.000')
  await w.page.mouse.move(dort.x, dort.y)
  await w.druecke('An Zelle binden', '.cm-tooltip')
  await expect.poll(read, { timeout: 20_000 }).toContain('insgesamt {{zahl haushalt.vh.2023}}.')
  writeFileSync(join(w.wurzel, HAUSHALT), vorher)
  await w.still()
})

test('where several cells say what a typed figure says, its author chooses by their names', async () => {
  const vorher = read()
  const blatt = join(w.wurzel, 'content/klein/daten/mittel.yaml')
  writeFileSync(
    blatt,
    'titel: Mittel im Überblick\neinheit: €\nspalten: [2023]\nzeilen:\n  alle: { name: Alle Mittel, werte: [4200000] }\n',
  )
  const satz = 'Zusammen sind 4.200.000 Euro vorgesehen.'
  writeFileSync(join(w.wurzel, HAUSHALT), vorher.replace('## Verwaltung', `${satz}\n\n## Verwaltung`))
  await w.still()
  const stelle = await placeOfWords('4.200.000')
  await w.page.mouse.click(stelle.x, stelle.y)
  await w.page.waitForFunction(() =>
    document.querySelector('.stellenhilfe')?.textContent?.includes('steht in 2 Zellen'),
  )
  await w.druecke('An Zelle binden', '.stellenhilfe')
  const wahl = await w.page.waitForSelector('.einfuegen label ::-p-text(Alle Mittel)')
  expect(await w.page.$$eval('.einfuegen label', (liste) => liste.map((eine) => eine.textContent))).toEqual([
    expect.stringContaining('Gesamtbudget / 2023'),
    expect.stringContaining('Mittel im Überblick'),
  ])
  await wahl?.click()
  await w.druecke('Binden', '.einfuegen')
  await expect.poll(read, { timeout: 20_000 }).toContain('Zusammen sind {{zahl mittel.alle.2023 ohne=einheit}} Euro')
  rmSync(blatt)
  writeFileSync(join(w.wurzel, HAUSHALT), vorher)
  await w.still()
})

test('a click on a printed figure leads to its cell, and from there back to the text', async () => {
  await w.page.$eval('#reiter-schreiben', (element) => (element as HTMLElement).click())
  await w.druecke('2 Haushalt', '.gliederung')
  await w.klicke('4,20')
  await w.page.waitForFunction(
    () => document.querySelector('.tabellenfeld')?.contains(document.activeElement) && document.activeElement !== null,
  )
  expect(
    await w.page.evaluate(() => {
      const { inzeile, inspalte } = (document.activeElement as HTMLElement).dataset
      return [inzeile, inspalte]
    }),
  ).toEqual(['gesamt', '2023'])
  await w.druecke('Zum Text: abschnitte/haushalt, Zeile 3', '.tabellenfeld')
  await w.page.waitForFunction(() => document.querySelector('.cm-focused') !== null)
  expect(await w.page.$eval('.stellenhilfe', (hilfe) => hilfe.textContent)).toContain('Zelle öffnen')
})
