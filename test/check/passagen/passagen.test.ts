import { beforeAll, describe, expect, it } from 'vitest'
import type { Meldung } from '../../../src/message.js'
import { fileOfFunde, findAll, tellFunde } from './funde.js'
import { readPassagen } from './probe.js'

/**
 * Passages after published programmes, written by ten people apart who did not know the rules: half of them right and meant to
 * be hard, half with one provable fault. They stay as they were written; what the rules do with them may only get better.
 */

/** Rules that speak of other things than whether figures are right. */
const ANDERE = ['abkuerzung', 'figur-ungebunden']

describe.each([
  ['a', { gefunden: 40, benannt: 37 }],
  ['b', { gefunden: 38, benannt: 37 }],
  ['c', { gefunden: 39, benannt: 39 }],
  ['d', { gefunden: 40, benannt: 39 }],
  ['e', { gefunden: 40, benannt: 40 }],
  ['f', { gefunden: 37, benannt: 37 }],
  ['g', { gefunden: 40, benannt: 39 }],
  ['h', { gefunden: 37, benannt: 37 }],
  ['i', { gefunden: 40, benannt: 40 }],
  ['j', { gefunden: 40, benannt: 40 }],
])('passages %s', (satz, mindestens) => {
  const passagen = readPassagen(satz)
  let alles: ReadonlyMap<string, readonly Meldung[]> = new Map()
  const richtige = passagen.filter(({ name }) => name.startsWith('richtig'))
  const falsche = passagen.filter(({ name }) => name.startsWith('falsch'))
  const find = (name: string) =>
    (alles.get(name) ?? []).filter(({ regel, schwere }) => schwere !== 'hinweis' && !ANDERE.includes(regel))

  beforeAll(async () => {
    alles = await findAll(passagen)
  })

  it.each(richtige)('$name: says nothing of what is right', ({ name }) => {
    expect(find(name).map(({ regel, text }) => `${regel}: ${text}`)).toEqual([])
  })

  it('finds as many of the faults as it did, and names the right value', () => {
    const gefunden = falsche.filter(({ name }) => find(name).length > 0)
    const benannt = gefunden.filter(({ name, erwartet }) => {
      const richtig = /richtig: *([^;]*)/.exec(plain(erwartet))?.[1]?.trim() ?? ''
      const wert = /\d[\d.,]*\d|\d/.exec(richtig)?.[0] ?? richtig.split(' ')[0] ?? ''
      return find(name).some(({ text, rat }) => plain(`${text} ${rat}`).includes(wert))
    })
    expect(falsche).toHaveLength(40)
    expect(gefunden.length).toBeGreaterThanOrEqual(mindestens.gefunden)
    expect(benannt.length).toBeGreaterThanOrEqual(mindestens.benannt)
  })

  it('says at each place what is stored (made anew by: npx vitest run test/check/passagen -u)', async () => {
    await expect(tellFunde(alles)).toMatchFileSnapshot(fileOfFunde(satz))
  })
})

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[−–]/g, '-')
}
