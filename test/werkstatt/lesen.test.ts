import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCommitTexts } from '../../src/werkstatt/bau/commit.js'
import { findChanged } from '../../src/werkstatt/bau/vergleich.js'
import { amip } from '../amip.js'
import { einAbschnitt } from '../werkstatt.js'
import { oeffneWerkstatt } from './seite.js'

/** Processes whose parent is this one (Linux). */
function childrenOf(pid: number): string[] {
  return readdirSync('/proc').filter((name) => {
    try {
      return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]) === pid
    } catch {
      return false
    }
  })
}

/** What has ended and waits to be counted out is no longer running. */
function isRunning(pid: string): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

test('read only, the page shows all and changes nothing; it ends with its browser', async () => {
  const w = await oeffneWerkstatt({ programm: 'klein' }, ['--nur-lesen'])
  await w.ruht()
  const vorwort = join(w.wurzel, 'content/klein/abschnitte/vorwort.md')
  const vorher = readFileSync(vorwort, 'utf8')
  expect(await w.page.$eval('.cm-content', (element) => element.getAttribute('aria-readonly'))).toBe('true')
  const codes = await w.page.evaluate(() =>
    Promise.all(
      ['datei', 'blatt', 'programm', 'probe', 'behalten', 'abschnitt', 'entfernen'].map(async (weg) => {
        const headers = { 'Content-Type': 'application/json' }
        return (await fetch(weg, { method: 'POST', headers, body: '{}' })).status
      }),
    ),
  )
  expect(new Set(codes)).toEqual(new Set([404]))
  // It is seen at the head, and no field or button promises what cannot be.
  expect(await w.page.$eval('.nurlesen', (element) => (element as HTMLElement).offsetParent !== null)).toBe(true)
  for (const bereich of ['Angaben', 'Gestaltung']) {
    await w.druecke(bereich, '.reiter')
    const felder = bereich === 'Angaben' ? '.angabenfeld' : '.merkmale'
    await w.page.waitForSelector(`${felder} input`)
    expect(await w.page.$$eval(`${felder} :is(input, select, textarea):enabled`, (liste) => liste.length)).toBe(0)
  }
  await w.page.$eval('.merkmale input', (element) => element.dispatchEvent(new Event('input')))
  expect(await w.page.$eval('.gestaltungsfeld [role="status"]', (element) => element.textContent)).toBe('')
  expect(readFileSync(vorwort, 'utf8')).toBe(vorher)
  expect(existsSync(join(w.wurzel, 'content/klein/.werkstatt'))).toBe(false)
  const kinder = process.platform === 'linux' ? childrenOf(w.pid) : []
  expect(await w.close()).toBe(0)
  expect(kinder.filter(isRunning)).toEqual([])
})

test.skipIf(process.platform === 'win32')('when its terminal goes, it ends with its browser', async () => {
  const w = await oeffneWerkstatt({ programm: 'klein' })
  await w.ruht()
  const kinder = process.platform === 'linux' ? childrenOf(w.pid) : []
  process.kill(w.pid, 'SIGHUP')
  await w.page.waitForSelector('body.getrennt', { timeout: 30_000 })
  expect(await w.page.$eval('.zustand', (element) => element.textContent)).toContain('läuft nicht mehr')
  await expect.poll(() => isRunning(String(w.pid)), { timeout: 30_000 }).toBe(false)
  expect(kinder.filter(isRunning)).toEqual([])
  // Nobody is told any more that somebody has it open.
  expect(readdirSync(join(w.wurzel, 'content/klein/.werkstatt')).filter((name) => !name.startsWith('.'))).toEqual([])
  await w.close()
})

test('two who have one programme open are told of each other; who goes takes the sign away', async () => {
  const w = await oeffneWerkstatt({ programm: 'klein' })
  await w.ruht()
  const ordner = join(w.wurzel, 'content/klein/.werkstatt')
  expect(readdirSync(ordner)).toHaveLength(1)
  writeFileSync(
    join(ordner, 'anderer-1.json'),
    JSON.stringify({ wer: 'Amt', rechner: 'PC-7', zeit: Date.now() + 20_000 }),
  )
  // Who comes back to the page is told at once, and not when it is next looked for.
  await w.still()
  await w.page.waitForFunction(
    () => document.querySelector('.andere')?.textContent === 'Auch geöffnet von Amt auf PC-7',
    {
      timeout: 40_000,
    },
  )
  expect(await w.close()).toBe(0)
  expect(readdirSync(ordner)).toEqual(['anderer-1.json'])
})

test('what is new since the last commit is known by what that said', async () => {
  const wurzel = einAbschnitt('# Eins\n\nErster Absatz.\n\nZweiter Absatz.\n')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: wurzel,
      stdio: 'pipe',
    })
  expect(await readCommitTexts(wurzel, 'p', process.env)).toBeUndefined()
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'Stand')
  const damals = (await readCommitTexts(wurzel, 'p', process.env)) ?? []
  expect(damals).toContain('Zweiter Absatz.')
  const jetzt = ['Eins', 'Erster Absatz.', '', 'Neuer Absatz.', 'Zweiter Absatz.']
  expect(findChanged(damals, jetzt)).toEqual([3])
})

test('what is new since the last kept build is marked, and offered once there is one', async () => {
  const w = await oeffneWerkstatt({ programm: 'klein' }, ['--nur-lesen'])
  try {
    await w.ruht()
    const offered = () =>
      w.page.$$eval('select[aria-label="Änderungen"] option:not([hidden])', (wahl) =>
        wahl.map((eine) => (eine as HTMLOptionElement).value),
      )
    expect(await offered()).not.toContain('seitBau')
    expect((await amip(['build', 'klein', '--format', 'html'], w.wurzel)).code).toBe(0)
    const vorwort = join(w.wurzel, 'content/klein/abschnitte/vorwort.md')
    const nummer = await w.nummer()
    writeFileSync(vorwort, `${readFileSync(vorwort, 'utf8')}\nEin Satz, der neu ist.\n`)
    await w.ruht(nummer)
    expect(await offered()).toContain('seitBau')
    await w.page.select('select[aria-label="Änderungen"]', 'seitBau')
    await w.druecke('1 Vorwort', '.gliederung')
    await w.page.waitForFunction(() => document.querySelectorAll('.geaendert').length === 1)
    // Kept anew, it is nothing new.
    expect((await amip(['build', 'klein', '--format', 'html'], w.wurzel)).code).toBe(0)
    await w.page.reload()
    await w.ruht()
    await w.page.select('select[aria-label="Änderungen"]', 'seitBau')
    await w.page.waitForSelector('.blatt[data-seite="3"] .textLayer')
    expect(await w.page.$$('.geaendert')).toEqual([])
  } finally {
    await w.close()
  }
})
