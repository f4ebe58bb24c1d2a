import { expect, test } from 'vitest'
import { loadRegel, say } from './mutanten/mutant.js'
import { listSchwellen } from './mutanten/schwellen.js'
import { MUTANTEN, OHNE_MUTANTEN } from './mutanten/tabelle.js'

test.each(MUTANTEN)('$regel: „$statt“ is not „$durch“', async ({ regel, modul, statt, durch, fall, findet }) => {
  const gesagt = await say(await loadRegel(regel), fall)
  expect(gesagt).toEqual(findet.map((stueck) => expect.stringContaining(stueck)))
  expect(await say(await loadRegel(regel, { modul, statt, durch }), fall)).not.toEqual(gesagt)
})

test('a change that has no place, or several, is told', async () => {
  await expect(
    loadRegel('figur-summe', { modul: 'rules/figur-summe', statt: 'HOECHSTENS_GENANNT = 7', durch: '' }),
  ).rejects.toThrow(/genau einmal/)
  await expect(
    loadRegel('figur-summe', { modul: 'rules/figur-summe', statt: 'HOECHSTENS_GENANNT', durch: '' }),
  ).rejects.toThrow(/genau einmal/)
})

test('each number that a rule goes by is held from both sides', () => {
  const schwellen = listSchwellen()
  expect(schwellen).toContainEqual({
    ...{ modul: 'rules/figur-summe', name: 'HOECHSTENS_DANEBEN', stelle: 'HOECHSTENS_DANEBEN = 0.2', wert: 0.2 },
  })
  const offen = schwellen.flatMap(({ modul, name, stelle, wert }) => {
    if (OHNE_MUTANTEN.has(`${modul} ${name}`)) return []
    const werte = MUTANTEN.filter((mutant) => mutant.modul === modul && mutant.statt === stelle).map(({ durch }) =>
      Number(/([\d._]+)\D*$/.exec(durch)?.[1]?.replaceAll('_', '')),
    )
    return [
      ...(werte.some((anderer) => anderer < wert) ? [] : [`${modul}: ${stelle}, kleiner`]),
      ...(werte.some((anderer) => anderer > wert) ? [] : [`${modul}: ${stelle}, größer`]),
    ]
  })
  expect(offen).toEqual([])
  const alle = new Set(schwellen.map(({ modul, name }) => `${modul} ${name}`))
  expect([...OHNE_MUTANTEN.keys()].filter((name) => !alle.has(name))).toEqual([])
})
