#!/usr/bin/env node
// Writes LIZENZEN.txt and, for programs, sbom.cdx.json: every package of others that the packed amip holds or asks npm for, with version, licence and licence text.
// `node bin/pack/licences.mjs` after a package has changed; a test holds the file true.
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundlePages, bundleProgram } from '../setup/bundle.mjs'
import { ENTRIES } from '../setup/compile.mjs'
import { ROOT } from '../setup/state.mjs'
import { formatSbom } from './sbom.mjs'

/** @typedef {{ name: string, version: string, licence: string, text: string, how: string, integrity: string }} Fremdpaket */

/** What asks for attention before it may ship: whatever is not among these. */
export const FREE = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|OFL-1\.1|Python-2\.0)\b/

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** The licence files of a folder, one after the other. @param {string} folder */
function readTexts(folder) {
  if (!existsSync(folder)) return ''
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name))
  return names
    .sort()
    .map((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+$/gm, '')
        .trim(),
    )
    .join('\n\n')
}

/** Folders in node_modules of which something is in the bundle, from the root. @param {string} root */
async function listBundled(root) {
  const folder = mkdtempSync(join(tmpdir(), 'amip-licences-'))
  try {
    const made = await Promise.all([bundleProgram(root, ENTRIES, folder), bundlePages(root, join(folder, 'seite'))])
    const outputs = made.flatMap(({ metafile }) => Object.values(metafile.outputs))
    const inputs = outputs.flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    )
    return new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Folders of what npm installs with the package, on any platform, from the root. @param {string} root */
function listInstalled(root) {
  const { packages } = readJson(join(root, 'package-lock.json'))
  /** @type {Set<string>} */
  const found = new Set()
  /** @param {string} name @param {string} from */
  const add = (name, from) => {
    for (let place = from; ; place = place.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
      const path = `${place === '' ? '' : `${place}/`}node_modules/${name}`
      if (packages[path]) {
        if (!found.has(path)) {
          found.add(path)
          for (const other of dependenciesOf(packages[path])) add(other, path)
        }
        return
      }
      if (place === '') return
    }
  }
  for (const name of Object.keys(readJson(join(root, 'package.json')).dependencies)) add(name, '')
  return { found, packages }
}

/** @param {{ dependencies?: object, optionalDependencies?: object }} entry */
function dependenciesOf({ dependencies = {}, optionalDependencies = {} }) {
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]
}

/** All packages of others, by name and version. @param {string} root @returns {Promise<Fremdpaket[]>} */
export async function listLicences(root) {
  const bundled = await listBundled(root)
  const { found, packages } = listInstalled(root)
  const list = [...new Set([...bundled, ...found])].map((path) => {
    const name = path.replace(/^.*node_modules\//, '')
    const entry = packages[path]
    // Packages for other platforms are not installed here; they hold the same under the same licence as the one that asks for them.
    const text =
      readTexts(join(root, path)) || readTexts(join(root, path.replace(/-(android|darwin|linux|win32)-[\w-]+$/, '')))
    return {
      name,
      version: entry.version,
      licence: entry.license ?? '',
      text,
      integrity: entry.integrity ?? '',
      how: bundled.has(path) ? 'in dist/' : 'von npm',
    }
  })
  const unique = new Map(list.map((one) => [`${one.name} ${one.version}`, one]))
  return [...unique.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
}

/** The file, whole. @param {readonly Fremdpaket[]} list */
export function formatLicences(list) {
  const [names, licences] = [list.map(({ name, version }) => `${name} ${version}`), list.map(({ licence }) => licence)]
  const [w1, w2] = [Math.max(...names.map(({ length }) => length)), Math.max(...licences.map(({ length }) => length))]
  const rows = list.map(({ how }, i) => `${(names[i] ?? '').padEnd(w1)}  ${(licences[i] ?? '').padEnd(w2)}  ${how}`)
  const texts = list.map(({ text, licence }, i) => {
    const rule = '─'.repeat(Math.max(8, (names[i] ?? '').length))
    return `${names[i]}\n${rule}\n${text || `(Das Paket bringt keinen Lizenztext mit; es nennt als Lizenz: ${licence})`}`
  })
  return `Pakete anderer, die mit amip ausgeliefert werden („in dist/“) oder die npm dazu holt („von npm“)
Geschrieben von bin/pack/licences.mjs. Was sonst von anderen stammt, nennt NOTICE.md.

${rows.join('\n')}


${texts.join('\n\n\n')}
`
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const list = await listLicences(ROOT)
  writeFileSync(join(ROOT, 'LIZENZEN.txt'), formatLicences(list))
  writeFileSync(join(ROOT, 'sbom.cdx.json'), formatSbom(ROOT, list))
}
