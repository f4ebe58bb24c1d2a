import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run as build } from '../../../src/commands/build.js'
import { run as check } from '../../../src/commands/check.js'
import { mitschrift } from '../../cli/konsole.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

/** A workspace below the root of a repository, with one mistake. */
function haus(git = true): { oben: string; wurzel: string } {
  const oben = werkstatt({
    'ämter/süd, ost/content/p/programm.yaml': programmYaml(),
    'ämter/süd, ost/content/p/abschnitte/eins.md': '# Eins\n\n[](#gibt-es-nicht)\n\n[](#gibt-es-nicht)\n',
  })
  if (git) mkdirSync(join(oben, '.git'))
  const wurzel = join(oben, 'ämter/süd, ost')
  renameSync(join(oben, 'templates'), join(wurzel, 'templates'))
  return { oben, wurzel }
}
const PFAD = 'ämter/süd, ost/content/p/abschnitte/eins.md'
const STELLE = `file=${PFAD.replace(',', '%2C')},line=3,col=`

test.each(['build', 'check'] as const)(
  'amip %s: GitHub is told the path from the root of the repository, with --json too',
  async (name) => {
    const { wurzel } = haus()
    for (const json of [[], ['--json']]) {
      const konsole = mitschrift(wurzel, { env: { GITHUB_ACTIONS: 'true' } })
      const code = await (name === 'build' ? build(['--format', 'html', ...json], konsole) : check(json, konsole))
      expect(code).toBe(1)
      expect(konsole.stderr).toContain(`::error ${STELLE}`)
      if (json.length > 0) expect(() => JSON.parse(konsole.stdout)).not.toThrow()
    }
  },
)

test('without .git, the pipeline says where the repository begins; a folder elsewhere does not', async () => {
  const { oben, wurzel } = haus(false)
  const told = async (env: NodeJS.ProcessEnv) => {
    const konsole = mitschrift(wurzel, { env: { GITHUB_ACTIONS: 'true', ...env } })
    await check([], konsole)
    return /file=([^:]+),line/.exec(konsole.stderr)?.[1]
  }
  expect(await told({ GITHUB_WORKSPACE: oben })).toBe(PFAD.replace(',', '%2C'))
  expect(await told({ GITHUB_WORKSPACE: join(oben, 'ämter/süd') })).toBe('content/p/abschnitte/eins.md')
})

test('GitLab gets a report whose findings are told apart, and known again when lines move', async () => {
  const { oben, wurzel } = haus()
  const report = async () => {
    await check(['--codequality', '../../bericht/gl.json', '--json'], mitschrift(wurzel))
    return JSON.parse(readFileSync(join(oben, 'bericht/gl.json'), 'utf8')) as Record<string, string & object>[]
  }
  const funde = await report()
  expect(funde).toContainEqual({
    description: expect.stringContaining('gibt-es-nicht'),
    check_name: expect.any(String),
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: 'critical',
    location: { path: PFAD, lines: { begin: 3 } },
  })
  expect(new Set(funde.map(({ fingerprint }) => fingerprint)).size).toBe(funde.length)
  const eins = join(wurzel, 'content/p/abschnitte/eins.md')
  writeFileSync(eins, readFileSync(eins, 'utf8').replace('# Eins\n', '# Eins\n\nMehr Text davor.\n'))
  const spaeter = await report()
  const kennungen = (liste: typeof funde) =>
    liste.filter(({ severity }) => severity === 'critical').map(({ fingerprint }) => fingerprint)
  expect(kennungen(spaeter)).toEqual(kennungen(funde))
  expect(spaeter.find(({ severity }) => severity === 'critical')?.location).toMatchObject({ lines: { begin: 5 } })
})

test('a report that cannot be written is a wrong call', async () => {
  const { wurzel } = haus()
  await expect(check(['--codequality', 'content/p/programm.yaml/gl.json'], mitschrift(wurzel))).rejects.toThrow()
})
