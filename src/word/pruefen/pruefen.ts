import type { Root } from 'hast'
import type { OpcPackage } from '../package/package.js'
import { type CheckedPackage, openCheckedPackage, type WordCheck } from './checked-package.js'
import { altTexts } from './regeln/alternativtexte.js'
import { anchor } from './regeln/anker.js'
import { relationships } from './regeln/beziehungen.js'
import { directFormat } from './regeln/direktformat.js'
import { fieldBoundaries } from './regeln/feldgrenzen.js'
import { fieldValues } from './regeln/feldwerte.js'
import { runningHeads } from './regeln/kolumnentitel.js'
import { contrast } from './regeln/kontrast.js'
import { emptyParagraphs } from './regeln/leerabsaetze.js'
import { prompts } from './regeln/nachfragen.js'
import { numbering } from './regeln/nummerierung.js'
import { language } from './regeln/sprache.js'
import { tableHeads } from './regeln/tabellenkoepfe.js'
import { textFields } from './regeln/textfelder.js'
import { headings } from './regeln/ueberschriften.js'
import { referenceValues } from './regeln/verweiswerte.js'
import { tocValues } from './regeln/verzeichniswerte.js'
import { styles } from './regeln/vorlagen.js'
import { counterValues } from './regeln/zaehlwerte.js'
import { compareWording } from './wording.js'

/** What the schema of Open XML cannot say about a Word file, and a careful person would not leave in it. */
export const RULES: readonly WordCheck[] = [
  styles,
  directFormat,
  emptyParagraphs,
  textFields,
  numbering,
  relationships,
  anchor,
  fieldBoundaries,
  fieldValues,
  counterValues,
  referenceValues,
  tocValues,
  runningHeads,
  prompts,
  headings,
  tableHeads,
  altTexts,
  language,
  contrast,
]

/** What a rule has found in a Word file. */
export interface WordFinding {
  regel: string
  /** Who decides: `aufbau` is a fault of the file, `aussehen` that of a design or of an office's template. */
  kind: WordCheck['kind']
  text: string
  /** The id of the style that makes it so. */
  style?: string
}

/** What the rules find in a Word file that is not changed any more, and where it says something else than its document. */
export function checkPackage(pkg: OpcPackage, baum?: Root): WordFinding[] {
  const parts = openCheckedPackage(pkg)
  const wording = baum ? compareWording(baum, parts) : []
  return [...wording.map((text): WordFinding => ({ regel: 'wortlaut', kind: 'aufbau', text })), ...findFaults(parts)]
}

function findFaults(parts: CheckedPackage): WordFinding[] {
  return RULES.flatMap(({ name, kind, check }) =>
    check(parts).map((fault) => ({ regel: name, kind, ...(typeof fault === 'string' ? { text: fault } : fault) })),
  )
}
