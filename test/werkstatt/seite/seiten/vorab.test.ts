import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OffeneSeite, oeffneWerkstatt } from '../../seite.js'

// The pages in view are printed first, alone and without tags; the finished version takes their place.

declare global {
  interface Window {
    bilder: string[]
    gebaut: number
  }
}

let w: OffeneSeite
const VORWORT = 'content/klein/abschnitte/vorwort.md'
let gut = ''

beforeAll(async () => {
  w = await oeffneWerkstatt({ programm: 'klein' })
  gut = readFileSync(join(w.wurzel, VORWORT), 'utf8')
  await w.ruht()
  await w.still()
  // Each picture that the pages in view get, by what is seen then: "gesetzt" while a version is being made.
  await w.page.evaluate(() => {
    window.bilder = []
    // Counted: a build that is short would have come to its end before one looks.
    window.gebaut = 0
    new MutationObserver(() => {
      if (document.body.dataset.ruht === 'true') window.gebaut++
    }).observe(document.body, { attributeFilter: ['data-ruht'] })
    const punkte = (canvas: HTMLCanvasElement) => {
      const bild = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height)
      return bild?.data.reduce((summe, wert) => (summe * 31 + wert) % 1_000_000_007, 7)
    }
    new MutationObserver((aenderungen) => {
      for (const { addedNodes, target } of aenderungen)
        for (const knoten of addedNodes)
          if (knoten instanceof HTMLCanvasElement) {
            const seite = (target as HTMLElement).dataset.seite
            const art = document.querySelector<HTMLElement>('.zustand')?.dataset.art
            window.bilder.push(`${seite} ${art} ${punkte(knoten)}`)
          }
    }).observe(document.querySelector('.seiten') as Element, { childList: true, subtree: true })
  })
})
afterAll(async () => {
  expect(w.klagen).toEqual([])
  expect(await w.close()).toBe(0)
})

/** The pictures that were put in place since the last call. */
const bilder = () => w.page.evaluate(() => window.bilder.splice(0).map((bild) => bild.split(' ')))

/** Has a file changed and waits until it has been built. @returns the pictures that pages have got on the way */
async function write(text: string): Promise<string[][]> {
  await bilder()
  const gebaut = await w.page.evaluate(() => window.gebaut)
  writeFileSync(join(w.wurzel, VORWORT), text)
  await w.page.waitForFunction((davor) => window.gebaut > davor, { polling: 20 }, gebaut)
  return bilder()
}

test('pages in view are seen before the version is finished, and then look the same', async () => {
  await w.page.$$eval('.gliederung button', (punkte) =>
    (punkte.find(({ textContent }) => textContent.includes('Vorwort')) as HTMLButtonElement).click(),
  )
  // The page that is said to be in view is that of the chapter once one has come there.
  const found = await w.page.waitForFunction(() => {
    const seite = /\d+/.exec(document.querySelector('.seitenanzeige')?.textContent ?? '')?.[0]
    const text = document.querySelector(`.blatt[data-seite="${seite}"] .textLayer`)?.textContent
    return text?.includes('53.000 Menschen') && seite
  })
  const seite = String(await found.jsonValue())
  const nummer = await w.nummer()
  const folge = (await write(`${gut}\nEin Satz, der gleich zu sehen ist.\n`)).filter(([blatt]) => blatt === seite)
  expect(folge.map(([, art]) => art)).toEqual(['baut', 'gut'])
  const [vorab, fertig] = folge.map(([, , punkte]) => punkte)
  expect(vorab).toBe(fertig)
  expect(await w.nummer()).toBe(nummer + 1)
  await w.page.waitForFunction(() =>
    [...document.querySelectorAll('.textLayer')].some(({ textContent }) => textContent.includes('gleich zu sehen')),
  )

  // Where a rule forbids what was seen, the last good pages are shown again.
  const danach = (await write(`${gut}\nDie Quote stieg von 9,0 % auf 8,0 %, ein Plus von 5,0 %.\n`)).filter(
    ([blatt]) => blatt === seite,
  )
  expect(danach.map(([, art]) => art)).toEqual(['baut', 'fehler'])
  expect(danach[0]?.[2]).not.toBe(fertig)
  expect(danach[1]?.[2]).toBe(fertig)
  expect(await w.nummer()).toBe(nummer + 1)
  await write(gut)
  expect(await w.page.$eval('.zustand', (element) => (element as HTMLElement).dataset.art)).toBe('gut')
})
