import { beforeAll, describe, expect, it } from 'vitest'
import type { Meldung } from '../../../src/message.js'
import { fileOfFunde, findAll, tellFunde } from './funde.js'
import { readPaare } from './probe.js'

/** Of all pairs these are seen today; a rule may only raise it. */
const GEFUNDEN = 427

/**
 * Statements as they stand in such programmes, each right and wrong by one figure, word or name: of every kind of fact
 * that sentences state, in several wordings, invented here.
 */
describe('pairs of right and wrong statements', () => {
  const richtige = readPaare('richtig')
  const falsche = readPaare('falsch')
  let alles: ReadonlyMap<string, readonly Meldung[]> = new Map()
  const find = (name: string) =>
    (alles.get(name) ?? []).filter(({ regel, schwere }) => schwere !== 'hinweis' && regel !== 'abkuerzung')

  beforeAll(async () => {
    alles = await findAll([...richtige, ...falsche])
  })

  it('says nothing of what is right', () => {
    const falscheAlarme = richtige.flatMap(({ name, soll }) =>
      find(name).map(({ regel, text }) => `${name} ${soll}: ${regel} ${text}`),
    )
    expect(falscheAlarme).toEqual([])
  })

  it('finds what is wrong and names what is right', () => {
    const verfehlt = falsche.filter(
      ({ name, soll }) => !find(name).some(({ text, rat }) => plain(`${text} ${rat}`).includes(plain(soll))),
    )
    expect(falsche.length).toBeGreaterThanOrEqual(60)
    expect(falsche.length - verfehlt.length).toBeGreaterThanOrEqual(GEFUNDEN)
  })

  it('says at each place what is stored (made anew by: npx vitest run test/check/passagen -u)', async () => {
    // That figures are typed is told of each of them, and stored with the passages.
    const funde = [...alles].map(([name, meldungen]) => {
      return [name, meldungen.filter(({ regel }) => regel !== 'figur-ungebunden')] as const
    })
    await expect(tellFunde(new Map(funde))).toMatchFileSnapshot(fileOfFunde('paare'))
  })
})

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[−–]/g, '-')
}
