import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { BAUSTEINE } from '../../content/blocks/bausteine.js'
import { readText } from '../../content/read-text.js'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import * as regeln from '../regeln.js'
import type { Gestaltung } from './gestaltung.js'

/** The layouts of the frame. */
const RAHMENVORLAGEN = [
  'dokument',
  'titelseite',
  'impressum',
  'inhaltsverzeichnis',
  'beschriftungsverzeichnis',
  'abschnitt',
  'diagrammdaten',
] as const
/** Blocks of which nothing is printed. */
const STUMM = new Set(['ausnahme'])

/** The layouts that every design has: those of the frame, and one for each block. */
export const VORLAGEN: readonly string[] = [
  ...RAHMENVORLAGEN,
  ...[...BAUSTEINE.keys()].filter((name) => !STUMM.has(name)),
]

/** One rendering, kept so that a fault in the finished document can be traced to the layout that wrote it. */
export interface Rendering {
  datei: string
  quelle: string
  html: string
}

/** The layouts of one design, compiled. */
export interface Vorlagen {
  /** Fills a layout. A fault in it is reported with the layout's file and line; the result is then ''. */
  render(vorlage: string, kontext: object): string
  readonly renderings: Rendering[]
}

interface HandlebarsFehler extends Error {
  lineNumber?: number
  column?: number
  hash?: { loc?: { first_line: number; first_column: number } }
}

/**
 * Reads and compiles all `.hbs` files of a design, those that it lacks from the design that it is based on; each is also a partial
 * for the others. Undefined where one is not well-formed or one is missing.
 */
export function readVorlagen(
  wurzel: string,
  { ordner, bausteine }: Gestaltung,
  meldungen: Meldungen,
): Vorlagen | undefined {
  const dateien = new Map(
    ordner.toReversed().flatMap((einer) =>
      readdirSync(join(wurzel, einer))
        .filter((name) => name.endsWith('.hbs'))
        .map((name) => [name.slice(0, -4), `${einer}/${name}`] as const),
    ),
  )
  const namen = [...dateien.keys()].sort()
  const vorher = meldungen.anzahl('fehler')
  for (const vorlage of [...VORLAGEN, ...Object.keys(bausteine)]) {
    if (!dateien.has(vorlage))
      meldungen.melde(
        regeln.vorlageFehlt,
        { datei: `${ordner[0]}/${vorlage}.hbs`, zeile: 1, spalte: 1 },
        `Der Gestaltung fehlt die Vorlage „${vorlage}.hbs“.`,
        vorlage in bausteine
          ? 'Sie bestimmt, wie der Baustein aussieht: <div class="kasten" data-stil="{{stil}}">{{{inhalt}}}</div>'
          : 'Aus templates/standard/ kopieren und anpassen, oder in gestaltung.yaml „basis: standard“ nennen.',
      )
  }
  const maschine = Handlebars.create()
  const fuellungen = new Map<string, { fuelle: Handlebars.TemplateDelegate; datei: string; quelle: string }>()
  for (const [name, datei] of dateien) {
    const quelle = readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen)
    if (!quelle) continue
    const fuelle = compile(maschine, quelle.text, datei, namen, meldungen)
    if (fuelle) fuellungen.set(name, { fuelle, datei, quelle: quelle.text })
  }
  if (meldungen.anzahl('fehler') > vorher) return undefined

  // Handlebars neither names the partial an error is in nor keeps `strict` inside it: registering each one compiled, in a wrapper that names it, does both.
  for (const [name, { fuelle, datei }] of fuellungen) {
    maschine.registerPartial(name, ((kontext: object, optionen: Handlebars.RuntimeOptions) =>
      named(datei, () => fuelle(kontext, optionen))) as Handlebars.TemplateDelegate)
  }
  const renderings: Rendering[] = []
  const gemeldet = new Set<string>()
  return {
    renderings,
    render(vorlage, kontext) {
      const eintrag = fuellungen.get(vorlage)
      if (!eintrag) return ''
      try {
        const html = named(eintrag.datei, () => eintrag.fuelle(kontext))
        renderings.push({ datei: eintrag.datei, quelle: eintrag.quelle, html })
        return html
      } catch (fehler) {
        if (!(fehler instanceof Vorlagenfehler)) throw fehler
        const stelle = `${fehler.ort.datei}:${fehler.ort.zeile}:${fehler.ort.spalte}`
        if (!gemeldet.has(stelle))
          meldungen.melde(
            regeln.vorlageVariable,
            fehler.ort,
            fehler.message,
            fehler.variable ? suggest(fehler.variable, kontext) : '',
          )
        gemeldet.add(stelle)
        return ''
      }
    },
  }
}

class Vorlagenfehler extends Error {
  constructor(
    readonly ort: Ort,
    text: string,
    readonly variable: string | undefined,
  ) {
    super(text)
  }
}

/** Runs a layout; what fails inside becomes a Vorlagenfehler that knows the file, unless an inner layout has named itself. */
function named<Wert>(datei: string, tue: () => Wert): Wert {
  try {
    return tue()
  } catch (fehler) {
    if (fehler instanceof Vorlagenfehler) throw fehler
    const { lineNumber, column, message } = fehler as HandlebarsFehler
    const variable = /"([^"]+)" not defined/.exec(message)?.[1]
    throw new Vorlagenfehler(
      { datei, zeile: lineNumber ?? 1, spalte: (column ?? 0) + 1 },
      variable
        ? `Die Variable „${variable}“ gibt es in dieser Vorlage nicht.`
        : `Die Vorlage lässt sich nicht füllen: ${message}.`,
      variable,
    )
  }
}

function suggest(variable: string, kontext: object): string {
  const bekannt = Object.keys(kontext)
  const vorschlag = naechster(variable, bekannt)
  return vorschlag ? `Meinten Sie „${vorschlag}“?` : `Hier gibt es: ${bekannt.join(', ')}.`
}

const HELFER = { if: true, unless: true, each: true, with: true, lookup: true } as const

function compile(
  maschine: typeof Handlebars,
  text: string,
  datei: string,
  teilvorlagen: string[],
  meldungen: Meldungen,
): Handlebars.TemplateDelegate | undefined {
  try {
    const baum = Handlebars.parse(text)
    const unbekannt = findPartials(baum.body).filter(({ name }) => !teilvorlagen.includes(name))
    for (const { name, zeile, spalte } of unbekannt) {
      const vorschlag = naechster(name, teilvorlagen)
      meldungen.melde(
        regeln.vorlageVariable,
        { datei, zeile, spalte },
        `Die Teilvorlage „${name}“ gibt es nicht.`,
        vorschlag ? `Meinten Sie „${vorschlag}“?` : `Es gibt: ${teilvorlagen.join(', ')}.`,
      )
    }
    if (unbekannt.length > 0) return undefined
    const optionen: CompileOptions = { strict: true, knownHelpers: HELFER, knownHelpersOnly: true }
    Handlebars.precompile(baum, optionen)
    return maschine.compile(baum, optionen)
  } catch (fehler) {
    const { lineNumber, column, hash, message } = fehler as HandlebarsFehler
    const zeile = lineNumber ?? hash?.loc?.first_line ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1)
    const spalte = (column ?? hash?.loc?.first_column ?? 0) + 1
    const helfer = /unknown helper (\S+)/.exec(message)?.[1]
    if (helfer)
      meldungen.melde(
        regeln.vorlageVariable,
        { datei, zeile, spalte },
        `Den Helfer „${helfer}“ gibt es nicht.`,
        `Es gibt: ${Object.keys(HELFER).join(', ')}.`,
      )
    else
      meldungen.melde(
        regeln.vorlageSyntax,
        { datei, zeile, spalte },
        `Die Vorlage ist nicht wohlgeformt: ${translate(message)}`,
        'Zu jedem {{#…}} gehört ein {{/…}} mit demselben Namen, zu jedem {{ ein }}.',
      )
    return undefined
  }
}

function translate(message: string): string {
  const paar = /^(\S+) doesn't match (\S+)/.exec(message)
  if (paar) return `„${paar[1]}“ wird mit „${paar[2]}“ geschlossen.`
  if (/got 'EOF'/.test(message)) return 'Das Ende der Datei kommt, bevor ein Block geschlossen ist.'
  return 'Hier steht ein Zeichen, das an dieser Stelle nicht gilt.'
}

function findPartials(rumpf: hbs.AST.Statement[]): { name: string; zeile: number; spalte: number }[] {
  return rumpf.flatMap((satz) => {
    if (satz.type === 'PartialStatement') {
      const { name, loc } = satz as hbs.AST.PartialStatement
      return [
        { name: 'original' in name ? String(name.original) : '', zeile: loc.start.line, spalte: loc.start.column + 1 },
      ]
    }
    if (satz.type !== 'BlockStatement') return []
    const { program, inverse } = satz as hbs.AST.BlockStatement
    return [...findPartials(program?.body ?? []), ...findPartials(inverse?.body ?? [])]
  })
}
