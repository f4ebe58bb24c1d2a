import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OffeneSeite, oeffneWerkstatt } from './seite.js'

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

const read = (datei: string) => readFileSync(join(w.wurzel, datei), 'utf8')
const HAUSHALT = 'content/klein/daten/haushalt.yaml'
const GESTALTUNG = 'templates/standard/gestaltung.yaml'

/** Puts a value into a field as a hand would, and leaves it. */
async function fuelle(selector: string, wert: string): Promise<void> {
  await w.page.waitForSelector(selector)
  await w.page.$eval(
    selector,
    (element, neu) => {
      const feld = element as HTMLInputElement
      feld.focus()
      feld.value = neu
      feld.dispatchEvent(new Event('input', { bubbles: true }))
      feld.dispatchEvent(new Event('change', { bubbles: true }))
      feld.blur()
    },
    wert,
  )
}

test('a cell of a sheet is changed in its table; the page, the sum and the sentence follow, comments stay', async () => {
  await w.druecke('Haushaltsmittel', '.dateien details[data-gruppe="Daten"]')
  const vorher = read(HAUSHALT)
  const nummer = await w.nummer()
  const feld = await w.page.waitForSelector('.tabellenfeld input')
  const alt = await feld?.evaluate((element) => (element as HTMLInputElement).value)
  expect(alt).toMatch(/^[\d.]+$/)
  await fuelle('.tabellenfeld input', '4.500.000')
  await w.page.waitForSelector('.tabellenfeld .schreibstand[data-art="gespeichert"]')
  const nachher = read(HAUSHALT)
  expect(nachher).toBe(vorher.replace((alt ?? '').replaceAll('.', ''), '4500000'))
  // A printed total no longer agrees: the message stands beside the table, and the pages wait.
  await w.page.waitForFunction(
    (davor: number) =>
      document.body.dataset.ruht === 'true' &&
      (Number(document.body.dataset.nummer) > davor || document.querySelector('.tabellenmeldungen') !== null),
    { timeout: 60_000 },
    nummer,
  )
  writeFileSync(join(w.wurzel, HAUSHALT), vorher)
  await w.page.waitForSelector('.zustand[data-art="gut"]', { timeout: 60_000 })
})

test('cells are pasted from a spreadsheet, and what is no number is told', async () => {
  const vorher = read(HAUSHALT)
  // The table shows the file as it was put back.
  await w.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('.tabellenfeld input')?.value === '1.500.000',
    { timeout: 30_000 },
  )
  await w.page.$eval('.tabellenfeld input', (element) => {
    const daten = new DataTransfer()
    daten.setData('text/plain', '1.000.000\t2.000.000\r\n')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: daten, bubbles: true, cancelable: true }))
  })
  await w.page.waitForFunction(
    () => document.querySelector('.tabellenfeld .schreibstand')?.textContent === '2 Zellen gespeichert',
  )
  expect(read(HAUSHALT)).toMatch(/1000000, ?2000000/)
  const davor = read(HAUSHALT)
  await fuelle('.tabellenfeld input', 'viel')
  await w.page.waitForFunction(() =>
    document.querySelector('.tabellenfeld .schreibstand')?.textContent?.includes('keine Zahl'),
  )
  expect(read(HAUSHALT)).toBe(davor)
  writeFileSync(join(w.wurzel, HAUSHALT), vorher)
  await w.page.waitForSelector('.zustand[data-art="gut"]', { timeout: 60_000 })
})

test('a block is inserted by the form that is made of its declaration', async () => {
  await w.druecke('Arbeitsmarkt', '.dateien details[data-gruppe="Kapitel"]')
  await w.page.waitForFunction(
    () => document.querySelector<HTMLElement>('.dateipfad')?.dataset.pfad === 'abschnitte/arbeitsmarkt',
  )
  const nummer = await w.nummer()
  await w.page.evaluate(() => [...document.querySelectorAll('.blatt')].at(-2)?.scrollIntoView())
  await w.druecke('Baustein einfügen')
  await w.page.waitForSelector('.einfuegen select')
  await w.page.select('.einfuegen select', 'tabelle')
  await w.page.waitForFunction(() => document.querySelectorAll('.einfuegen select').length >= 3)
  const daten = await w.page.evaluate(() => {
    const felder = [...document.querySelectorAll<HTMLElement>('.einfuegen .feld')]
    return felder.find((feld) => feld.querySelector('label')?.textContent?.startsWith('Daten'))?.querySelector('select')
      ?.id
  })
  await w.page.focus(`#${daten}`)
  await w.page.select(`#${daten}`, 'quote')
  // The fields are other ones for another sheet; who uses the keyboard is still at this one.
  expect(await w.page.evaluate(() => document.activeElement?.getAttribute('data-angabe'))).toBe('daten')
  await w.page.waitForFunction(() => document.querySelector('.einfuegen pre')?.textContent?.includes('daten=quote'))
  await w.druecke('Einfügen', '.einfuegen')
  await expect
    .poll(() => read('content/klein/abschnitte/arbeitsmarkt.md'), { timeout: 30_000 })
    .toContain('::tabelle{daten=quote}')
  await w.ruht(nummer)
  // What was put in is seen, though the page before it was in view.
  await w.page.waitForFunction(() => {
    const mitte = document.querySelector('.seiten')?.getBoundingClientRect()
    return [...document.querySelectorAll('.textLayer span')].some((eine) => {
      const { top, bottom } = eine.getBoundingClientRect()
      return eine.textContent?.startsWith('Veränderung in') && mitte && top >= mitte.top && bottom <= mitte.bottom
    })
  })
})

test('a message whose right value is known is mended by its button', async () => {
  const VORWORT = 'content/klein/abschnitte/vorwort.md'
  const gut = read(VORWORT)
  writeFileSync(join(w.wurzel, VORWORT), gut.replace('Das Jobcenter betreut', 'Das Jobcenter Jobcenter betreut'))
  await w.page.waitForSelector('.meldung.warnung', { timeout: 60_000 })
  await w.page.$eval('#reiter-meldungen', (element) => (element as HTMLElement).click())
  expect(await w.page.$eval('.meldung', (element) => element.textContent)).toContain('zweimal hintereinander')
  await w.druecke('„Jobcenter“ entfernen', '.meldung')
  await expect.poll(() => read(VORWORT), { timeout: 30_000 }).toBe(gut)
  await w.page.waitForFunction(() => document.querySelector('.meldung.warnung') === null)
})

test('a colour is tried on the pages, and only kept when one says so', async () => {
  await w.druecke('Gestaltung', '.reiter')
  await w.still()
  const vorher = read(GESTALTUNG)
  const nummer = await w.nummer()
  await fuelle('[data-pfad="farben.akzent"] input', '#7a1f3d')
  const probiert = await w.ruht(nummer)
  expect(read(GESTALTUNG)).toBe(vorher)
  await w.druecke('Verwerfen')
  const zurueck = await w.ruht(probiert)
  await w.page.waitForFunction(
    () => (document.querySelector('[data-pfad="farben.akzent"] input') as HTMLInputElement)?.value !== '#7a1f3d',
  )
  await fuelle('[data-pfad="farben.akzent"] input', '#7a1f3d')
  await w.ruht(zurueck)
  await w.druecke('Behalten')
  await w.page.waitForFunction(() =>
    document.querySelector('.gestaltungsfeld [role="status"]')?.textContent?.includes('geschrieben'),
  )
  expect(read(GESTALTUNG)).toBe(vorher.replace(/^( *akzent: *)"#\w+"/m, '$1"#7a1f3d"'))
})

test('a click on the page names the element, its layout, and the rules of the style sheet that make it', async () => {
  // The colour that was kept just now is on the pages: a click on the last ones would go into the void.
  await w.still()
  await w.page.$eval('#reiter-gestaltung', (element) => (element as HTMLElement).click())
  await w.druecke('3 Arbeitsmarkt', '.gliederung')
  await w.klicke('Die Arbeitslosenquote sank')
  await w.page.waitForSelector('.gewaehlt .regelknopf')
  const worte = await w.page.$eval('.gewaehlt', (element) => element.textContent)
  expect(worte).toContain('Vorlage standard/')
  const zeilen = read('content/klein/abschnitte/arbeitsmarkt.md').split('\n')
  const zeile = zeilen.findIndex((eine) => eine.startsWith('Die Arbeitslosenquote sank')) + 1
  expect(worte).toContain(`Text abschnitte/arbeitsmarkt, Zeile ${zeile}`)
})

test('overlays show columns, text block, lines, elements and how full a page is; what a style sheet says in vain is told', async () => {
  await w.still()
  await w.page.click('.leiste .menue summary')
  for (const name of ['Spalten', 'Satzspiegel', 'Füllung der Seiten', 'Grundlinien', 'Elemente und Lesereihenfolge'])
    await w.page.evaluate((worte) => {
      const zeile = [...document.querySelectorAll<HTMLElement>('.menueinhalt label')].find(
        (eine) => eine.textContent === worte,
      )
      zeile?.querySelector('input')?.click()
    }, name)
  await w.page.keyboard.press('Escape')
  await w.page.waitForSelector('.blatt .spalte')
  const [spalten, satz, fuellung] = await w.page.evaluate(() => {
    const seite = document.querySelector('.blatt:has(.spalte)')
    const kasten = (wahl: string) =>
      [...(seite?.querySelectorAll(wahl) ?? [])].map((eine) => eine.getBoundingClientRect())
    return [
      kasten('.spalte').map(({ left, right }) => [left, right]),
      kasten('.satzspiegel').map(({ left, right }) => [left, right]),
      [...document.querySelectorAll('.fuellung')].map((eine) => eine.textContent ?? ''),
    ] as const
  })
  // The column for captions, then the text: together as wide as the text block, with a gap between.
  expect(spalten).toHaveLength(2)
  const [[links = 0, mitte = 0] = [], [text = 0, rechts = 0] = []] = spalten
  expect(links).toBeCloseTo(satz[0]?.[0] ?? 0, 0)
  expect(rechts).toBeCloseTo(satz[0]?.[1] ?? 0, 0)
  expect(text).toBeGreaterThan(mitte)
  expect(fuellung.length).toBeGreaterThan(0)
  expect(fuellung.every((eine) => /^\d{1,3} % gefüllt$/.test(eine))).toBe(true)
  // Lines as far from each other as those of the text, and the elements in the order in which they are heard.
  // Found and read in one go: what is drawn anew in between has no style any more.
  const zeile = await w.page.evaluate(() => {
    const linien = document.querySelector('.grundlinien')
    return linien ? getComputedStyle(linien).getPropertyValue('--zeile') : ''
  })
  expect(Number(/[\d.]+/.exec(zeile)?.[0])).toBeGreaterThan(10)
  const folge = await w.page.evaluate(() =>
    [...(document.querySelector('.blatt:has(.element)')?.querySelectorAll('.element') ?? [])].map((eines) =>
      Number.parseInt(eines.textContent ?? '', 10),
    ),
  )
  expect(folge.length).toBeGreaterThan(1)
  expect(folge).toEqual(folge.map((_, index) => index + 1))
  // Points of lists are among them.
  const namen = await w.page.$$eval('.element span', (liste) => liste.map((eine) => eine.textContent ?? ''))
  expect(namen.some((name) => name.endsWith('li · LI'))).toBe(true)
  const datei = 'templates/standard/stil.css'
  const gut = read(datei)
  writeFileSync(join(w.wurzel, datei), `${gut}\n.fazit { colour: red }\naside.leicht { color: red }\n`)
  await w.page.waitForSelector('.meldung.warnung', { timeout: 60_000 })
  await w.page.click('#reiter-gestaltung')
  await w.druecke('Was in der Stilvorlage nicht wirkt')
  await w.page.waitForFunction(() => document.querySelector('.unbenutzt')?.textContent?.includes('colour'), {
    timeout: 30_000,
  })
  const ohneTreffer = await w.page.$$eval('.unbenutzt .regelknopf', (liste) => liste.map((eine) => eine.textContent))
  expect(ohneTreffer).toContain('aside.leicht')
  writeFileSync(join(w.wurzel, datei), gut)
  await w.page.waitForFunction(() => document.querySelector('.meldung.warnung') === null, { timeout: 60_000 })
})

test('a layout that is broken is told at its line, and the pages stay; mended, they follow', async () => {
  const VORLAGE = 'templates/standard/fazit.hbs'
  const gut = read(VORLAGE)
  const nummer = await w.nummer()
  writeFileSync(join(w.wurzel, VORLAGE), `${gut}\n<div>`)
  await w.page.waitForSelector('.zustand[data-art="fehler"]', { timeout: 60_000 })
  await w.drueckeAuf('#reiter-meldungen')
  const texte = await w.page.$$eval('.meldung.fehler', (liste) => liste.map((element) => element.textContent ?? ''))
  expect(texte.join()).toContain('fazit.hbs')
  expect(await w.nummer()).toBe(nummer)
  writeFileSync(join(w.wurzel, VORLAGE), gut)
  await w.page.waitForSelector('.zustand[data-art="gut"]', { timeout: 60_000 })
})

test('title and order of the chapters are changed by a form, and a new chapter is made', async () => {
  await w.druecke('Angaben', '.reiter')
  await w.page.waitForSelector('.angabenfeld .feld')
  // What is chosen is told as it will look.
  expect(
    await w.page.$$eval('.angabenfeld option', (liste) => liste.slice(0, 3).map((eine) => eine.textContent)),
  ).toEqual(['keine Nummern', '1 und 1.1', '1. und 1.1'])
  const nummer = await w.nummer()
  const untertitel = await w.page.evaluate(() => {
    const felder = [...document.querySelectorAll<HTMLElement>('.angabenfeld .feld')]
    return felder.find((feld) => feld.querySelector('label')?.textContent === 'Untertitel')?.querySelector('input')?.id
  })
  await fuelle(`#${untertitel}`, 'Gemeinsam: mehr')
  const danach = await w.ruht(nummer)
  expect(read('content/klein/programm.yaml')).toContain('untertitel: "Gemeinsam: mehr"')
  await w.druecke('Arbeitsmarkt nach oben')
  await w.ruht(danach)
  expect(read('content/klein/programm.yaml')).toContain('abschnitte: [vorwort, arbeitsmarkt, haushalt]')
  await w.page.evaluate(() => {
    const felder = [...document.querySelectorAll<HTMLElement>('.angabenfeld .feld')]
    const feld = felder
      .find((eines) => eines.querySelector('label')?.textContent === 'Neues Kapitel')
      ?.querySelector('input')
    if (feld) feld.value = 'Was wir für Ältere tun'
    feld?.form?.requestSubmit()
  })
  await w.page.waitForFunction(
    () => document.querySelector<HTMLElement>('.dateipfad')?.dataset.pfad === 'abschnitte/was-wir-fuer-aeltere-tun',
  )
  expect(read('content/klein/abschnitte/was-wir-fuer-aeltere-tun.md')).toContain('# Was wir für Ältere tun')
  expect(read('content/klein/programm.yaml')).toContain('haushalt, was-wir-fuer-aeltere-tun]')
})

test('a click on a figure of the page shows its cell and where else it stands', async () => {
  await w.still()
  await w.druecke('Zahlen', '.reiter')
  await w.page.waitForFunction(() => document.querySelectorAll('.zahlenliste li').length > 4)
  const satz = read('content/klein/abschnitte/haushalt.md')
  expect(satz).toContain('{{mio haushalt.gesamt.2023}}')
  await w.druecke('3 Haushalt', '.gliederung')
  await w.klicke('4,20')
  await w.page.waitForFunction(() =>
    document.querySelector('.zahlenfeld .kasten')?.textContent?.includes('haushalt.gesamt.2023'),
  )
  const stellen = await w.page.$$eval('.zahlenliste .nachweis', (liste) =>
    liste.map((eine) => `${(eine as HTMLElement).title} ${eine.textContent}`),
  )
  expect(stellen.length).toBeGreaterThan(0)
  // Named as people name it.
  expect(stellen.every((eine) => /^haushalt\.gesamt\.2023 .*„.+ \/ 2023“$/.test(eine))).toBe(true)
  // A press on a place leads to its text.
  await w.drueckeAuf('.zahlenliste button')
  await w.page.waitForFunction(
    () => document.querySelector<HTMLElement>('.dateipfad')?.dataset.pfad === 'abschnitte/haushalt',
  )
  await fuelle('.zahlenfeld input', 'haushalt.gesamt')
  await w.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.nachweis')].every((eine) => eine.title.includes('haushalt.gesamt')),
  )
})

test('the web page shows the same document, and a click leads to its source', async () => {
  await w.still()
  await w.page.select('.leiste select', 'web')
  const rahmen = await w.page.waitForSelector('.webansicht iframe')
  const web = await rahmen?.contentFrame()
  await web?.waitForSelector('h1')
  const ort = await web?.$eval('main p[data-ort]', (element) => (element as HTMLElement).dataset.ort)
  expect(ort).toMatch(/^content\/klein\/abschnitte\/\w+\.md:\d+:\d+$/)
  await web?.$eval('main p[data-ort]', (element) => (element as HTMLElement).click())
  await w.page.waitForFunction(
    (datei) => document.querySelector<HTMLElement>('.dateipfad')?.dataset.pfad === datei,
    {},
    ort?.replace(/^content\/klein\/(.*)\.md.*/, '$1'),
  )
  await w.page.select('.leiste select', 'pdf')
})

test('what is downloaded is the file itself', async () => {
  const [typ, anfang] = await w.page.evaluate(async () => {
    const antwort = await fetch('herunterladen?format=html')
    return [antwort.headers.get('content-disposition') ?? '', await antwort.text()]
  })
  expect(typ).toContain('klein.html')
  expect(anfang).toContain('<!doctype html>')
  expect(anfang).not.toContain('data-ort')
})

test('with the keyboard alone one comes to the text, changes it, leaves it and opens another area', async () => {
  const inUse = () =>
    w.page.evaluate(() => {
      const hier = document.activeElement
      return hier?.closest('.cm-content') ? 'text' : (hier?.getAttribute('role') ?? hier?.tagName ?? '')
    })
  const tabUntil = async (ziel: string) => {
    for (let n = 0; n < 250; n++) {
      if ((await inUse()) === ziel) return
      await w.page.keyboard.press('Tab')
    }
    expect.fail(`${ziel} is not reached`)
  }
  await w.druecke('Arbeitsmarkt', '.dateien details[data-gruppe="Kapitel"]')
  await expect.poll(inUse, { timeout: 20_000 }).toBe('text')
  await w.page.evaluate(() => document.querySelector<HTMLElement>('.sprung')?.focus())
  await tabUntil('tab')
  await w.page.keyboard.press('ArrowRight')
  expect(await w.page.evaluate(() => document.activeElement?.id)).toBe('reiter-tabelle')
  await w.page.keyboard.press('ArrowLeft')
  await tabUntil('text')
  const datei = 'content/klein/abschnitte/arbeitsmarkt.md'
  const vorher = read(datei)
  await w.page.keyboard.down('Control')
  await w.page.keyboard.press('End')
  await w.page.keyboard.up('Control')
  await w.page.keyboard.type('\nOhne Maus.')
  await expect.poll(() => read(datei), { timeout: 20_000 }).toContain('Ohne Maus.')
  await w.page.keyboard.press('Escape')
  await w.page.keyboard.press('Tab')
  expect(await inUse()).not.toBe('text')
  writeFileSync(join(w.wurzel, datei), vorher)
  await w.still()
})

test('nothing is wrong for those who listen or use the keyboard alone (axe-core, WCAG 2.1 A and AA, light and dark)', async () => {
  await w.druecke('Haushaltsmittel', '.dateien details[data-gruppe="Daten"]')
  await w.page.waitForSelector('.blattleiste button')
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
  // The content security policy lets no script in but ours.
  await w.page.evaluate(readFileSync(axe, 'utf8'))
  for (const farben of ['hell', 'dunkel'])
    for (const id of ['schreiben', 'tabelle', 'meldungen', 'zahlen', 'angaben', 'gestaltung']) {
      await w.page.evaluate(
        (bereich, wahl) => {
          document.documentElement.dataset.farben = wahl
          document.querySelector<HTMLElement>(`#reiter-${bereich}`)?.click()
        },
        id,
        farben,
      )
      // Forms that stand above what is there are looked at with it.
      if (id === 'schreiben') await w.druecke('Zahl einfügen')
      if (id === 'tabelle') await w.druecke('Zeile einfügen', '.blattleiste')
      const verstoesse = await w.page.evaluate(async () => {
        const { axe: pruefer } = window as unknown as {
          axe: { run(wo: object, wie: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        // What the pages themselves look like is the document's affair.
        const { violations } = await pruefer.run(
          { exclude: ['.textLayer', 'iframe'] },
          { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
        )
        return violations.map(({ id: regel, nodes }) => `${regel}: ${nodes[0]?.html.slice(0, 160)}`)
      })
      expect(verstoesse, `${id}, ${farben}`).toEqual([])
      if (id === 'schreiben' || id === 'tabelle') await w.page.keyboard.press('Escape')
    }
})
