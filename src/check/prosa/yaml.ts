import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import { readText } from '../../content/read-text.js'
import { parseYaml, type Yamllesart } from '../../content/yaml/syntax.js'
import { Meldungen } from '../../message.js'
import { Prosabau } from './prosabau.js'
import { align, Quelltext } from './quelltext.js'
import type { Prosa, Prosaart } from './stueck.js'

/** Reads a YAML file of the workspace again as text; undefined where that fails, which has been reported before. */
export function readYamlText(wurzel: string, datei: string): Quelltext | undefined {
  const gelesen = readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, new Meldungen())
  return gelesen && new Quelltext(datei, gelesen.text)
}

/** What is no text to YAML although nobody has put it in quotation marks: nothing, yes and no, numbers (YAML 1.2, 10.3.2). */
const KEIN_TEXT =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)?$/

const ZEILENENDE = /\n/g

/**
 * The texts of a YAML file that has been read without faults.
 * @param artVon what a text is, by the keys that lead to it (list indices left out); undefined where it is none for readers
 * @param lesart how it has been read before, so that it is not parsed again
 */
export function proseOfYaml(
  quelle: Quelltext,
  artVon: (pfad: readonly string[]) => Prosaart | undefined,
  lesart: Yamllesart,
): Prosa[] {
  const prosa: Prosa[] = []
  const take = (skalar: Scalar, pfad: readonly string[]): void => {
    const { value, range, type } = skalar
    if (typeof value !== 'string' || value === '' || !range || (type === 'PLAIN' && KEIN_TEXT.test(value))) return
    const art = artVon(pfad)
    if (!art) return
    const bau = new Prosabau(quelle)
    const [von, bis] = contentRange(skalar, quelle.text)
    bau.add(value.replace(ZEILENENDE, ' ').trimEnd(), () => align(quelle.text, von, bis, value, 'yaml'))
    prosa.push(bau.finish({ art, ueberschrift: '', name: pfad.at(-1) ?? '' }))
  }
  const walk = (knoten: Node | Pair | null, pfad: readonly string[]): void => {
    if (isScalar(knoten)) take(knoten, pfad)
    else if (isSeq(knoten)) for (const teil of knoten.items) walk(teil as Node, pfad)
    else if (isMap(knoten)) for (const paar of knoten.items) walk(paar as Pair, pfad)
    else if (isPair(knoten))
      walk(knoten.value as Node | null, [...pfad, isScalar(knoten.key) ? String(knoten.key.value) : ''])
  }
  walk(parseYaml(quelle.datei, quelle.text, new Meldungen(), lesart)?.dokument.contents ?? null, [])
  return prosa
}

/** Where the words of a scalar begin and end: behind its quotation mark, or on the line below `>-`. */
function contentRange({ range, type }: Scalar, text: string): [number, number] {
  const [von, bis] = range ?? [0, 0]
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return [von + 1, bis - 1]
  if (type !== 'BLOCK_FOLDED' && type !== 'BLOCK_LITERAL') return [von, bis]
  const zeile = text.indexOf('\n', von) + 1
  const ersterBuchstabe = /\S/g
  ersterBuchstabe.lastIndex = zeile
  return [ersterBuchstabe.exec(text)?.index ?? zeile, bis]
}
