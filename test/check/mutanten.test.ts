import { expect, test } from 'vitest'
import { loadRegel, say } from './mutanten/mutant.js'
import { listSchwellen } from './mutanten/schwellen.js'
import { MUTANTEN, OHNE_MUTANTEN } from './mutanten/tabelle.js'

test.each(MUTANTEN)('$regel: „$statt“ is not „$durch“', async ({ regel, statt, durch, fall, findet }) => {
  const gesagt = await say(await loadRegel(regel), fall)
  expect(gesagt).toEqual(findet.map((stueck) => expect.stringContaining(stueck)))
  expect(await say(await loadRegel(regel, { statt, durch }), fall)).not.toEqual(gesagt)
})

test('a change that has no place, or several, is told', async () => {
  await expect(loadRegel('figur-summe', { statt: 'HOECHSTENS_GENANNT = 7', durch: '' })).rejects.toThrow(/genau einmal/)
  await expect(loadRegel('figur-summe', { statt: 'HOECHSTENS_GENANNT', durch: '' })).rejects.toThrow(/genau einmal/)
})

test('each number that a rule goes by is held from both sides', () => {
  const schwellen = listSchwellen()
  expect(schwellen).toContainEqual({
    ...{ regel: 'figur-summe', name: 'HOECHSTENS_DANEBEN', stelle: 'HOECHSTENS_DANEBEN = 0.2', wert: 0.2 },
  })
  const offen = schwellen.flatMap(({ regel, name, stelle, wert }) => {
    if (OHNE_MUTANTEN.has(`${regel} ${name}`)) return []
    const werte = MUTANTEN.filter((mutant) => mutant.regel === regel && mutant.statt === stelle).map(({ durch }) =>
      Number(/([\d._]+)\D*$/.exec(durch)?.[1]?.replaceAll('_', '')),
    )
    return [
      ...(werte.some((anderer) => anderer < wert) ? [] : [`${regel}: ${stelle}, kleiner`]),
      ...(werte.some((anderer) => anderer > wert) ? [] : [`${regel}: ${stelle}, größer`]),
    ]
  })
  expect(offen).toEqual([])
  const alle = new Set(schwellen.map(({ regel, name }) => `${regel} ${name}`))
  expect([...OHNE_MUTANTEN.keys()].filter((name) => !alle.has(name))).toEqual([])
})
