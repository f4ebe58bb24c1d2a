import { BAUSTEINE } from '../../../content/blocks/bausteine.js'
import { readText } from '../../../content/read-text.js'
import { findHome } from '../../../files/home.js'
import { listFolder } from '../../../files/read.js'
import { Meldungen, type Ort, type Regel } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import { Fragment } from '../../document/fragment.js'
import { Origins } from '../../document/origins.js'
import { type ParseFault, parseFragment } from '../../document/parse.js'
import { fillSlots } from '../../document/slots.js'
import * as regeln from '../../regeln.js'
import type { Gestaltung } from '../gestaltung.js'
import { type FilledTemplate, VorlagenCompiler, VorlagenFault } from './compiler.js'
import { NO_TEXT, prepareKontext } from './context.js'
import { indent, lineOfEnd, lineOfStart } from './indents.js'
import { findOmission, partialsOf } from './omission.js'
import { readMarks } from './places.js'
import { reportStrayFiles } from './stray-files.js'

const SEVERAL = [
  'Hier steht kein Text, sondern eine Liste oder etwas mit eigenen Angaben.',
  'Eine Liste mit {{#each …}} … {{/each}} durchgehen, Angaben mit Punkt nennen: {{logo.schluessel}}.',
] as const

/** The layouts of the frame. */
const FRAME_VORLAGEN = [
  'dokument',
  'titelseite',
  'impressum',
  'inhaltsverzeichnis',
  'beschriftungsverzeichnis',
  'abschnitt',
  'diagrammdaten',
] as const
/** Blocks of which nothing is printed. */
const SILENT = new Set(['ausnahme'])

/** The layouts that every design has: those of the frame, and one for each block. */
export const VORLAGEN: readonly string[] = [
  ...FRAME_VORLAGEN,
  ...[...BAUSTEINE.keys()].filter((name) => !SILENT.has(name)),
]

/** The layouts of one design, compiled. */
export interface Vorlagen {
  /** Fills a layout. Its own HTML is parsed here, once; a fault is reported at its line in the `.hbs` file that holds it. */
  render(vorlage: string, context: object): Fragment
  /** Where the elements come from that have been rendered. */
  readonly origins: Origins
  /** Path of a layout's file, for messages. */
  fileOf(vorlage: string): string
  /** Where the design's own layout, or one that it inserts, leaves out what that of its base prints. */
  omissionIn(vorlage: string): { ort: Ort; fehlt: string } | undefined
}

/**
 * Reads and compiles all `.hbs` files of a design, those that it lacks from the design that it is based on; each is also a partial
 * for the others. Undefined where one is not well-formed or one is missing.
 */
export function readVorlagen(wurzel: string, gestaltung: Gestaltung, meldungen: Meldungen): Vorlagen | undefined {
  const previous = meldungen.anzahl('fehler')
  const files = findVorlagen(wurzel, gestaltung)
  reportMissing(files, gestaltung, meldungen)
  const compiler = new VorlagenCompiler([...files.keys()].sort(), meldungen)
  const templates = new Map<string, FilledTemplate>()
  const texts = new Map<string, string>()
  for (const [name, file] of files) {
    const source = readText(wurzel, file, { datei: file, zeile: 1, spalte: 1 }, meldungen)
    const fill = source && compiler.compile(source)
    if (fill) templates.set(name, fill)
    if (source) texts.set(file, source.text)
  }
  if (meldungen.anzahl('fehler') > previous) return undefined
  compiler.registerPartials(templates)
  const named = [...VORLAGEN, ...Object.keys(gestaltung.bausteine)]
  reportStrayFiles(wurzel, gestaltung, { named, texts: texts.values() }, meldungen)
  const readBasis = (file: string): string | undefined => {
    const name = file.slice(file.lastIndexOf('/') + 1)
    const below = gestaltung.ordner.slice(gestaltung.ordner.indexOf(file.slice(0, -name.length - 1)) + 1)
    const folder = below.find((one) => listFolder(findHome(wurzel, one), '.hbs').some((one) => one.name === name))
    return folder && readText(wurzel, `${folder}/${name}`, { datei: file, zeile: 1, spalte: 1 }, new Meldungen())?.text
  }
  return new ReadVorlagen(files, templates, { texts, readBasis }, meldungen)
}

/** The paths of all layouts by their names; a design's own stands before that of its base. */
function findVorlagen(wurzel: string, { ordner }: Gestaltung): Map<string, string> {
  return new Map(
    ordner
      .toReversed()
      .flatMap((one) =>
        listFolder(findHome(wurzel, one), '.hbs').map(({ name }) => [name.slice(0, -4), `${one}/${name}`] as const),
      ),
  )
}

/** The design that others are based on. */
const STANDARD = 'templates/standard'

function reportMissing(
  files: ReadonlyMap<string, string>,
  { ordner, bausteine }: Gestaltung,
  meldungen: Meldungen,
): void {
  const [design] = ordner
  // What every design has belongs to the one that all others of the chain are based on.
  const ground = ordner.at(-1)
  for (const vorlage of [...VORLAGEN, ...Object.keys(bausteine)].filter((name) => !files.has(name)))
    meldungen.melde(
      regeln.vorlageFehlt,
      { datei: `${vorlage in bausteine ? design : ground}/${vorlage}.hbs`, zeile: 1, spalte: 1 },
      `Der Gestaltung fehlt die Vorlage „${vorlage}.hbs“.`,
      vorlage in bausteine
        ? 'Sie bestimmt, wie der Baustein aussieht: <div class="kasten" data-stil="{{stil}}">{{{inhalt}}}</div>'
        : ground === STANDARD
          ? `Ohne sie ist „${STANDARD}“ unvollständig, und mit ihr jede Gestaltung, die darauf beruht: die Datei dort wieder ablegen.`
          : `Aus ${STANDARD}/ kopieren und anpassen, oder in gestaltung.yaml „basis: standard“ nennen.`,
    )
}

class ReadVorlagen implements Vorlagen {
  /** What has been reported: a layout is filled more than once. */
  readonly #reported = new Set<string>()
  readonly origins = new Origins()

  constructor(
    private readonly files: ReadonlyMap<string, string>,
    private readonly templates: ReadonlyMap<string, FilledTemplate>,
    /** What the layouts' files hold, and what those of the same name do that they stand for. */
    private readonly sources: { texts: ReadonlyMap<string, string>; readBasis(file: string): string | undefined },
    private readonly meldungen: Meldungen,
  ) {}

  render(vorlage: string, variables: object): Fragment {
    const { values, fragments } = prepareKontext(variables)
    const filled = this.#fill(vorlage, values)
    if (filled === undefined) return new Fragment([])
    const { html, ortAt } = readMarks(filled)
    if (html.includes(NO_TEXT)) {
      this.#report(regeln.vorlageVariable, ortAt(html.indexOf(NO_TEXT)), ...SEVERAL)
      return new Fragment([])
    }
    const { baum, fehler } = parseFragment(html)
    for (const one of fehler) this.#reportHtml(one, ortAt(one.offset))
    // What the parser made of it says nothing of the layout.
    if (fehler.length > 0) return new Fragment([])
    return fillSlots({ baum, fragments, ortAt }, this.origins)
  }

  fileOf(vorlage: string): string {
    return this.files.get(vorlage) ?? `${vorlage}.hbs`
  }

  omissionIn(vorlage: string): { ort: Ort; fehlt: string } | undefined {
    const open = [vorlage]
    for (const name of open) {
      const file = this.fileOf(name)
      const own = this.sources.texts.get(file) ?? ''
      const basis = this.sources.readBasis(file)
      const omission = basis === undefined ? undefined : findOmission(basis, own)
      if (omission) return { ort: { datei: file, zeile: omission.line, spalte: 1 }, fehlt: omission.fehlt }
      open.push(...partialsOf(own).filter((part) => !open.includes(part)))
    }
    return undefined
  }

  /** Where an end or a beginning is missing, the indents of the layout tell where it was to be. */
  #reportHtml({ missing, text, rat }: ParseFault, ort: Ort): void {
    const source = this.sources.texts.get(ort.datei)
    const line = missing && source ? counterpart(source, ort, missing) : ort.zeile
    if (line === ort.zeile) {
      this.#report(regeln.vorlageVokabular, ort, text, rat)
      return
    }
    const where =
      missing === 'ende'
        ? 'Das Ende gehört hierher oder weiter nach oben.'
        : 'Der Anfang gehört hierher oder weiter nach unten.'
    this.#report(
      regeln.vorlageVokabular,
      { ...ort, zeile: line, spalte: 1 },
      `${text} Das ist Zeile ${ort.zeile}.`,
      `${where} ${rat}`,
    )
  }

  /** Undefined where the layout uses what it does not have, which is reported then. */
  #fill(vorlage: string, values: object): string | undefined {
    try {
      return this.templates.get(vorlage)?.(values)
    } catch (fehler) {
      if (!(fehler instanceof VorlagenFault)) throw fehler
      const { ort, message, variable } = fehler
      this.#report(regeln.vorlageVariable, ort, message, variable ? suggest(variable, values) : '')
      return undefined
    }
  }

  #report(regel: Regel, ort: Ort, text: string, rat: string): void {
    const key = JSON.stringify([ort, text])
    if (this.#reported.has(key)) return
    this.#reported.add(key)
    this.meldungen.melde(regel, ort, text, rat)
  }
}

/** The line where what stands at a place had to end or to begin. */
function counterpart(source: string, { zeile, spalte }: Ort, fehlt: 'anfang' | 'ende'): number {
  const lines = source.split('\n')
  const own = lines[zeile - 1] ?? ''
  // Only what begins its line stands as far in as its counterpart.
  if (indent(own) + 1 !== spalte) return zeile
  if (fehlt === 'ende') return lineOfEnd(source, zeile)
  // Where it has been opened, something between is not closed.
  const name = /^\s*<\/([\w-]+)/.exec(own)?.[1] ?? ''
  const opened = lines
    .slice(0, zeile - 1)
    .some((one) => indent(one) === indent(own) && one.trim().startsWith(`<${name}`))
  return opened ? zeile : lineOfStart(source, zeile)
}

function suggest(variable: string, context: object): string {
  const known = Object.keys(context)
  const suggestion = naechster(variable, known)
  return suggestion ? `Meinten Sie „${suggestion}“?` : `Hier gibt es: ${known.join(', ')}.`
}
