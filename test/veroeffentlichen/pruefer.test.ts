import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run as build } from '../../src/commands/build.js'
import { run as webauftritt } from '../../src/commands/webauftritt.js'
import { amip } from '../amip.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, WURZEL, werkstatt } from '../werkstatt.js'

// What others' validators say of the files that docs/ offers and that a site holds. They run where AMIP_PRUEFER names a folder that has
// them (`.ci/run` fills one): actionlint; check-jsonschema, which brings GitLab's schema; frictionless; a Python with cyclonedx.
const { AMIP_PRUEFER: PRUEFER = '' } = process.env
const PIPELINES = ['docs/veroeffentlichen/github.yml', '.github/workflows/tests.yml']

function ask(programm: string, ...argumente: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(join(PRUEFER, programm), argumente, { cwd: WURZEL, encoding: 'utf8' })
  return { status, text: `${stdout}${stderr}` }
}

describe.skipIf(PRUEFER === '')('validators of others', () => {
  let ordner: string
  beforeAll(() => {
    ordner = mkdtempSync(join(tmpdir(), 'amip-pruefer-'))
    return () => rmSync(ordner, { recursive: true, force: true })
  })
  const spoilt = (name: string, alt: string, neu: string): string => {
    const text = readFileSync(join(WURZEL, name), 'utf8')
    expect(text).toContain(alt)
    const datei = join(ordner, 'verdorben.yml')
    writeFileSync(datei, text.replace(alt, neu))
    return datei
  }

  test.each(PIPELINES)('actionlint finds nothing in %s', (datei) => {
    expect(ask('actionlint', datei)).toEqual({ status: 0, text: '' })
  })

  test('and would find a word that is none', () => {
    const datei = spoilt('docs/veroeffentlichen/github.yml', 'runs-on: ubuntu-24.04', 'runs-on: ubunto-24.04')
    expect(ask('actionlint', datei).status).toBe(1)
  })

  test('the pipeline for GitLab is as its schema says; one with a key that is none is not', () => {
    const schema = ['--builtin-schema', 'vendor.gitlab-ci']
    expect(ask('check-jsonschema', ...schema, 'docs/veroeffentlichen/gitlab-ci.yml')).toMatchObject({ status: 0 })
    const datei = spoilt('docs/veroeffentlichen/gitlab-ci.yml', 'stage: pruefen', 'staage: pruefen')
    expect(ask('check-jsonschema', ...schema, datei).status).toBe(1)
  })

  test('the bill of materials is CycloneDX 1.6, in its strict sense', () => {
    const frage = [
      'import sys',
      'from cyclonedx.validation.json import JsonStrictValidator',
      'from cyclonedx.schema import SchemaVersion',
      'fehler = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1], encoding="utf-8").read())',
      'sys.exit(str(fehler)[:500] if fehler else 0)',
    ].join('\n')
    expect(ask('python/bin/python', '-c', frage, 'sbom.cdx.json')).toEqual({ status: 0, text: '' })
    const datei = join(ordner, 'verdorben.json')
    writeFileSync(datei, readFileSync(join(WURZEL, 'sbom.cdx.json'), 'utf8').replace('"components"', '"komponenten"'))
    expect(ask('python/bin/python', '-c', frage, datei).status).toBe(1)
  })

  test('the open data of a site are a Data Package: description, types and values of all CSV', async () => {
    await amip(['--version'])
    const wurzel = werkstatt({
      'content/nord-2023/programm.yaml': programmYaml(),
      'content/nord-2023/abschnitte/eins.md': '# Eins\n\n::zieltabelle{daten=plaetze titel="Plätze"}\n',
      'content/nord-2023/daten/plaetze.yaml':
        'titel: Plätze\nspalten: [2022, 2023]\nzeilen:\n  alle: { name: "Alle, „zusammen“", werte: [-1.5, 1234567.25] }\n  keine: { name: =Keine, werte: [., 3] }\n',
    })
    await build(['--format', 'html'], mitschrift(wurzel))
    await webauftritt(['--out', 'public'], mitschrift(wurzel))
    const daten = join(wurzel, 'public/jobcenter-musterland/2023/daten')
    expect(ask('frictionless', 'validate', join(daten, 'datapackage.json')), daten).toMatchObject({ status: 0 })
    const csv = join(daten, 'plaetze.csv')
    writeFileSync(csv, readFileSync(csv, 'utf8').replace('1234567.25', 'viele'))
    expect(ask('frictionless', 'validate', join(daten, 'datapackage.json')).status).toBe(1)
  })
})
