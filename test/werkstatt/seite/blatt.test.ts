import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCells } from '../../../src/werkstatt/seite/blatt/tabelle/zwischenablage.js'
import { type OffeneSeite, oeffneWerkstatt } from '../seite.js'

const HAUSHALT = 'content/klein/daten/haushalt.yaml'
let w: OffeneSeite
let gut: string
beforeAll(async () => {
  w = await oeffneWerkstatt({ programm: 'klein' })
  await w.ruht()
  gut = read(HAUSHALT)
  await w.page.waitForFunction(() => document.querySelectorAll('.zahlenliste li').length > 0)
})
afterAll(async () => {
  expect(w.klagen).toEqual([])
  expect(await w.close()).toBe(0)
})

/** As editors save: a file that is half written would be none for a moment. */
function writeWhole(datei: string, text: string): void {
  const daneben = join(w.wurzel, 'neu')
  writeFileSync(daneben, text)
  renameSync(daneben, join(w.wurzel, datei))
}
const read = (datei: string) => readFileSync(join(w.wurzel, datei), 'utf8')
/** What stands at the left of the table. */
const zeilen = () => w.page.$$eval('tbody th .kopfknopf', (liste) => liste.map((eine) => eine.textContent))
const spalten = () => w.page.$$eval('thead th .kopfknopf', (liste) => liste.map((eine) => eine.textContent))
const gesagt = (worte: string) =>
  w.page.waitForFunction(
    (text: string) => document.querySelector('.tabellenfeld .schreibstand')?.textContent?.includes(text),
    { timeout: 30_000 },
    worte,
  )

/** Goes to the first field, wherever it has just been drawn. */
const chooseFirst = () =>
  w.page.evaluate(() => {
    const feld = document.querySelector<HTMLInputElement>('.tabellenfeld input[data-zeile]')
    feld?.focus()
    feld?.select()
  })

async function paste(text: string): Promise<void> {
  await w.page.$eval(
    '.tabellenfeld input[data-zeile]',
    (element, kopiert) => {
      const daten = new DataTransfer()
      daten.setData('text/plain', kopiert)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: daten, bubbles: true, cancelable: true }))
    },
    text,
  )
}

/** A measure of an element that is there: one that is drawn anew at this moment has none. */
async function messe(was: string, mass: 'height' | 'top'): Promise<number> {
  const wert = await w.page.waitForFunction(
    (was, mass) => document.querySelector(was)?.getBoundingClientRect()[mass] || false,
    {},
    was,
    mass,
  )
  return Number(await wert.jsonValue())
}

test('a row is put below the chosen one by hand and counted in; one press takes it back, byte by byte', async () => {
  await w.druecke('Haushaltsmittel', '.dateien details[data-gruppe="Daten"]')
  await w.page.waitForSelector('.tabellenfeld input[data-zeile]')
  await w.drueckeAuf('.tabellenfeld input[data-zeile]')
  const vorher = await zeilen()
  await w.druecke('Zeile einfügen', '.blattleiste')
  await w.page.waitForSelector('.blattleiste form input[type="text"]')
  await w.page.keyboard.type('Zuschuss des Landes')
  await w.page.keyboard.press('Enter')
  await w.page.waitForFunction(() => document.querySelector('.tabellenfeld')?.textContent?.includes('Zuschuss des'))
  expect((await zeilen()).length).toBe(vorher.length + 1)
  expect(read(HAUSHALT)).toMatch(/zuschuss-des-landes: \{ name: Zuschuss des Landes, .*werte: \[fehlt/)
  expect(read(HAUSHALT)).toMatch(/summe: \[.*zuschuss-des-landes/)
  // The new row is where one types on.
  expect(await w.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Zuschuss')
  await w.druecke('Rückgängig', '.tabellenfeld')
  await gesagt('Rückgängig gemacht')
  expect(read(HAUSHALT)).toBe(gut)
  expect(await zeilen()).toEqual(vorher)
})

test('a column moves and comes back; a row that a sum is for is not taken away, and it is said why', async () => {
  const [erste = '', zweite = ''] = await spalten()
  await w.druecke(zweite ?? '', 'thead')
  await w.druecke('Nach links', '.blattleiste [data-reihe="spalte"]')
  await gesagt('Gespeichert')
  await w.page.waitForFunction((name) => document.querySelector('thead .kopfknopf')?.textContent === name, {}, zweite)
  await w.druecke('Nach rechts', '.blattleiste [data-reihe="spalte"]')
  await w.page.waitForFunction((name) => document.querySelector('thead .kopfknopf')?.textContent === name, {}, erste)
  expect(read(HAUSHALT)).toBe(gut)
  await w.druecke('Gesamtbudget', 'tbody')
  await w.druecke('Entfernen', '.blattleiste [data-reihe="zeile"]')
  expect(await w.page.$eval('.blattleiste .kasten', (element) => element.textContent)).toMatch(/Zahlen? im Text/)
  await w.druecke('Entfernen', '.blattleiste .kasten')
  await gesagt('wird noch gebraucht')
  expect(read(HAUSHALT)).toBe(gut)
})

test('a range that is larger than the table asks, and gets the room', async () => {
  const [breite, hoehe] = [(await spalten()).length, (await zeilen()).length]
  await paste(
    Array.from({ length: hoehe + 1 }, () =>
      Array(breite + 1)
        .fill('7')
        .join('\t'),
    ).join('\r\n'),
  )
  await w.druecke('1 Zeile und 1 Spalte ergänzen')
  await gesagt('Zellen gespeichert')
  expect([(await spalten()).length, (await zeilen()).length]).toEqual([breite + 1, hoehe + 1])
  await w.druecke('Rückgängig', '.tabellenfeld')
  await gesagt('Rückgängig gemacht')
  expect(read(HAUSHALT)).toBe(gut)
})

test('two cells typed in a row are both saved, and a cell in the same line of the file is the right one', async () => {
  await w.still()
  for (const [feld, wert] of [
    [0, '1'],
    [1, '22222222'],
  ] as const) {
    await w.page.evaluate((feld) => {
      document.querySelectorAll<HTMLInputElement>('.tabellenfeld input[data-zeile]')[feld]?.select()
    }, feld)
    await w.page.keyboard.type(wert)
    await w.page.keyboard.press('Tab')
  }
  await expect.poll(() => read(HAUSHALT), { timeout: 20_000 }).toMatch(/werte: \[1, ?22222222/)
  writeWhole(HAUSHALT, gut)
  await w.page.waitForSelector('.zustand[data-art="gut"]', { timeout: 60_000 })
})

test('a table that is read anew while one has begun to type leaves what is typed as it is', async () => {
  await w.still()
  await chooseFirst()
  await w.page.evaluate(() => {
    const asks = globalThis.fetch
    const { dataset } = document.body
    globalThis.fetch = async (...frage) => {
      if (!String(frage[0]).startsWith('blatt?')) return asks(...frage)
      const antwort = await asks(...frage)
      dataset.gefragt = 'ja'
      while (dataset.gehalten !== 'nein') await new Promise((weiter) => setTimeout(weiter, 10))
      globalThis.fetch = asks
      return antwort
    }
  })
  writeWhole(HAUSHALT, `${gut}# Bemerkung\n`)
  await w.page.waitForSelector('body[data-gefragt]', { timeout: 60_000 })
  await w.page.keyboard.type('4')
  await w.page.evaluate(async () => {
    document.body.dataset.gehalten = 'nein'
    await new Promise((weiter) => setTimeout(weiter, 100))
  })
  await w.page.keyboard.type('2')
  expect(await w.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('42')
  await w.page.keyboard.press('Escape')
  writeWhole(HAUSHALT, gut)
  await w.still()
})

test('changed cells are taken back one after the other, by key or button, and done again; in a field the keys are its own', async () => {
  const strg = async (taste: 'z' | 'y') => {
    await w.page.keyboard.down('Control')
    await w.page.keyboard.press(taste)
    await w.page.keyboard.up('Control')
  }
  await w.still()
  await chooseFirst()
  await w.page.keyboard.type('7')
  await w.page.keyboard.press('Tab')
  await w.page.keyboard.type('8')
  await w.page.keyboard.press('Tab')
  await expect.poll(() => read(HAUSHALT), { timeout: 20_000 }).toMatch(/werte: \[7, ?8\]/)
  await strg('z')
  await expect.poll(() => read(HAUSHALT), { timeout: 20_000 }).toMatch(/werte: \[7, ?1600000\]/)
  // One is where the change was.
  await w.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Eingliederungstitel, 2023')
  expect(await w.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('1.600.000')
  await w.druecke('Rückgängig', '.tabellenfeld')
  await expect.poll(() => read(HAUSHALT), { timeout: 20_000 }).toBe(gut)
  await strg('y')
  await expect.poll(() => read(HAUSHALT), { timeout: 20_000 }).toMatch(/werte: \[7, ?1600000\]/)
  await w.page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === '7')
  await w.page.keyboard.type('99')
  await strg('z')
  // What is typed and not saved yet is the field's own to take back; Esc gives it up.
  await w.page.keyboard.type('5')
  await w.page.keyboard.press('Escape')
  expect(await w.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('7')
  expect(read(HAUSHALT)).toMatch(/werte: \[7, ?1600000\]/)
  await strg('z')
  await expect.poll(() => read(HAUSHALT), { timeout: 20_000 }).toBe(gut)
})

test('who goes on to another sheet while a cell is being saved loses nothing that was typed in the one before', async () => {
  await w.page.evaluate(() => {
    const asks = globalThis.fetch
    globalThis.fetch = async (...frage) => {
      if (frage[0] === 'blatt') await new Promise((weiter) => setTimeout(weiter, 1000))
      return asks(...frage)
    }
  })
  await w.still()
  await chooseFirst()
  await w.page.keyboard.type('11')
  await w.page.keyboard.press('Tab')
  await w.page.keyboard.type('22')
  await w.druecke('Arbeitslosenquote', '.dateien')
  await w.page.waitForFunction(
    () => document.querySelector('.tabellenfeld .dateititel')?.textContent === 'Arbeitslosenquote',
  )
  await expect.poll(() => read(HAUSHALT), { timeout: 20_000 }).toMatch(/werte: \[11, ?22\]/)
  expect(await w.page.$eval('.tabellenfeld .dateititel', (element) => element.textContent)).toBe('Arbeitslosenquote')
  await w.druecke('Haushaltsmittel', '.dateien details[data-gruppe="Daten"]')
  writeWhole(HAUSHALT, gut)
  await w.page.waitForSelector('.zustand[data-art="gut"]', { timeout: 60_000 })
})

test('a new sheet is made of a table from Excel, stands among the files and is typed into at once', async () => {
  await w.druecke('Neues Datenblatt', '.dateien')
  await w.page.waitForSelector('.neuesblatt textarea')
  await w.page.keyboard.type('Eintritte in Maßnahmen')
  const tabelle = await w.page.$('.neuesblatt textarea')
  await tabelle?.click()
  await w.page.evaluate(
    (text) => document.execCommand('insertText', false, text),
    '\t2022\t2023\nAGH\t120\t130\nFbW\t80\t90\nInsgesamt\t200\t220',
  )
  await w.druecke('Datenblatt anlegen')
  await w.page.waitForFunction(
    () => document.querySelector('.tabellenfeld .dateititel')?.textContent === 'Eintritte in Maßnahmen',
  )
  expect(read('content/klein/daten/eintritte-in-massnahmen.yaml')).toContain('summe: [agh, fbw]')
  await w.page.waitForFunction(() =>
    [...document.querySelectorAll('.dateien button')].some((eine) => eine.textContent === 'Eintritte in Maßnahmen'),
  )
  expect(await zeilen()).toEqual(['AGH', 'FbW', 'Insgesamt'])
})

test('the new sheet stands in the forms at once, without the page being loaded anew', async () => {
  await w.druecke('Vorwort', '.dateien')
  for (const [form, sheets] of [
    ['Zahl einfügen', '.einfuegen select option'],
    ['Baustein einfügen', '.einfuegen .felder select option'],
  ] as const) {
    await w.druecke(form)
    if (form === 'Baustein einfügen') {
      await w.page.waitForSelector('.einfuegen select')
      await w.page.select('.einfuegen select', 'tabelle')
    }
    await w.page.waitForSelector(sheets)
    expect(await w.page.$$eval(sheets, (liste) => liste.map((eine) => (eine as HTMLOptionElement).value))).toContain(
      'eintritte-in-massnahmen',
    )
    await w.page.keyboard.press('Escape')
    await w.page.waitForFunction(() => document.querySelector('.einfuegen') === null)
  }
})

test('many messages leave the table its half, and one press takes over all computed values', async () => {
  const datei = 'content/klein/daten/eintritte-in-massnahmen.yaml'
  const lang = read(datei).replace(/summe: \[agh, fbw\]/, 'summe: [agh, fbw], gedruckt: [1, 2]')
  writeWhole(
    datei,
    lang.replace(
      /( {2}agh: .*\n)/,
      (zeile) =>
        zeile +
        Array.from({ length: 20 }, (_, index) =>
          zeile.replace('agh', `agh-${index}`).replace('AGH', `AGH ${index}`),
        ).join(''),
    ),
  )
  await w.druecke('Eintritte in Maßnahmen', '.dateien')
  await w.page.waitForFunction(() => document.querySelectorAll('.tabellenmeldungen .meldung.fehler').length === 2, {
    timeout: 60_000,
  })
  // The messages may come before the rows.
  await w.page.waitForFunction(() => document.querySelectorAll('.tabellenfeld tbody tr').length > 20)
  const hoehe = (was: string) => messe(was, 'height')
  const ganz = await hoehe('.tabellenfeld')
  expect(await hoehe('.tabellenrahmen')).toBeGreaterThanOrEqual(ganz / 2)
  expect(await hoehe('.tabellenmeldungen')).toBeLessThanOrEqual(ganz * 0.31)
  await w.druecke('Alle errechneten Werte übernehmen (2)', '.tabellenmeldungen')
  await expect.poll(() => read(datei), { timeout: 20_000 }).toContain('gedruckt: [200, 220]')
  // The press of a button is taken back as what was typed is.
  await w.druecke('Rückgängig', '.tabellenfeld')
  await expect.poll(() => read(datei), { timeout: 20_000 }).toContain('gedruckt: [1, 2]')
  await w.druecke('Wiederholen', '.tabellenfeld')
  await expect.poll(() => read(datei), { timeout: 20_000 }).toContain('gedruckt: [200, 220]')
  await w.page.waitForFunction(() => document.querySelector('.tabellenmeldungen') === null, { timeout: 60_000 })
})

test('a total typed by hand is computed by one press; a change in percent is put in as a column', async () => {
  const datei = 'content/klein/daten/eintritte-in-massnahmen.yaml'
  writeWhole(
    datei,
    read(datei)
      .replace(/summe: \[agh, fbw\].*\}/, 'werte: [200, 220] }')
      .replace(/ {2}agh-.*\n/g, ''),
  )
  await w.druecke('Als Summe errechnen', '.tabellenfeld')
  await expect
    .poll(() => read(datei), { timeout: 20_000 })
    .toContain('insgesamt: { name: Insgesamt, summe: [agh, fbw] }')
  await w.druecke('2023', 'thead')
  await w.druecke('Spalte einfügen', '.blattleiste')
  await w.page.waitForSelector('.blattleiste form select')
  await w.page.select('.blattleiste form select', 'veraenderung')
  await w.druecke('Einfügen', '.blattleiste form')
  await expect
    .poll(() => read(datei), { timeout: 20_000 })
    .toContain('veraenderung: { name: Veränderung, veraenderung: [2022, 2023] }')
  await w.page.waitForFunction(() => document.querySelector('tbody td.errechnet')?.textContent?.includes('8,3'))
})

test('Tab goes from figure to figure, arrows to the names; what is typed on a name and a formula in a cell are answered', async () => {
  const inUse = () =>
    w.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
  await w.drueckeAuf('.tabellenfeld input[data-zeile]')
  expect(await inUse()).toBe('AGH, 2022')
  await w.page.keyboard.press('Tab')
  await w.page.keyboard.press('Tab')
  expect(await inUse()).toBe('FbW, 2022')
  const hoehe = () => messe('.tabellenrahmen', 'top')
  const vorher = await hoehe()
  await w.page.keyboard.press('ArrowLeft')
  await w.page.keyboard.press('ArrowLeft')
  expect(await inUse()).toBe('FbW')
  await w.page.keyboard.type('7')
  await gesagt('„FbW“ ist ein Name')
  await w.page.keyboard.press('ArrowRight')
  expect(await inUse()).toBe('FbW, 2022')
  expect(await hoehe()).toBe(vorher)
  await w.page.keyboard.type('=120+130')
  await w.page.keyboard.press('Tab')
  await gesagt('Gerechnet wird in ganzen Zeilen')
  // Who types on has read it.
  await w.page.keyboard.type('9')
  await w.page.waitForFunction(() => document.querySelector('.tabellenfeld .schreibstand')?.textContent === '')
  await w.page.keyboard.press('Escape')
  // What could not be saved stays, and is seen not to be; whatever else is saved.
  const abgewiesen = () =>
    w.page.$$eval('.tabellenfeld input[aria-invalid]', (liste) =>
      liste.map((eines) => [eines.ariaLabel, (eines as HTMLInputElement).value]),
    )
  await w.page.keyboard.type('91')
  await w.page.keyboard.press('Tab')
  await gesagt('Noch nicht gespeichert: „=120+130“ (FbW, 2022)')
  await w.still()
  expect(await abgewiesen()).toEqual([['FbW, 2022', '=120+130']])
  // A click chooses the cell: what is typed takes the place of what stands there.
  await w.drueckeAuf('.tabellenfeld input[aria-label="FbW, 2022"]')
  await w.page.keyboard.type('80')
  expect(await abgewiesen()).toEqual([])
  await w.drueckeAuf('.tabellenfeld input[aria-label="FbW, 2023"]')
  await w.page.keyboard.type('90')
  await w.page.keyboard.press('Tab')
  await expect
    .poll(() => read('content/klein/daten/eintritte-in-massnahmen.yaml'), { timeout: 20_000 })
    .toContain('werte: [80, 90]')
})

test('title, unit, source and date of a sheet are changed by a form; all else of its file stays', async () => {
  const datei = 'content/klein/daten/eintritte-in-massnahmen.yaml'
  const vorher = read(datei)
  await w.druecke('Angaben ändern', '.tabellenfeld')
  await w.page.waitForSelector('.kopfformular')
  for (const [name, wert] of [
    ['Titel (Pflichtfeld)', 'Eintritte und Plätze'],
    ['Quelle', 'Eigene: Planung'],
  ]) {
    const feld = await w.page.waitForSelector(`.kopfformular ::-p-aria([name="${name}"][role="textbox"])`)
    await feld?.evaluate((eingabe) => (eingabe as HTMLInputElement).select())
    await feld?.type(wert ?? '')
  }
  await w.druecke('Übernehmen', '.kopfformular')
  await w.page.waitForFunction(
    () => document.querySelector('.tabellenfeld .dateititel')?.textContent === 'Eintritte und Plätze',
  )
  const nachher = read(datei)
  expect(nachher).toContain('quelle: "Eigene: Planung"')
  expect(nachher.replace('Eintritte und Plätze', 'Eintritte in Maßnahmen').replace(/^quelle: .*\n/m, '')).toBe(vorher)
  await w.page.waitForSelector('.dateien button ::-p-text(Eintritte und Plätze)')
  await w.druecke('Rückgängig', '.tabellenfeld')
  await expect.poll(() => read(datei), { timeout: 20_000 }).toBe(vorher)
})

test('a click on a figure in a table of the page opens its cell, typed or computed, and marks the sheet at the left', async () => {
  await w.druecke('2 Haushalt', '.gliederung')
  await w.druecke('Schreiben', '.reiter')
  await w.klicke('4.200.000')
  await w.page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.dataset.inzeile === 'gesamt')
  expect(await w.page.$$eval('.dateien [aria-current]', (liste) => liste.map((eine) => eine.textContent))).toEqual([
    'Haushaltsmittel',
  ])
  await w.druecke('Vorwort', '.dateien')
  await w.druecke('Haushalt', '.dateien details[data-gruppe="Kapitel"]')
})

test('from a figure one comes to its cell, and from a block that shows a sheet to that sheet', async () => {
  await w.druecke('2 Haushalt', '.gliederung')
  await w.druecke('Zahlen', '.reiter')
  await w.klicke('4.200.000')
  await w.druecke('Zelle öffnen')
  await w.page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.dataset.inzeile === 'gesamt')

  await w.druecke('Arbeitsmarkt', '.dateien details[data-gruppe="Kapitel"]')
  await w.page.waitForFunction(() => document.querySelector('.schreibkopf .dateititel')?.textContent === 'Arbeitsmarkt')
  const zeile = await w.page.waitForSelector('.cm-line ::-p-text(daten=quote)')
  await zeile?.click()
  await w.druecke('Tabelle', '.reiter')
  await w.page.waitForFunction(
    () => document.querySelector('.dateien [aria-current]')?.textContent === 'Arbeitslosenquote',
  )
})

test('a sheet is taken away after a question that says what depends on it, and comes back byte by byte', async () => {
  await w.druecke('Haushaltsmittel', '.dateien details[data-gruppe="Daten"]')
  await w.druecke('Datenblatt entfernen')
  const frage = await w.page.waitForSelector('.tabellenfeld .kasten')
  expect(await frage?.evaluate((element) => element.textContent)).toMatch(/Frühere Fassungen/)
  await w.druecke('Entfernen', '.tabellenfeld .kasten')
  await expect.poll(() => existsSync(join(w.wurzel, HAUSHALT)), { timeout: 20_000 }).toBe(false)
  await w.druecke('Rückgängig', '.tabellenfeld')
  await expect.poll(() => existsSync(join(w.wurzel, HAUSHALT)), { timeout: 20_000 }).toBe(true)
  expect(read(HAUSHALT)).toBe(gut)
  await w.still()
})

test('a new sheet without rows is refused in words, and no file is made', async () => {
  await w.druecke('Neues Datenblatt', '.dateien')
  await w.page.waitForSelector('.neuesblatt textarea')
  await w.page.keyboard.type('Leer')
  const tabelle = await w.page.$('.neuesblatt textarea')
  await tabelle?.type('nur ein Wort')
  await w.druecke('Datenblatt anlegen')
  await w.page.waitForFunction(() => document.querySelector('.formfehler')?.textContent?.includes('Kopfzeile'))
  expect(existsSync(join(w.wurzel, 'content/klein/daten/leer.yaml'))).toBe(false)
  await w.page.keyboard.press('Escape')
  await w.page.waitForFunction(() => document.querySelector('.neuesblatt') === null)
})

test('what a spreadsheet copies is taken apart: line breaks in cells, quotes, a last line end', () => {
  expect(parseCells('a\t"b\nc"\t"d ""e"""\r\n1\t\t3\r\n')).toEqual([
    ['a', 'b\nc', 'd "e"'],
    ['1', '', '3'],
  ])
  expect(parseCells('5 "Zoll"\tx')).toEqual([['5 "Zoll"', 'x']])
})
