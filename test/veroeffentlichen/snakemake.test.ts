import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { amip } from '../amip.js'
import { programmYaml, WURZEL, werkstatt } from '../werkstatt.js'

// Runs where Snakemake is: AMIP_SNAKEMAKE names it (a virtual environment with „pip install snakemake“).
const { AMIP_SNAKEMAKE: SNAKEMAKE = '' } = process.env
const ANZAHL = 50

test.skipIf(SNAKEMAKE === '')(
  `Snakemake: ${ANZAHL} programmes, killed half way, restarted, one changed; equal to one run`,
  async () => {
    await amip(['--version'])
    const namen = Array.from({ length: ANZAHL }, (_, stelle) => `haus ${String(stelle + 1).padStart(2, '0')}`)
    const wurzel = werkstatt(
      Object.fromEntries(
        namen.flatMap((name) => [
          [`content/${name}/programm.yaml`, programmYaml().replaceAll('Musterland', name)],
          [`content/${name}/abschnitte/eins.md`, `# Eins\n\nIn ${name}.\n`],
        ]),
      ),
    )
    const argumente = [
      '--snakefile',
      join(WURZEL, 'docs/veroeffentlichen/Snakefile'),
      '--cores',
      '2',
      '--rerun-incomplete',
      '--nolock',
      '--config',
      `amip=${process.execPath} ${join(WURZEL, 'bin/amip.mjs')}`,
      'formate=html',
    ]
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      AMIP_CACHE: '',
      XDG_CACHE_HOME: join(wurzel, '.xdg'),
      TMPDIR: join(wurzel, '.tmp'),
    }
    // Killed, it leaves what it has put there.
    mkdirSync(join(wurzel, '.tmp'))
    const fertige = () =>
      existsSync(join(wurzel, 'teile'))
        ? readdirSync(join(wurzel, 'teile')).filter((name) => existsSync(join(wurzel, 'teile', name, 'manifest.json')))
        : []
    // A group of its own, so that it can be killed with all that it has started.
    const erster = spawn(SNAKEMAKE, argumente, { cwd: wurzel, env, detached: true, stdio: 'ignore' })
    while (fertige().length < ANZAHL / 2 && erster.exitCode === null) await setTimeout(100)
    process.kill(-(erster.pid ?? 0), 'SIGKILL')
    const davor = new Map(
      fertige().map((name) => [name, statSync(join(wurzel, 'teile', name, 'manifest.json')).mtimeMs]),
    )
    expect(davor.size).toBeGreaterThanOrEqual(ANZAHL / 2)
    expect(davor.size).toBeLessThan(ANZAHL)

    const go = () => {
      const { status, stderr } = spawnSync(SNAKEMAKE, argumente, { cwd: wurzel, env, encoding: 'utf8' })
      expect(status, stderr).toBe(0)
      return Number(/^programm\s+(\d+)$/m.exec(stderr)?.[1] ?? 0)
    }
    // Two may have been at work when it was killed.
    const rest = go()
    expect(rest).toBeGreaterThanOrEqual(ANZAHL - davor.size)
    expect(rest).toBeLessThanOrEqual(ANZAHL - davor.size + 3)
    writeFileSync(join(wurzel, 'content/haus 07/abschnitte/eins.md'), '# Eins\n\nGeändert.\n')
    expect(go()).toBe(1)

    await amip(['build', '--format', 'html', '--out', 'einer', '--gleichzeitig', '2'], wurzel)
    for (const name of readdirSync(join(wurzel, 'einer'), { recursive: true, encoding: 'utf8' })) {
      if (name === 'lauf.json' || statSync(join(wurzel, 'einer', name)).isDirectory()) continue
      expect(readFileSync(join(wurzel, 'output', name)).equals(readFileSync(join(wurzel, 'einer', name))), name).toBe(
        true,
      )
    }
    rmSync(join(wurzel, 'output'), { recursive: true })
  },
  900_000,
)
