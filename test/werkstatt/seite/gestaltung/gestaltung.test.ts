import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { oeffneWerkstatt } from '../../seite.js'

test('a colour of the design that comes with amip is tried and kept as a design of the office; the pages stay as they were tried', async () => {
  const w = await oeffneWerkstatt({ programm: 'klein', ohneGestaltungen: true })
  const read = (datei: string) => readFileSync(join(w.wurzel, datei), 'utf8')
  const PROGRAMM = 'content/klein/programm.yaml'
  const VORWORT = 'content/klein/abschnitte/vorwort.md'
  writeFileSync(join(w.wurzel, PROGRAMM), `# Für die Träger\n${read(PROGRAMM)}`)
  const vorher = read(PROGRAMM)
  await w.ruht()
  await w.still()
  const nummer = await w.nummer()
  await w.druecke('Gestaltung', '.reiter')
  const AKZENT = '[data-pfad="farben.akzent"] input'
  const kante = await w.page.waitForSelector(AKZENT)
  await kante?.evaluate((element) => {
    const feld = element as HTMLInputElement
    feld.value = '#7a1f3d'
    feld.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const probiert = await w.ruht(nummer)
  const bilder = () => w.page.evaluate(async () => Array.from(new Uint8Array(await (await fetch('pdf')).arrayBuffer())))
  const seiten = await bilder()
  // Nothing to be kept in place: the design is the package's.
  expect(await w.page.$$eval('.probe button', (knoepfe) => knoepfe.map((eine) => eine.textContent))).toEqual([
    'Als eigene Gestaltung behalten',
    'Verwerfen',
  ])
  await w.druecke('Als eigene Gestaltung behalten')
  await w.page.waitForSelector('.gestaltungsfeld form input')
  await w.page.keyboard.type('Jobcenter & Landkreis')
  await w.page.keyboard.press('Enter')
  await w.page.waitForFunction(() =>
    document.querySelector('.gestaltungsfeld [role="status"]')?.textContent?.includes('angelegt'),
  )
  await w.still()
  expect(read('templates/jobcenter-landkreis/gestaltung.yaml')).toBe(
    '# Sagt nur, was anders ist als in „standard“; alles andere kommt von dort.\nname: Jobcenter & Landkreis\nbasis: standard\nfarben:\n  akzent: "#7a1f3d"\n',
  )
  expect(read(PROGRAMM)).toBe(vorher.replace('gestaltung: standard', 'gestaltung: jobcenter-landkreis'))
  expect(existsSync(join(w.wurzel, 'templates/standard'))).toBe(false)
  expect(await w.page.$eval('.zustand', (element) => (element as HTMLElement).dataset.art)).toBe('gut')
  expect(await w.nummer()).toBeGreaterThanOrEqual(probiert)
  expect(await bilder()).toEqual(seiten)
  // From now on it is the office's own: the next colour is kept in place.
  const davor = await w.nummer()
  await w.page.$eval(AKZENT, (element) => {
    const feld = element as HTMLInputElement
    feld.value = '#123456'
    feld.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const gezeigt = await w.ruht(davor)
  // A build that comes to its end while the button is held down takes no press away.
  await w.page.hover('.probe button.haupt')
  await w.page.mouse.down()
  const gefragt = w.page.waitForResponse((antwort) => new URL(antwort.url()).pathname.endsWith('/zahlen'))
  writeFileSync(join(w.wurzel, VORWORT), `${read(VORWORT)}\nNoch ein Satz.\n`)
  await w.ruht(gezeigt)
  await gefragt
  await w.page.mouse.up()
  await w.page.waitForFunction(() =>
    document.querySelector('.gestaltungsfeld [role="status"]')?.textContent?.includes('geschrieben'),
  )
  const EIGENE = 'templates/jobcenter-landkreis/gestaltung.yaml'
  expect(read(EIGENE)).toContain('akzent: "#123456"')
  // What was kept is taken back by a press; the programme's own form leads back to the former design.
  await w.druecke('Rückgängig')
  await w.page.waitForFunction(() =>
    document.querySelector('.gestaltungsfeld [role="status"]')?.textContent?.includes('bisherige'),
  )
  expect(read(EIGENE)).toContain('akzent: "#7a1f3d"')
  await w.still()
  await w.druecke('Angaben', '.reiter')
  const wahl = await w.page.waitForSelector('::-p-aria([name="Gestaltung"][role="combobox"])')
  expect(await wahl?.evaluate((feld) => (feld as HTMLSelectElement).value)).toBe('jobcenter-landkreis')
  await wahl?.select('standard')
  await w.page.waitForFunction(
    () => document.querySelector('.angabenfeld .schreibstand')?.textContent === 'Gespeichert',
  )
  expect(read(PROGRAMM)).toBe(vorher)
  expect(w.klagen).toEqual([])
  expect(await w.close()).toBe(0)
})

test('of two values that are tried one goes back to what it was, and the other stays', async () => {
  const w = await oeffneWerkstatt({ programm: 'klein' })
  await w.still()
  await w.druecke('Gestaltung', '.reiter')
  const fieldOf = (pfad: string) => `[data-pfad="${pfad}"] input`
  await w.page.waitForSelector(fieldOf('farben.akzent'))
  // The fonts that the pages are really printed with.
  await w.page.waitForFunction(() =>
    /Schriften im PDF: Source Sans 3 \((?=.*SemiBold)(?=.*Regular)/.test(
      document.querySelector('.gestaltungsfeld')?.textContent ?? '',
    ),
  )
  const colourOf = (pfad: string) => w.page.$eval(fieldOf(pfad), (feld) => (feld as HTMLInputElement).value)
  const vorher = await colourOf('farben.akzent')
  for (const pfad of ['farben.akzent', 'farben.hell']) {
    const nummer = await w.nummer()
    await w.page.$eval(fieldOf(pfad), (element) => {
      const feld = element as HTMLInputElement
      feld.value = '#7a1f3d'
      feld.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await w.ruht(nummer)
  }
  await w.page.waitForFunction(() => document.querySelectorAll('.merkmal .zurueck').length === 2)
  const nummer = await w.nummer()
  await w.druecke(`Zurück zu ${vorher}`)
  await w.ruht(nummer)
  await w.page.waitForFunction(() => document.querySelectorAll('.merkmal .zurueck').length === 1)
  await expect
    .poll(async () => [await colourOf('farben.akzent'), await colourOf('farben.hell')], { timeout: 20_000 })
    .toEqual([vorher, '#7a1f3d'])
  // Nor where the buttons have become others meanwhile.
  await w.page.hover('.probe button:last-of-type')
  await w.page.mouse.down()
  await w.page.$eval(fieldOf('farben.akzent'), (element) => {
    const feld = element as HTMLInputElement
    feld.value = '#1f3d7a'
    feld.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await w.page.waitForFunction(() => document.querySelectorAll('.merkmal .zurueck').length === 2)
  await w.page.mouse.up()
  await w.page.waitForFunction(() => document.querySelectorAll('.merkmal .zurueck').length === 0)
  expect(w.klagen).toEqual([])
  expect(await w.close()).toBe(0)
})
