import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { run as build } from '../../src/commands/build.js'
import { run as zusammenfuehren } from '../../src/commands/zusammenfuehren.js'
import { formatManifest, readManifest } from '../../src/manifest/manifest.js'
import { amip } from '../amip.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

// Paths with spaces and umlauts are part of it; the last programme fails.
const NAMEN = ['anna-2023', 'bünde-2023', 'celle-2023', 'das-letzte-2023']
let wurzel: string

const run = async (
  kommando: typeof build,
  argv: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; stdout: string; stderr: string }> => {
  const konsole = mitschrift(wurzel, { env })
  const code = await kommando(argv, konsole)
  return { code, stdout: konsole.stdout, stderr: konsole.stderr }
}
const teil = (angabe: string, ...mehr: string[]) =>
  run(build, ['--format', 'html', '--teil', angabe, '--out', `teile/Teil ${angabe.replace('/', ' für ')}`, ...mehr])
const ordner = (...nummern: number[]) => nummern.map((nummer) => `teile/Teil ${nummer} für 3`)
const join3 = (nummern: number[], out = 'ziel') => run(zusammenfuehren, [...ordner(...nummern), '--out', out])

/** All files of a folder with their bytes, but for what tells of the run. */
function inhaltOf(name: string): Record<string, string> {
  const dateien = readdirSync(join(wurzel, name), { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    dateien
      .filter((datei) => datei.isFile() && datei.name !== 'lauf.json')
      .map((datei) => join(datei.parentPath, datei.name))
      .map((pfad) => [pfad.slice(join(wurzel, name).length), readFileSync(pfad, 'base64')]),
  )
}

beforeAll(async () => {
  await amip(['--version'])
  wurzel = werkstatt(
    Object.fromEntries(
      NAMEN.flatMap((name) => [
        [`content/${name}/programm.yaml`, programmYaml()],
        [
          `content/${name}/abschnitte/eins.md`,
          `# Eins\n\n${name === NAMEN[3] ? '[](#gibt-es-nicht)' : `In ${name}.`}\n`,
        ],
      ]),
    ),
  )
  await run(build, ['--format', 'html', '--out', 'einer'])
  for (const nummer of [1, 2, 3]) await teil(`${nummer}/3`)
  cpSync(join(wurzel, 'teile'), join(wurzel, 'heil'), { recursive: true })
})
beforeEach(() => {
  for (const name of ['teile', 'ziel']) rmSync(join(wurzel, name), { recursive: true, force: true })
  cpSync(join(wurzel, 'heil'), join(wurzel, 'teile'), { recursive: true })
})

test('parts joined are one run, byte for byte, in any order; a programme with errors is told of and keeps no other back', async () => {
  const { code, stderr } = await join3([3, 1, 2])
  expect(code).toBe(1)
  expect(stderr).toContain('gibt-es-nicht')
  expect(inhaltOf('ziel')).toEqual(inhaltOf('einer'))
  // Three programmes, the manifest, checksums and statements.
  expect(Object.keys(inhaltOf('ziel'))).toHaveLength(6)
})

test('a part builds its own alone, and says of which run it is part', () => {
  const { teil, programme } = readManifest(join(wurzel, 'teile/Teil 1 für 3'))
  expect(teil).toEqual({
    nummer: 1,
    von: 3,
    plan: '',
    formate: ['html'],
    alle: NAMEN,
    programme: ['anna-2023', 'das-letzte-2023'],
  })
  expect(programme.map(({ programm }) => programm)).toEqual(['anna-2023', 'das-letzte-2023'])
})

test('more parts than programmes: an empty one belongs to the whole as well', async () => {
  for (const nummer of [1, 2, 3, 4, 5]) await teil(`${nummer}/5`)
  const alle = [1, 2, 3, 4, 5].map((nummer) => `teile/Teil ${nummer} für 5`)
  await run(zusammenfuehren, [...alle, '--out', 'ziel'])
  expect(inhaltOf('ziel')).toEqual(inhaltOf('einer'))
})

test('what was joined counts as built: the next run leaves it alone; a whole run takes the mark of a part away', async () => {
  await join3([1, 2, 3])
  const { stdout } = await run(build, ['celle-2023', '--format', 'html', '--out', 'ziel'])
  expect(stdout).toContain('unverändert')
  await run(build, ['--format', 'html', '--out', ordner(1)[0] ?? ''])
  expect(inhaltOf(ordner(1)[0] ?? '')).toEqual(inhaltOf('einer'))
})

test('files of programmes that no longer exist are named', async () => {
  await join3([1, 2, 3])
  const vorher = readManifest(join(wurzel, 'ziel'))
  const fort = vorher.programme[0]
  if (!fort) throw new Error('nothing was joined')
  mkdirSync(join(wurzel, 'ziel/fort-2020'))
  writeFileSync(join(wurzel, 'ziel/fort-2020/fort-2020.html'), '')
  writeFileSync(
    join(wurzel, 'ziel/manifest.json'),
    formatManifest({ ...vorher, programme: [...vorher.programme, { ...fort, programm: 'fort-2020' }] }),
  )
  await join3([1, 2, 3])
  expect(readManifest(join(wurzel, 'ziel')).uebrig).toEqual(['fort-2020/fort-2020.html'])
})

const change = (nummer: number, edit: (manifest: ReturnType<typeof readManifest>) => void) => {
  const pfad = join(wurzel, ordner(nummer)[0] ?? '')
  const manifest = readManifest(pfad)
  edit(manifest)
  writeFileSync(join(pfad, 'manifest.json'), formatManifest(manifest))
}

test.each<[string, number[], () => void, string[]]>([
  ['a part is missing', [1, 3], () => undefined, ['teil-fehlt', 'Teil 2 von 3 fehlt']],
  ['a part is there twice', [1, 2, 3, 3], () => undefined, ['teil-doppelt', 'Teil 3 von 3']],
  [
    'the run of a part has not come to its end',
    [1, 2, 3],
    () => change(1, (manifest) => manifest.programme.pop()),
    ['teil-fehlt', 'das-letzte-2023'],
  ],
  [
    'another version',
    [1, 2, 3],
    () =>
      change(2, ({ programme }) => {
        for (const { grundlage } of programme) grundlage.amip = '0.0.9'
      }),
    ['teil-verschieden', 'Version von amip', '0.0.9'],
  ],
  [
    'another plan',
    [1, 2, 3],
    () =>
      change(2, (manifest) => {
        if (manifest.teil) manifest.teil = { ...manifest.teil, plan: 'a'.repeat(64) }
      }),
    ['teil-verschieden', 'Plan', 'ohne Plan'],
  ],
  [
    'other programmes',
    [1, 2, 3],
    () =>
      change(2, (manifest) => {
        if (manifest.teil) manifest.teil = { ...manifest.teil, alle: NAMEN.slice(1) }
      }),
    ['teil-verschieden', 'Bestand der Programme'],
  ],
  [
    'a manifest edited by hand',
    [1, 2, 3],
    () => {
      const pfad = join(wurzel, ordner(2)[0] ?? '', 'manifest.json')
      writeFileSync(pfad, readFileSync(pfad, 'utf8').replace('"bünde-2023"', '"bönde-2023"'))
    },
    ['teil-beschaedigt', 'von Hand geändert'],
  ],
  [
    'a file that is no longer the one that was built',
    [1, 2, 3],
    () => writeFileSync(join(wurzel, ordner(2)[0] ?? '', 'bünde-2023/bünde-2023.html'), 'anders'),
    ['teil-beschaedigt', 'bünde-2023.html'],
  ],
  [
    'a file that is gone',
    [1, 2, 3],
    () => rmSync(join(wurzel, ordner(2)[0] ?? '', 'bünde-2023/bünde-2023.html')),
    ['teil-beschaedigt', 'fehlt'],
  ],
  ['a folder without a manifest', [1, 2, 4], () => undefined, ['teil-beschaedigt', 'liegt keine']],
])('refused, and nothing written: %s', async (_, nummern, verderbe, worte) => {
  verderbe()
  const { code, stderr } = await join3(nummern)
  expect(code).toBe(1)
  for (const wort of worte) expect(stderr).toContain(wort)
  expect(existsSync(join(wurzel, 'ziel'))).toBe(false)
})

test('where one cannot be written, none is replaced', async () => {
  await join3([1, 2, 3])
  rmSync(join(wurzel, 'ziel/celle-2023'), { recursive: true })
  writeFileSync(join(wurzel, 'ziel/celle-2023'), 'no folder')
  const vorher = inhaltOf('ziel')
  const { code, stderr } = await join3([1, 2, 3])
  expect(code).toBe(1)
  expect(stderr).toContain('ausgabe-gesperrt')
  expect(inhaltOf('ziel')).toEqual(vorher)
  rmSync(join(wurzel, 'ziel/celle-2023'))
  expect((await join3([1, 2, 3])).stderr).not.toContain('ausgabe-gesperrt')
  expect(inhaltOf('ziel')).toEqual(inhaltOf('einer'))
})

test('a whole run is no part; a single one may be handed on as it is', async () => {
  expect((await run(zusammenfuehren, ['einer', ...ordner(1), '--out', 'ziel'])).stderr).toContain('ist kein Teil')
  await run(zusammenfuehren, ['einer', '--out', 'ziel'])
  expect(inhaltOf('ziel')).toEqual(inhaltOf('einer'))
})

test('the target is none of the parts, and there is at least one', async () => {
  await expect(run(zusammenfuehren, [...ordner(1), '--out', ordner(1)[0] ?? ''])).rejects.toThrow('zugleich das Ziel')
  await expect(run(zusammenfuehren, [])).rejects.toThrow('kein Ordner')
})

test('GitLab and Kubernetes say which part it is; the command line says otherwise', async () => {
  const gitlab = { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '3' }
  const kubernetes = { JOB_COMPLETION_INDEX: '1', AMIP_TEILE: '3' }
  for (const env of [gitlab, kubernetes]) {
    const { stderr } = await run(build, ['--format', 'html', '--out', 'ziel'], env)
    expect(stderr).toContain('Teil 2 von 3, nach ')
    expect(inhaltOf('ziel')).toEqual(inhaltOf(ordner(2)[0] ?? ''))
  }
  await run(build, ['--format', 'html', '--teil', '1/1', '--out', 'ziel'], gitlab)
  expect(inhaltOf('ziel')).toEqual(inhaltOf('einer'))
  await expect(run(build, [], { CI_NODE_INDEX: '4', CI_NODE_TOTAL: '3' })).rejects.toThrow('CI_NODE_INDEX')
  for (const falsch of ['0/3', '4/3', 'zwei', '1'])
    await expect(run(build, ['--teil', falsch])).rejects.toThrow('kein Teil')
})
