import Handlebars from 'handlebars'
import type { Textdatei } from '../../../content/read-text.js'
import { Kept } from '../../../kept.js'
import type { Meldungen, Ort } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import * as regeln from '../../regeln.js'
import { findUnpaired } from './blockpaare.js'
import { markPieces } from './stellen.js'

/** A layout that is compiled. @throws Vorlagenfehler where it uses a variable that there is not */
export type Fuellung = (kontext: object, optionen?: Handlebars.RuntimeOptions) => string

const HELFER = { if: true, unless: true, each: true, with: true, lookup: true } as const
const OPTIONEN: CompileOptions = { strict: true, knownHelpers: HELFER, knownHelpersOnly: true }

/** Compiles the layouts of one design, which are partials for each other. */
export class Uebersetzer {
  readonly #maschine = Handlebars.create()

  /** @param namen of all layouts */
  constructor(
    private readonly namen: readonly string[],
    private readonly meldungen: Meldungen,
  ) {}

  /** Undefined where the layout is not well-formed or uses a partial or a helper that there is not, which is reported. */
  compile({ datei, text }: Textdatei): Fuellung | undefined {
    try {
      const { teilvorlagen, spezifikation } = translated.get(`${datei}\0${text}`, () => translateVorlage(datei, text))
      if (this.#reportPartials(teilvorlagen, datei)) return undefined
      const fuelle = this.#maschine.template(spezifikation)
      return (kontext, optionen) => named({ datei, text }, () => fuelle(kontext, optionen))
    } catch (fehler) {
      this.#reportSyntax(fehler as HandlebarsFehler, { datei, text })
      return undefined
    }
  }

  /** Handlebars neither names the partial an error is in nor keeps `strict` inside it: registered compiled and named, they do both. */
  registerPartials(fuellungen: ReadonlyMap<string, Fuellung>): void {
    for (const [name, fuelle] of fuellungen) this.#maschine.registerPartial(name, fuelle as Handlebars.TemplateDelegate)
  }

  #reportPartials(teilvorlagen: readonly Teilvorlage[], datei: string): boolean {
    const unbekannt = teilvorlagen.filter(({ name }) => name !== '@partial-block' && !this.namen.includes(name))
    for (const { name, zeile, spalte } of unbekannt) {
      const vorschlag = naechster(name, [...this.namen])
      this.meldungen.melde(
        regeln.vorlageVariable,
        { datei, zeile, spalte },
        `Die Teilvorlage „${name}“ gibt es nicht.`,
        vorschlag ? `Meinten Sie „${vorschlag}“?` : `Es gibt: ${this.namen.join(', ')}.`,
      )
    }
    return unbekannt.length > 0
  }

  #reportSyntax({ lineNumber, column, hash, message }: HandlebarsFehler, { datei, text }: Textdatei): void {
    const zeile = lineNumber ?? hash?.loc?.first_line ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1)
    const ort = { datei, zeile, spalte: (column ?? hash?.loc?.first_column ?? 0) + 1 }
    const helfer = /unknown helper (\S+)/.exec(message)?.[1]
    if (helfer)
      this.meldungen.melde(
        regeln.vorlageVariable,
        ort,
        `Den Helfer „${helfer}“ gibt es nicht.`,
        `Es gibt: ${Object.keys(HELFER).join(', ')}.`,
      )
    else {
      const paar = findUnpaired(text, Object.keys(HELFER))
      this.meldungen.melde(
        regeln.vorlageSyntax,
        paar ? { datei, zeile: paar.zeile, spalte: 1 } : ort,
        `Die Vorlage ist nicht wohlgeformt: ${paar?.text ?? 'Hier steht ein Zeichen, das an dieser Stelle nicht gilt.'}`,
        'Zu jedem {{#…}} gehört ein {{/…}} mit demselben Namen, zu jedem {{ ein }}.',
      )
    }
  }
}

/** What a layout says, whatever design it belongs to. */
interface Uebersetzung {
  teilvorlagen: readonly Teilvorlage[]
  spezifikation: TemplateSpecification
}

/** Programmes and designs share layouts; each of the few designs of an office has forty at most. */
const translated = new Kept<Uebersetzung>(400)

/** @throws HandlebarsFehler */
function translateVorlage(datei: string, text: string): Uebersetzung {
  const baum = Handlebars.parse(text)
  const teilvorlagen = findPartials(baum)
  markPieces(baum, datei)
  return { teilvorlagen, spezifikation: compileNow(baum) }
}

/** `Handlebars.compile` waits for the first use and would tell faults only then. @throws HandlebarsFehler */
function compileNow(baum: hbs.AST.Program): TemplateSpecification {
  const quelltext = String(Handlebars.precompile(baum, OPTIONEN))
  return new Function(`return ${quelltext}`)() as TemplateSpecification
}

interface HandlebarsFehler extends Error {
  lineNumber?: number
  column?: number
  hash?: { loc?: { first_line: number; first_column: number } }
}

/** A layout cannot be filled: it uses a variable that there is not. */
export class Vorlagenfehler extends Error {
  constructor(
    readonly ort: Ort,
    text: string,
    readonly variable: string | undefined,
  ) {
    super(text)
  }
}

/** Runs a layout; what fails inside becomes a Vorlagenfehler that knows the file, unless an inner layout has named itself. */
function named<Wert>({ datei, text }: Textdatei, tue: () => Wert): Wert {
  try {
    return tue()
  } catch (fehler) {
    if (fehler instanceof Vorlagenfehler) throw fehler
    const { lineNumber, column, message } = fehler as HandlebarsFehler
    // A text has no variables of its own, nor has nothing: JavaScript says so in its words, and without a place.
    const ohneOrt = /'in' operator to search for '([^']+)'|\(reading '([^']+)'\)/.exec(message)
    const gesucht = ohneOrt?.[1] ?? ohneOrt?.[2]
    const variable = /"([^"]+)" not defined/.exec(message)?.[1] ?? gesucht
    throw new Vorlagenfehler(
      gesucht === undefined
        ? { datei, zeile: lineNumber ?? 1, spalte: (column ?? 0) + 1 }
        : useOf(gesucht, datei, text),
      variable
        ? `Die Variable „${variable}“ gibt es in dieser Vorlage nicht.`
        : `Die Vorlage lässt sich nicht füllen: ${message}.`,
      variable,
    )
  }
}

/** Where a layout uses a variable that what stands before it cannot have: behind a point or a stroke, or else first in a loop. */
function useOf(variable: string, datei: string, text: string): Ort {
  const stellen = [...text.matchAll(/\{\{[^}]*\}\}/g)].filter(([ausdruck]) =>
    ausdruck.split(/[^\w@-]+/).includes(variable),
  )
  const [stelle] = [
    ...stellen.filter(([ausdruck]) => new RegExp(`[\\w\\]][./]${variable}\\b`).test(ausdruck)),
    ...stellen.filter(({ index }) => isInLoop(text.slice(0, index))),
    ...stellen,
  ]
  const davor = text.slice(0, stelle?.index ?? 0).split('\n')
  return { datei, zeile: davor.length, spalte: (davor.at(-1)?.length ?? 0) + 1 }
}

function isInLoop(davor: string): boolean {
  const count = (muster: RegExp) => davor.match(muster)?.length ?? 0
  return count(/\{\{~?\s*#(?:each|with)\b/g) > count(/\{\{~?\s*\/(?:each|with)\b/g)
}

interface Teilvorlage {
  name: string
  zeile: number
  spalte: number
}

function findPartials(baum: hbs.AST.Program): Teilvorlage[] {
  const gefunden: Teilvorlage[] = []
  class Sucher extends Handlebars.Visitor {
    override PartialStatement({ name, loc }: hbs.AST.PartialStatement): void {
      const original = 'original' in name ? String(name.original) : ''
      gefunden.push({ name: original, zeile: loc.start.line, spalte: loc.start.column + 1 })
    }
  }
  new Sucher().accept(baum)
  return gefunden
}
