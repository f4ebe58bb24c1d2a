import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { runBuild } from '../../src/build/run.js'
import { processEnvironment } from '../../src/environment.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'

/** How many bytes the disk below `output` still takes. */
const platte = vi.hoisted(() => ({ frei: Number.POSITIVE_INFINITY }))
vi.mock('node:fs', async (load) => {
  const whole = await load<typeof import('node:fs')>()
  const writeFileSync: typeof whole.writeFileSync = (datei, inhalt, optionen) => {
    if (!String(datei).includes('output') || platte.frei === Number.POSITIVE_INFINITY)
      return whole.writeFileSync(datei, inhalt, optionen)
    const bytes = Buffer.from(inhalt as string)
    // What fits is on the disk when the error comes.
    whole.writeFileSync(datei, bytes.subarray(0, platte.frei), optionen)
    const zuviel = bytes.length > platte.frei
    platte.frei = Math.max(0, platte.frei - bytes.length)
    if (zuviel) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  return { ...whole, default: { ...whole, writeFileSync }, writeFileSync }
})

let wurzel: string
const say = (text: string) => writeFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), `# Eins\n\n${text}\n`)
const run = async () => {
  const { programme, meldungen } = await runBuild({
    wurzel,
    programme: ['p'],
    vorhandene: ['p'],
    formate: ['html'],
    ausgabe: join(wurzel, 'output'),
    environment: { ...processEnvironment(), env: {} },
  })
  const alle = [...meldungen, ...programme.flatMap(({ eintrag }) => eintrag.meldungen)]
  return { anlass: programme[0]?.anlass, regeln: [...new Set(alle.map(({ regel }) => regel))], alle }
}
const html = () => readFileSync(join(wurzel, 'output/p/p.html'), 'utf8')

beforeEach(() => {
  platte.frei = Number.POSITIVE_INFINITY
  wurzel = arbeitsordner({
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md': '# Eins\n\nErste Fassung.\n',
  })
})

describe('a full disk', () => {
  it.each([0, 100, 2000, 20_000])(
    'after %i bytes leaves the last good file whole; the next run mends',
    async (frei) => {
      await run()
      const vorher = html()
      say('Zweite Fassung.')
      platte.frei = frei
      const { regeln, alle } = await run()
      expect(regeln).toContain('ausgabe-gesperrt')
      // No line of the programme is at fault.
      const beimProgramm = alle.find(({ regel, datei }) => regel === 'ausgabe-gesperrt' && datei.startsWith('content/'))
      expect(beimProgramm).toMatchObject({ datei: 'content/p/programm.yaml', zeile: 1 })
      expect(html()).toBe(vorher)
      expect(readdirSync(join(wurzel, 'output/p'))).toEqual(['p.html'])
      expect(readdirSync(join(wurzel, 'output')).filter((name) => name.startsWith('.'))).toEqual([])

      platte.frei = Number.POSITIVE_INFINITY
      expect((await run()).anlass).toBeDefined()
      expect(html()).toContain('Zweite Fassung.')
      expect((await run()).anlass).toBeUndefined()
    },
  )

  it('from the first build on leaves nothing', async () => {
    platte.frei = 3000
    expect((await run()).regeln).toContain('ausgabe-gesperrt')
    expect(readdirSync(join(wurzel, 'output/p'))).toEqual([])
    platte.frei = Number.POSITIVE_INFINITY
    await run()
    expect(html()).toContain('Erste Fassung.')
  })
})
