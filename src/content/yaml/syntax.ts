import {
  type Document,
  type DocumentOptions,
  LineCounter,
  type ParsedNode,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
  visit,
} from 'yaml'
import { Kept } from '../../kept.js'
import { type Meldung, Meldungen, type Ort } from '../../message.js'
import { reportUnprintable } from '../decode.js'
import { describeErrors } from './fehler.js'
import { yamlSyntax } from './regeln.js'
import { reportSwallowed } from './verschlucktes.js'

/** A YAML text that is well-formed, with the place of every offset in it. */
export interface YamlText {
  dokument: Document.Parsed<ParsedNode>
  place(offset: number): Ort
}

/** How YAML is read. */
export interface Yamllesart {
  /** Every scalar stays the text it was typed as, and keys are not compared with each other. */
  texttreu?: boolean
}

interface Geparst {
  yaml: YamlText | undefined
  meldungen: readonly Meldung[]
}

/** Designs are parsed for each of their programmes, sheets by whoever asks for their words; longer texts are not kept. */
const parsed = new Kept<Geparst>(100)
const KEPT_LENGTH = 50_000

/** Parses YAML and reports all syntax errors in German. Nobody changes what is returned: it may be kept for the next one. */
export function parseYaml(
  datei: string,
  text: string,
  meldungen: Meldungen,
  lesart: Yamllesart = {},
): YamlText | undefined {
  const parse = () => parseAnew(datei, text, lesart)
  const key = [lesart.texttreu === true, datei, text].join('\0')
  const geparst = text.length > KEPT_LENGTH ? parse() : parsed.get(key, parse)
  meldungen.liste.push(...geparst.meldungen)
  return geparst.yaml
}

function parseAnew(datei: string, text: string, { texttreu = false }: Yamllesart): Geparst {
  const meldungen = new Meldungen()
  const zeilen = new LineCounter()
  const place = (offset: number): Ort => {
    const { line, col } = zeilen.linePos(offset)
    return { datei, zeile: Math.max(line, 1), spalte: Math.max(col, 1) }
  }
  // The library compares every key with every other, which 10,000 rows feel: whoever reads texttreu looks for itself.
  const optionen: ParseOptions & DocumentOptions & SchemaOptions = {
    prettyErrors: false,
    ...(texttreu && { schema: 'failsafe', uniqueKeys: false }),
  }
  const dokument = parseDocument(text, { ...optionen, lineCounter: zeilen })
  if (dokument.errors.length > 0) {
    for (const { pos, satz, rat } of describeErrors(text, (anderer) => parseDocument(anderer, optionen).errors))
      meldungen.melde(yamlSyntax, place(pos), satz, rat)
    return { yaml: undefined, meldungen: meldungen.liste }
  }
  if (text.includes('\\')) reportEscaped(dokument, place, meldungen)
  const brauchbar = reportSwallowed(dokument, text, place, meldungen)
  return { yaml: brauchbar ? { dokument, place } : undefined, meldungen: meldungen.liste }
}

/** A text in quotation marks can name characters by number ("\x07") that must not be typed either. */
function reportEscaped(dokument: YamlText['dokument'], place: YamlText['place'], meldungen: Meldungen): void {
  visit(dokument, {
    Scalar: (_, skalar) => {
      const { value, range } = skalar
      if (typeof value === 'string') skalar.value = reportUnprintable(value, () => place(range?.[0] ?? 0), meldungen)
    },
  })
}
