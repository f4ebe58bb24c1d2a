import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { amip } from '../amip.js'
import { programmYaml, WURZEL, werkstatt } from '../werkstatt.js'

// The shell of the pipelines that docs/ offers, run as their engines would run it: step by step, in a repository whose workspace is a
// folder with a blank in its name. What belongs to the engines themselves (artifacts, caches, pages) is done by hand.

const VORLAGEN = join(WURZEL, 'docs/veroeffentlichen')
const lies = (name: string) => parse(readFileSync(join(VORLAGEN, name), 'utf8'))
const HAUS = 'unser haus'
const GIT = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']

interface Schritt {
  run?: string
  name?: string
}

let repo: string
let basis: string
let bin: string

/** Runs shell as a runner does: stops at the first command that fails. */
function shell(script: string, env: NodeJS.ProcessEnv, cwd = repo): { code: number; text: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PATH: `${bin}:${process.env.PATH}`,
      ARBEITSORDNER: HAUS,
      FORMATE: 'html',
      ...env,
    },
  })
  return { code: status ?? -1, text: `${stdout}${stderr}` }
}

const text = (mehr = '') => `# Eins\n\nEs sind 12 Plätze.${mehr}\n`

beforeAll(async () => {
  await amip(['--version'])
  const ordner = mkdtempSync(join(tmpdir(), 'amip-bin-'))
  bin = ordner
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\nshift\nexec ${process.execPath} ${JSON.stringify(join(WURZEL, 'bin/amip.mjs'))} "$@"\n`,
  )
  writeFileSync(join(bin, 'npm'), '#!/bin/sh\nexit 0\n')
  for (const name of ['npx', 'npm']) chmodSync(join(bin, name), 0o755)
  repo = werkstatt(
    Object.fromEntries(
      ['anna-2023', 'bert-2023', 'cord-2023'].flatMap((name) => [
        [`${HAUS}/content/${name}/programm.yaml`, programmYaml().replaceAll('Musterland', name)],
        [`${HAUS}/content/${name}/abschnitte/eins.md`, name === 'cord-2023' ? '# Eins\n\n[](#fehlt)\n' : text()],
      ]),
    ),
  )
  const git = (...argumente: string[]) =>
    execFileSync('git', [...GIT, ...argumente], { cwd: repo, encoding: 'utf8' }).trim()
  cpSync(join(repo, 'templates'), join(repo, HAUS, 'templates'), { recursive: true })
  rmSync(join(repo, 'templates'), { recursive: true })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message=eins')
  basis = git('rev-parse', 'HEAD')
  writeFileSync(join(repo, HAUS, 'content/anna-2023/abschnitte/eins.md'), text(' Und mehr.'))
  return () => rmSync(ordner, { recursive: true, force: true })
})

/** What publishing must leave: a site with what has no errors, which says what is missing. */
function expectSite(): void {
  const start = readFileSync(join(repo, 'public/index.html'), 'utf8')
  expect(start).toContain('jobcenter-anna-2023/')
  expect(start).toContain('jobcenter-bert-2023/')
  expect(start).toContain('fehlen wegen Fehlern: cord-2023')
  const manifest = JSON.parse(readFileSync(join(repo, '.output/manifest.json'), 'utf8'))
  expect(manifest.programme).toHaveLength(3)
  for (const name of ['public', '.output', '.ausgabe', '.teile', 'teile'])
    rmSync(join(repo, name), { recursive: true, force: true })
}

describe.skipIf(process.platform === 'win32')('GitHub', () => {
  const { jobs } = lies('github.yml') as {
    jobs: Record<string, { steps: Schritt[]; strategy?: { matrix: { teil: number[] } } }>
  }
  const run = (job: string, name: RegExp) => {
    const schritt = jobs[job]?.steps.find((einer) => einer.run && name.test(einer.name ?? ''))
    if (!schritt?.run) throw new Error(`${job}: ${name}`)
    return schritt.run
  }

  test('every foreign action is pinned by its digest, says its version, and is the same in all workflows', () => {
    const gepinnt = new Map<string, string>()
    for (const datei of [join(VORLAGEN, 'github.yml'), join(WURZEL, '.github/workflows/tests.yml')]) {
      const uses = [...readFileSync(datei, 'utf8').matchAll(/uses: ([^@\s]+)@(.*)/g)]
      expect(uses.length).toBeGreaterThan(3)
      for (const [, was = '', stand = ''] of uses) {
        expect(stand, was).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
        expect(gepinnt.get(was) ?? stand, was).toBe(stand)
        gepinnt.set(was, stand)
      }
    }
    // Of these, the first that run on the Node.js that runners still have (24).
    const fruehestens = {
      checkout: 5,
      'setup-node': 5,
      cache: 5,
      'upload-artifact': 6,
      'download-artifact': 7,
      'upload-pages-artifact': 5,
      'deploy-pages': 5,
    }
    for (const [name, ab] of Object.entries(fruehestens))
      expect(Number(/v(\d+)/.exec(gepinnt.get(`actions/${name}`) ?? '')?.[1]), name).toBeGreaterThanOrEqual(ab)
    expect(gepinnt.size).toBe(Object.keys(fruehestens).length)
  })

  test('a request is checked with annotations at true paths, and compared with its base', () => {
    const temp = mkdtempSync(join(tmpdir(), 'amip-runner-'))
    onTestFinished(() => rmSync(temp, { recursive: true, force: true }))
    const env = {
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: temp,
      GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
      BASIS: basis,
    }
    const pruefung = shell(run('pruefen', /Prüfen/), env)
    expect(pruefung.code).toBe(1)
    expect(pruefung.text).toContain(`::error file=${HAUS}/content/cord-2023/abschnitte/eins.md,line=3`)
    // No browser is asked for here: the pages alone are left out, and that is said.
    shell(run('pruefen', /Was sich/), { ...env, AMIP_BROWSER: '/gibt/es/nicht' })
    const kommentar = readFileSync(join(temp, 'summary.md'), 'utf8')
    expect(kommentar).toContain('anna-2023: 1 Abschnitt, 1 Satz')
    expect(kommentar).toContain('2 Programme unverändert.')
  })

  test('parts are built, joined and published; what fails keeps nothing back, and turns the run red at its end', () => {
    const { teil: teile = [] } = jobs.ausgeben?.strategy?.matrix ?? {}
    const TEILE = String((lies('github.yml') as { env: { TEILE: number } }).env.TEILE)
    expect(String(teile.length)).toBe(TEILE)
    const AMIP_CACHE = join(repo, '.amip-cache')
    for (const teil of teile) {
      expect(shell(run('ausgeben', /Ausgeben/), { TEIL: String(teil), TEILE, AMIP_CACHE }).code).toBe(0)
      cpSync(join(repo, '.ausgabe'), join(repo, `.teile/teil-${teil}`), { recursive: true })
      rmSync(join(repo, '.ausgabe'), { recursive: true })
    }
    // What the pipeline keeps between runs is where it says.
    expect(readdirSync(AMIP_CACHE)).toContain('code')
    const ausgang = join(repo, 'ausgang')
    expect(shell(run('veroeffentlichen', /Zusammenführen/), { GITHUB_OUTPUT: ausgang }).code).toBe(0)
    expect(readFileSync(ausgang, 'utf8')).toBe('code=1\n')
    expect(shell(run('veroeffentlichen', /rot/), { CODE: '1' }).code).toBe(1)
    expectSite()
  })

  const { AMIP_VERAPDF = '' } = process.env
  test.skipIf(AMIP_VERAPDF === '')(
    'what is published bears the verdict of veraPDF',
    () => {
      const FORMATE = 'pdf'
      for (const teil of ['1', '2']) {
        shell(run('ausgeben', /Ausgeben/), { TEIL: teil, TEILE: '2', FORMATE })
        cpSync(join(repo, '.ausgabe'), join(repo, `.teile/teil-${teil}`), { recursive: true })
        rmSync(join(repo, '.ausgabe'), { recursive: true })
      }
      const ausgang = join(repo, 'ausgang')
      shell(run('veroeffentlichen', /Zusammenführen/), { GITHUB_OUTPUT: ausgang, AMIP_VERAPDF, FORMATE })
      const seite = join(repo, 'public/jobcenter-anna-2023/2023')
      expect(readFileSync(join(seite, 'index.html'), 'utf8')).toContain('anna-2023.pruefbericht.html')
      expect(readFileSync(join(seite, 'anna-2023.pruefbericht.html'), 'utf8')).toContain('veraPDF')
      const { validierung } = JSON.parse(
        readFileSync(join(repo, '.output/anna-2023/anna-2023.pruefbericht.json'), 'utf8'),
      )
      expect(validierung.map(({ norm, fehler }: { norm: string; fehler: number }) => [norm, fehler])).toEqual([
        ['PDF/UA-1', 0],
        ['PDF/A-2a', 0],
      ])
      expectSite()
    },
    400_000,
  )

  test('a part that is missing is not published', () => {
    shell(run('ausgeben', /Ausgeben/), { TEIL: '1', TEILE: '2' })
    cpSync(join(repo, '.ausgabe'), join(repo, '.teile/teil-1'), { recursive: true })
    const { code, text } = shell(run('veroeffentlichen', /Zusammenführen/), { GITHUB_OUTPUT: join(repo, 'ausgang') })
    expect(code).not.toBe(0)
    expect(text).toContain('teil-fehlt')
    expect(existsSync(join(repo, 'public'))).toBe(false)
    for (const name of ['.ausgabe', '.teile']) rmSync(join(repo, name), { recursive: true })
  })
})

describe.skipIf(process.platform === 'win32')('GitLab', () => {
  const jobs = lies('gitlab-ci.yml') as Record<string, { script: string[]; parallel?: number }>
  // A job's lines are one script.
  const run = (job: string) => jobs[job]?.script.join('\n') ?? ''

  test('a request is checked with code quality at true paths, and compared with its base', () => {
    const env = { GITLAB_CI: 'true', CI_PROJECT_DIR: repo, CI_MERGE_REQUEST_DIFF_BASE_SHA: basis }
    expect(shell(run('pruefen'), env).code).toBe(1)
    const bericht = JSON.parse(readFileSync(join(repo, 'gl-code-quality-report.json'), 'utf8'))
    expect(bericht[0].location.path).toMatch(new RegExp(`^${HAUS}/content/`))
    expect(shell(run('unterschiede'), { ...env, AMIP_BROWSER: '/gibt/es/nicht' }).text).toContain('anna-2023')
    expect(readdirSync(join(repo, 'diff')).sort()).toEqual([
      'unterschiede.html',
      'unterschiede.json',
      'unterschiede.md',
    ])
    rmSync(join(repo, 'diff'), { recursive: true })
    rmSync(join(repo, 'gl-code-quality-report.json'))
  })

  test('parallel jobs are parts by themselves; joined and published as one', () => {
    const anzahl = jobs.ausgeben?.parallel ?? 0
    for (let teil = 1; teil <= anzahl; teil++) {
      const env = { CI_PROJECT_DIR: repo, CI_NODE_INDEX: String(teil), CI_NODE_TOTAL: String(anzahl) }
      const { code, text } = shell(run('ausgeben'), env)
      expect(code).toBe(0)
      expect(text).toContain(`Teil ${teil} von ${anzahl}, nach CI_NODE_INDEX`)
      rmSync(join(repo, '.ausgabe'), { recursive: true })
    }
    mkdirSync(join(repo, 'public'), { recursive: true })
    expect(shell(run('pages'), { CI_PROJECT_DIR: repo }).code).toBe(0)
    expect(shell(run('vollstaendig'), { CI_PROJECT_DIR: repo }).code).toBe(1)
    expectSite()
  })
})

test.skipIf(process.platform === 'win32')('Kubernetes: each pod of the Indexed Job is a part', () => {
  const { spec } = lies('kubernetes.yaml')
  const [container] = spec.template.spec.containers
  const { value } = container.env.find(({ name }: { name: string }) => name === 'AMIP_TEILE')
  expect(Number(value)).toBe(spec.completions)
  // The shell asks for amip by its name, and for folders of the volume.
  writeFileSync(join(bin, 'amip'), `#!/bin/sh\nexec ${join(bin, 'npx')} amip "$@"\n`, { mode: 0o755 })
  const script = container.args[0].replaceAll('/daten/', `${repo}/daten/`)
  const { code, text } = shell(
    script,
    { AMIP_TEILE: value, JOB_COMPLETION_INDEX: '0', CI_NODE_TOTAL: '' },
    join(repo, HAUS),
  )
  expect(code).toBe(0)
  expect(text).toContain(`Teil 1 von ${value}, nach JOB_COMPLETION_INDEX`)
  rmSync(join(repo, 'daten'), { recursive: true })
})
