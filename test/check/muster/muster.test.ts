import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listModule, patternsIn, readMustertexte, tellMuster, tellTafeln } from './muster.js'

/**
 * Every pattern that src/check and src/figures go by, asked by itself: each of its words, and words near them that it must not
 * take. Texts are added by hand, with "→" behind them; what is found is made anew by npx vitest run test/check/muster -u.
 */
const DATEIEN = readdirSync(import.meta.dirname)
  .filter((datei) => datei.endsWith('.txt'))
  .map((datei) => join(import.meta.dirname, datei))
const gefragt = DATEIEN.flatMap((datei) => readMustertexte(datei))

async function readGehaltenes(modul: string): Promise<object> {
  const datei = join(import.meta.dirname, `../../../src/${modul}.ts?gehalten`)
  return ((await import(/* @vite-ignore */ datei)) as { gehalten: object }).gehalten
}

async function readMuster(modul: string): Promise<Map<string, RegExp>> {
  return patternsIn(await readGehaltenes(modul))
}

test.each(DATEIEN)('patterns find what is stored in %s', async (datei) => {
  const gesagt: string[] = []
  for (const texte of readMustertexte(datei)) gesagt.push(tellMuster(await readMuster(texte.modul), texte))
  await expect(gesagt.join('\n')).toMatchFileSnapshot(datei)
})

test('tables hold what is stored', async () => {
  const tafeln: string[] = []
  for (const modul of listModule()) tafeln.push(tellTafeln(modul, await readGehaltenes(modul)))
  await expect(tafeln.filter(Boolean).join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'tafeln/tafeln.txt'))
})

test('no pattern is left unasked, and each finds something and not everything', async () => {
  const offen: string[] = []
  for (const modul of listModule()) {
    const muster = await readMuster(modul)
    const texte = gefragt.find((eines) => eines.modul === modul)?.texte
    for (const [name, eines] of muster) {
      const fragen = texte?.get(name) ?? []
      const gefunden = fragen.filter((text) => text.search(eines) >= 0).length
      // What may be empty is found in everything.
      if (gefunden === 0 || (gefunden === fragen.length && ''.search(eines) < 0)) offen.push(`${modul} ${name}`)
    }
    for (const name of texte?.keys() ?? []) if (!muster.has(name)) offen.push(`${modul} ${name}: kein Muster`)
  }
  expect(offen).toEqual([])
})
