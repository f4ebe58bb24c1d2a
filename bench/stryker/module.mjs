// A module system in which what depends on the mutated rooms can be evaluated afresh, in milliseconds: a constant that is
// made while a module loads is mutated by loading that module, and those above it, once more. All else is loaded once.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileFunction } from 'node:vm'
import { transformSync } from 'esbuild'

export class Modulwelt {
  #texte = new Map()
  #bestaendig = new Map()
  #beweglich = new Map()

  /**
   * By path: `ersetzt` are other sources of modules, `umhuellt` makes other exports of theirs; `pakete` stand in for packages,
   * by name. `ergaenzt` adds to the source of what is mutated.
   */
  constructor(wurzel, instrumentiert, raeume, { ersetzt, umhuellt, pakete, ergaenzt }) {
    Object.assign(this, { wurzel, instrumentiert, raeume, ersetzt, umhuellt, andere: pakete, ergaenzt })
    this.pakete = createRequire(join(wurzel, 'package.json'))
  }

  /** Modules of the mutated rooms, and what imports them, are new from here on. */
  anew() {
    const module = new Map()
    return (pfad) => this.#load(resolve(this.wurzel, pfad), module)
  }

  #load(pfad, module) {
    const wo = this.#isMoved(pfad) ? module : this.#bestaendig
    const bekannt = wo.get(pfad)
    if (bekannt) return bekannt.exports
    const modul = { exports: {} }
    wo.set(pfad, modul)
    const { mache } = this.#read(pfad)
    const fordere = (name) => {
      const ziel = this.#resolve(name, pfad)
      return ziel ? this.#load(ziel, module) : (this.andere.get(name)?.() ?? this.pakete(name))
    }
    mache(modul.exports, fordere, modul, pfad, dirname(pfad), pathToFileURL(pfad).href)
    const huelle = this.umhuellt.get(relative(this.wurzel, pfad))
    if (huelle) modul.exports = { ...modul.exports, ...huelle(modul.exports) }
    return modul.exports
  }

  #resolve(name, von) {
    if (!name.startsWith('.')) return undefined
    const pfad = resolve(dirname(von), name)
    const quelle = pfad.replace(/\.js$/, '.ts')
    return existsSync(quelle) ? quelle : pfad
  }

  #read(pfad) {
    const bekannt = this.#texte.get(pfad)
    if (bekannt) return bekannt
    const name = relative(this.wurzel, pfad)
    const ersatz = this.ersetzt.get(name)
    const anderswo = join(this.instrumentiert, name)
    const quelle =
      ersatz ?? (this.#isMutated(name) ? this.ergaenzt(readFileSync(anderswo, 'utf8')) : readFileSync(pfad, 'utf8'))
    const { code } = transformSync(quelle, {
      ...{ loader: 'ts', format: 'cjs', target: 'node20', supported: { 'dynamic-import': false } },
      define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename', 'import.meta.url': '__url' },
    })
    const importe = [...code.matchAll(/require\("(\.[^"]+)"\)/g)].flatMap(([, ziel]) => this.#resolve(ziel, pfad) ?? [])
    const namen = ['exports', 'require', 'module', '__filename', '__dirname', '__url']
    const gelesen = { importe, mache: compileFunction(code, namen, { filename: pfad }) }
    this.#texte.set(pfad, gelesen)
    return gelesen
  }

  #isMutated(name) {
    return this.raeume.some((raum) => name.startsWith(`${raum}/`))
  }

  /** Whether it is mutated or imports what is. */
  #isMoved(pfad, unterwegs = new Set()) {
    const bekannt = this.#beweglich.get(pfad)
    if (bekannt !== undefined) return bekannt
    if (unterwegs.has(pfad)) return false
    unterwegs.add(pfad)
    const name = relative(this.wurzel, pfad)
    const ist = this.#isMutated(name) || this.#read(pfad).importe.some((ziel) => this.#isMoved(ziel, unterwegs))
    this.#beweglich.set(pfad, ist)
    return ist
  }

  /** What a module of the repository imports of it. */
  importe(pfad) {
    return this.#read(resolve(this.wurzel, pfad)).importe.map((ziel) => relative(this.wurzel, ziel))
  }
}
