import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { probe } from '../werkstatt.js'
import { readGrenzen, tellGrenze } from './grenzen.js'

/** Made anew by `npx vitest run test/check/grenzen -u`: read what is then said otherwise. */
const NAMEN = readdirSync(import.meta.dirname)
  .filter((datei) => datei.endsWith('.txt'))
  .map((datei) => datei.replace('.txt', ''))

test.each(NAMEN)('texts of %s are understood and found fault with as stored', async (name) => {
  const gesagt: string[] = []
  for (const grenze of readGrenzen(name)) {
    const pruefling = await probe(grenze.dateien)
    expect([...pruefling.blaetter.keys()].filter((id) => id !== '').sort(), grenze.wofuer).toEqual(
      [...grenze.blaetter].sort(),
    )
    const vorjahr = grenze.vorjahr && (await probe(grenze.vorjahr))
    const ganz = vorjahr ? { ...pruefling, vorjahr } : pruefling
    gesagt.push(`## ${grenze.wofuer}\n${await tellGrenze(grenze, ganz)}`)
  }
  await expect(gesagt.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'gesagt', `${name}.txt`))
})
