import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { UmgebungsFehler } from '../../src/environment.js'
import { readBericht, validate } from '../../src/pruefbericht/verapdf.js'

const bericht = (compliant: boolean, failedChecks: number) =>
  JSON.stringify({
    report: {
      buildInformation: { releaseDetails: [{ id: 'core', version: '1.28.2' }] },
      jobs: [
        {
          validationResult: [
            {
              compliant,
              details: {
                passedChecks: 90,
                failedChecks,
                ruleSummaries: [
                  { ruleStatus: 'FAILED', clause: '7.1', testNumber: 8, description: 'No metadata', failedChecks },
                  { ruleStatus: 'PASSED', clause: '7.2', testNumber: 1, description: 'Fine', failedChecks: 0 },
                ].slice(failedChecks === 0 ? 1 : 0),
              },
            },
          ],
        },
      ],
    },
  })

/** A program that answers as veraPDF does: with a code of its own for files that fail. */
function createValidator(antwort: string, code: number): string {
  const ordner = mkdtempSync(join(tmpdir(), 'amip-verapdf-'))
  onTestFinished(() => rmSync(ordner, { recursive: true, force: true }))
  const pfad = join(ordner, 'verapdf')
  writeFileSync(pfad, `#!/bin/sh\ncat <<'EOS'\n${antwort}\nEOS\nexit ${code}\n`)
  chmodSync(pfad, 0o755)
  return pfad
}

test('reads what is broken, where and how often', () => {
  expect(readBericht(bericht(false, 3), 'verapdf')).toEqual({
    version: '1.28.2',
    bestanden: false,
    geprueft: 93,
    fehler: 3,
    verstoesse: [{ regel: '7.1-8', text: 'No metadata', anzahl: 3 }],
  })
  expect(readBericht(bericht(true, 0), 'verapdf')).toMatchObject({ bestanden: true, fehler: 0, verstoesse: [] })
})

test.skipIf(process.platform === 'win32')('asks under both standards, and hears also of failed files', async () => {
  const gut = await validate(createValidator(bericht(true, 0), 0), 'x.pdf')
  expect(gut.map(({ norm, bestanden }) => [norm, bestanden])).toEqual([
    ['PDF/UA-1', true],
    ['PDF/A-2a', true],
  ])
  expect((await validate(createValidator(bericht(false, 2), 1), 'x.pdf')).map(({ fehler }) => fehler)).toEqual([2, 2])
})

test('says what to do where it does not start or does not answer', async () => {
  await expect(validate('/gibt/es/nicht', 'x.pdf')).rejects.toThrow(UmgebungsFehler)
  expect(() => readBericht('Hallo', 'verapdf')).toThrow('Die Antwort von veraPDF („verapdf“) ist nicht zu verstehen.')
  expect(() => readBericht('{"report":{"jobs":[]}}', 'verapdf')).toThrow(UmgebungsFehler)
})
