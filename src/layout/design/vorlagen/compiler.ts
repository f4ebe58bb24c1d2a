import Handlebars from 'handlebars'
import type { Textdatei } from '../../../content/read-text.js'
import { Kept } from '../../../kept.js'
import type { Meldungen, Ort } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import * as regeln from '../../regeln.js'
import { findUnpaired } from './block-pairs.js'
import { markPieces } from './places.js'

/** A layout that is compiled. @throws VorlagenFault where it uses a variable that there is not */
export type FilledTemplate = (context: object, options?: Handlebars.RuntimeOptions) => string

const HELPERS = { if: true, unless: true, each: true, with: true, lookup: true } as const
const OPTIONS: CompileOptions = { strict: true, knownHelpers: HELPERS, knownHelpersOnly: true }

/** Compiles the layouts of one design, which are partials for each other. */
export class VorlagenCompiler {
  readonly #handlebars = Handlebars.create()

  /** @param names of all layouts */
  constructor(
    private readonly names: readonly string[],
    private readonly meldungen: Meldungen,
  ) {}

  /** Undefined where the layout is not well-formed or uses a partial or a helper that there is not, which is reported. */
  compile({ datei, text }: Textdatei): FilledTemplate | undefined {
    try {
      const { partials, specification } = translated.get(`${datei}\0${text}`, () => translateVorlage(datei, text))
      if (this.#reportPartials(partials, datei)) return undefined
      const fill = this.#handlebars.template(specification)
      return (context, options) => named({ datei, text }, () => fill(context, options))
    } catch (fehler) {
      this.#reportSyntax(fehler as HandlebarsFault, { datei, text })
      return undefined
    }
  }

  /** Handlebars neither names the partial an error is in nor keeps `strict` inside it: registered compiled and named, they do both. */
  registerPartials(templates: ReadonlyMap<string, FilledTemplate>): void {
    for (const [name, fill] of templates) this.#handlebars.registerPartial(name, fill as Handlebars.TemplateDelegate)
  }

  #reportPartials(partials: readonly PartialUse[], file: string): boolean {
    const unknown = partials.filter(({ name }) => name !== '@partial-block' && !this.names.includes(name))
    for (const { name, line, column } of unknown) {
      const suggestion = naechster(name, [...this.names])
      this.meldungen.melde(
        regeln.vorlageVariable,
        { datei: file, zeile: line, spalte: column },
        `Die Teilvorlage „${name}“ gibt es nicht.`,
        suggestion ? `Meinten Sie „${suggestion}“?` : `Es gibt: ${this.names.join(', ')}.`,
      )
    }
    return unknown.length > 0
  }

  #reportSyntax({ lineNumber, column, hash, message }: HandlebarsFault, { datei, text }: Textdatei): void {
    const line = lineNumber ?? hash?.loc?.first_line ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1)
    const ort = { datei, zeile: line, spalte: (column ?? hash?.loc?.first_column ?? 0) + 1 }
    const helper = /unknown helper (\S+)/.exec(message)?.[1]
    if (helper)
      this.meldungen.melde(
        regeln.vorlageVariable,
        ort,
        `Den Helfer „${helper}“ gibt es nicht.`,
        `Es gibt: ${Object.keys(HELPERS).join(', ')}.`,
      )
    else {
      const pair = findUnpaired(text, Object.keys(HELPERS))
      this.meldungen.melde(
        regeln.vorlageSyntax,
        pair ? { datei, zeile: pair.line, spalte: 1 } : ort,
        `Die Vorlage ist nicht wohlgeformt: ${pair?.text ?? 'Hier steht ein Zeichen, das an dieser Stelle nicht gilt.'}`,
        'Zu jedem {{#…}} gehört ein {{/…}} mit demselben Namen, zu jedem {{ ein }}.',
      )
    }
  }
}

/** What a layout says, whatever design it belongs to. */
interface Translation {
  partials: readonly PartialUse[]
  specification: TemplateSpecification
}

/** Programmes and designs share layouts; each of the few designs of an office has forty at most. */
const translated = new Kept<Translation>(400)

/** @throws HandlebarsFault */
function translateVorlage(file: string, text: string): Translation {
  const baum = Handlebars.parse(text)
  const partials = findPartials(baum)
  markPieces(baum, file)
  return { partials, specification: compileNow(baum) }
}

/** `Handlebars.compile` waits for the first use and would tell faults only then. @throws HandlebarsFault */
function compileNow(baum: hbs.AST.Program): TemplateSpecification {
  const code = String(Handlebars.precompile(baum, OPTIONS))
  return new Function(`return ${code}`)() as TemplateSpecification
}

interface HandlebarsFault extends Error {
  lineNumber?: number
  column?: number
  hash?: { loc?: { first_line: number; first_column: number } }
}

/** A layout cannot be filled: it uses a variable that there is not. */
export class VorlagenFault extends Error {
  constructor(
    readonly ort: Ort,
    text: string,
    readonly variable: string | undefined,
  ) {
    super(text)
  }
}

/** Runs a layout; what fails inside becomes a VorlagenFault that knows the file, unless an inner layout has named itself. */
function named<Value>({ datei, text }: Textdatei, run: () => Value): Value {
  try {
    return run()
  } catch (fehler) {
    if (fehler instanceof VorlagenFault) throw fehler
    const { lineNumber, column, message } = fehler as HandlebarsFault
    // A text has no variables of its own, nor has nothing: JavaScript says so in its words, and without a place.
    const placeless = /'in' operator to search for '([^']+)'|\(reading '([^']+)'\)/.exec(message)
    const wanted = placeless?.[1] ?? placeless?.[2]
    const variable = /"([^"]+)" not defined/.exec(message)?.[1] ?? wanted
    throw new VorlagenFault(
      wanted === undefined ? { datei, zeile: lineNumber ?? 1, spalte: (column ?? 0) + 1 } : useOf(wanted, datei, text),
      variable
        ? `Die Variable „${variable}“ gibt es in dieser Vorlage nicht.`
        : `Die Vorlage lässt sich nicht füllen: ${message}.`,
      variable,
    )
  }
}

/** Where a layout uses a variable that what stands before it cannot have: behind a point or a stroke, or else first in a loop. */
function useOf(variable: string, file: string, text: string): Ort {
  const positions = [...text.matchAll(/\{\{[^}]*\}\}/g)].filter(([expression]) =>
    expression.split(/[^\w@-]+/).includes(variable),
  )
  const [position] = [
    ...positions.filter(([expression]) => new RegExp(`[\\w\\]][./]${variable}\\b`).test(expression)),
    ...positions.filter(({ index }) => isInLoop(text.slice(0, index))),
    ...positions,
  ]
  const before = text.slice(0, position?.index ?? 0).split('\n')
  return { datei: file, zeile: before.length, spalte: (before.at(-1)?.length ?? 0) + 1 }
}

function isInLoop(before: string): boolean {
  const count = (pattern: RegExp) => before.match(pattern)?.length ?? 0
  return count(/\{\{~?\s*#(?:each|with)\b/g) > count(/\{\{~?\s*\/(?:each|with)\b/g)
}

interface PartialUse {
  name: string
  line: number
  column: number
}

function findPartials(baum: hbs.AST.Program): PartialUse[] {
  const found: PartialUse[] = []
  class PartialFinder extends Handlebars.Visitor {
    override PartialStatement({ name, loc }: hbs.AST.PartialStatement): void {
      const original = 'original' in name ? String(name.original) : ''
      found.push({ name: original, line: loc.start.line, column: loc.start.column + 1 })
    }
  }
  new PartialFinder().accept(baum)
  return found
}
