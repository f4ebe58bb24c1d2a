import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WURZEL } from '../werkstatt.js'

// What can be said of the image without building it; .ci/image builds it, where there is a builder.

// What the container file itself puts in.
const BASIS = ['$', '{BASIS}'].join('')
const DATEI = readFileSync(join(WURZEL, 'docs/veroeffentlichen/Containerfile'), 'utf8')
const zeilen = DATEI.replaceAll('\\\n', ' ')
  .split('\n')
  .filter((zeile) => zeile.trim() !== '' && !zeile.startsWith('#'))
const of = (anweisung: string) =>
  zeilen.flatMap((zeile) => (zeile.startsWith(`${anweisung} `) ? [zeile.slice(anweisung.length + 1).trim()] : []))

test('stands on one base, pinned by its digest', () => {
  expect(of('ARG')).toEqual([expect.stringMatching(/^BASIS=\S+:[\w.-]+@sha256:[0-9a-f]{64}$/)])
  expect(of('FROM')).toEqual([`${BASIS} AS bauen`, BASIS])
})

test('takes packages by the lock alone, and nothing from elsewhere', () => {
  const befehle = of('RUN').join('\n')
  expect(befehle.match(/npm (\w+)/g)).toEqual(['npm ci', 'npm pack', 'npm ci'])
  expect(DATEI).not.toMatch(/^ADD |https?:|apt-get|curl|wget|:latest/m)
})

test('runs as a user who is not root and owns no file of the program, by a number that Kubernetes can check', () => {
  const letzte = zeilen.slice(zeilen.lastIndexOf(`FROM ${BASIS}`))
  expect(letzte.find((zeile) => zeile.startsWith('USER '))).toMatch(/^USER [1-9]\d*:[1-9]\d*$/)
  expect(letzte.findIndex((zeile) => zeile.startsWith('USER '))).toBeGreaterThan(
    letzte.findIndex((zeile) => zeile.startsWith('RUN ')),
  )
  expect(letzte.join('\n')).not.toMatch(/chown[^&]*\/opt/)
  expect(of('ENTRYPOINT')).toEqual(['["amip"]'])
})

test('is made without what this machine has installed or put out', () => {
  const ignoriert = readFileSync(join(WURZEL, '.dockerignore'), 'utf8').split('\n')
  for (const name of ['node_modules', 'dist', 'output', '.git']) expect(ignoriert).toContain(name)
})
