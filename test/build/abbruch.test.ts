import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { hashOf } from '../../src/files/record.js'
import { amip } from '../amip.js'
import { arbeitsordner, programmYaml, WURZEL } from '../werkstatt.js'

// Two builds of one programme at the same time, killed at random moments. More of them: AMIP_ABBRUECHE=50.
const RUNDEN = Number(process.env.AMIP_ABBRUECHE ?? 3)
const ZEICHEN = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const
/** Later, a small programme is finished in any case. */
const SPAETESTENS = 5000
const FORMATE = ['pdf', 'docx', 'html']
const TEXTE = ['Erste Fassung.', 'Zweite Fassung, die länger ist.']

let stand = 20221128
/** The same moments in each run (a linear congruential generator). */
function random(unter: number): number {
  stand = (stand * 1103515245 + 12345) % 2 ** 31
  return Math.floor((stand / 2 ** 31) * unter)
}

/** Processes that were started with this mark in their environment, or by such. */
function listProcesses(marke: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || pid === String(process.pid)) return false
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(marke)
    } catch {
      return false
    }
  })
}

async function waitUntil(isSo: () => boolean): Promise<boolean> {
  for (let versuch = 0; versuch < 200; versuch++) {
    if (isSo()) return true
    await sleep(50)
  }
  return isSo()
}

it.skipIf(!existsSync('/proc/self/environ'))(
  `${RUNDEN} builds beside others, killed at random: whole files, a manifest that is right or absent, no process, and the next run mends`,
  async () => {
    const wurzel = arbeitsordner({ 'content/p/programm.yaml': programmYaml() })
    const [ausgabe, temp] = [join(wurzel, 'output'), join(wurzel, 'temp')]
    mkdirSync(temp)
    const marke = `AMIP_PROBE=${hashOf(wurzel)}`
    const env = { TMPDIR: temp, AMIP_PROBE: hashOf(wurzel) }
    const say = (fassung: number) => {
      mkdirSync(join(wurzel, 'content/p/abschnitte'), { recursive: true })
      writeFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), `# Eins\n\n${TEXTE[fassung]}\n`)
    }
    const listOutputs = () =>
      FORMATE.flatMap((format) => {
        const pfad = join(ausgabe, 'p', `p.${format}`)
        return existsSync(pfad) ? [`p.${format} ${hashOf(readFileSync(pfad))}`] : []
      })
    const build = (...args: string[]) => amip(['build', ...args], wurzel, env)
    const ganze: string[][] = []
    for (const fassung of [0, 1]) {
      say(fassung)
      expect(await build('--frisch')).toMatchObject({ code: 0 })
      ganze.push(listOutputs())
      expect(ganze[fassung]).toHaveLength(3)
    }
    expect(ganze[0]).not.toEqual(ganze[1])

    for (let runde = 0; runde < RUNDEN; runde++) {
      const fassung = runde % 2
      const zeichen = ZEICHEN[runde % ZEICHEN.length] ?? 'SIGKILL'
      const dauer = random(SPAETESTENS)
      const lage = `round ${runde}: ${zeichen} after ${dauer} ms`
      say(fassung)
      const laeufe = [0, 1].map(() =>
        spawn(process.execPath, [join(WURZEL, 'bin/amip.mjs'), 'build'], {
          cwd: wurzel,
          env: { ...process.env, NODE_OPTIONS: '', ...env },
          stdio: 'ignore',
        }),
      )
      const enden = laeufe.map((lauf) => once(lauf, 'exit'))
      await sleep(dauer)
      laeufe[0]?.kill(zeichen)
      // The other goes on half of the time.
      if (random(2) === 0) laeufe[1]?.kill(ZEICHEN[random(ZEICHEN.length)])
      await Promise.all(enden)

      expect(await waitUntil(() => listProcesses(marke).length === 0), `${lage}: processes are left`).toBe(true)
      for (const ausgegeben of listOutputs())
        expect([...(ganze[0] ?? []), ...(ganze[1] ?? [])], lage).toContain(ausgegeben)
      const manifest = join(ausgabe, 'manifest.json')
      if (existsSync(manifest)) {
        const { programme } = JSON.parse(readFileSync(manifest, 'utf8')) as {
          programme: { dateien: { pfad: string; sha256: string; aktuell: boolean }[] }[]
        }
        for (const { pfad, sha256 } of programme.flatMap(({ dateien }) => dateien))
          expect(hashOf(readFileSync(join(ausgabe, pfad))), `${lage}: ${pfad} is not what the manifest says`).toBe(
            sha256,
          )
      }

      expect(await build(), `${lage}: the next run`).toMatchObject({ code: 0 })
      expect(listOutputs(), lage).toEqual(ganze[fassung])
      expect(readdirSync(join(ausgabe, 'p')).sort(), lage).toEqual(['p.docx', 'p.html', 'p.pdf'])
      expect(
        readdirSync(ausgabe).filter((name) => name.startsWith('.')),
        lage,
      ).toEqual([])
      expect(
        readdirSync(temp).filter((name) => name.startsWith('amip')),
        lage,
      ).toEqual([])
    }
  },
  RUNDEN * 60_000 + 120_000,
)
