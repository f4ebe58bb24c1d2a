// Has Stryker's instrumenter put all its mutants into src/check and src/figures, each behind a switch.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const OPTIONEN = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false }
const NICHTS = () => {}
const LOGGER = {
  ...{ isDebugEnabled: () => false, isTraceEnabled: () => false, isInfoEnabled: () => false },
  ...{ debug: NICHTS, trace: NICHTS, info: NICHTS, warn: NICHTS, error: console.error, fatal: console.error },
}

/** Writes the instrumented sources to `ziel`, as they lie in the repository, and what was changed to `mutanten.json`. */
export async function instrument(wurzel, paketordner, raeume, ziel) {
  const finde = createRequire(join(paketordner, 'package.json'))
  const paket = await import(pathToFileURL(finde.resolve('@stryker-mutator/instrumenter')).href)
  const { Instrumenter } = paket
  const dateien = raeume
    .flatMap((raum) => readdirSync(join(wurzel, raum), { recursive: true }).map((datei) => join(raum, datei)))
    .filter((datei) => datei.endsWith('.ts'))
    .sort()
    .map((name) => ({ name, mutate: true, content: readFileSync(join(wurzel, name), 'utf8') }))
  const { files, mutants } = await new Instrumenter(LOGGER).instrument(dateien, OPTIONEN)
  for (const { name, content } of files) {
    mkdirSync(dirname(join(ziel, name)), { recursive: true })
    writeFileSync(join(ziel, name), content)
  }
  const quelle = new Map(dateien.map(({ name, content }) => [name, content.split('\n')]))
  const mutanten = mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({
    ...{ id, datei: fileName, mutator: mutatorName, durch: replacement },
    ...{ zeile: location.start.line + 1, spalte: location.start.column + 1 },
    statt: piece(quelle.get(fileName), location),
  }))
  writeFileSync(join(ziel, 'mutanten.json'), JSON.stringify(mutanten))
  return mutanten.length
}

function piece(zeilen, { start, end }) {
  return zeilen
    .slice(start.line, end.line + 1)
    .map((zeile, nummer) => {
      const bis = nummer === end.line - start.line ? end.column : undefined
      return zeile.slice(nummer === 0 ? start.column : 0, bis)
    })
    .join('\n')
}
