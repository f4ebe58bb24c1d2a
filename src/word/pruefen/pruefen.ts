import type { Root } from 'hast'
import type { Paket } from '../package/paket.js'
import { openPruefpaket, type Pruefpaket, type Wordregel } from './pruefpaket.js'
import { alternativtexte } from './regeln/alternativtexte.js'
import { anker } from './regeln/anker.js'
import { beziehungen } from './regeln/beziehungen.js'
import { direktformat } from './regeln/direktformat.js'
import { feldgrenzen } from './regeln/feldgrenzen.js'
import { feldwerte } from './regeln/feldwerte.js'
import { kolumnentitel } from './regeln/kolumnentitel.js'
import { kontrast } from './regeln/kontrast.js'
import { leerabsaetze } from './regeln/leerabsaetze.js'
import { nachfragen } from './regeln/nachfragen.js'
import { nummerierung } from './regeln/nummerierung.js'
import { sprache } from './regeln/sprache.js'
import { tabellenkoepfe } from './regeln/tabellenkoepfe.js'
import { textfelder } from './regeln/textfelder.js'
import { ueberschriften } from './regeln/ueberschriften.js'
import { verweiswerte } from './regeln/verweiswerte.js'
import { verzeichniswerte } from './regeln/verzeichniswerte.js'
import { vorlagen } from './regeln/vorlagen.js'
import { zaehlwerte } from './regeln/zaehlwerte.js'
import { compareWortlaut } from './wortlaut.js'

/** What the schema of Open XML cannot say about a Word file, and a careful person would not leave in it. */
export const REGELN: readonly Wordregel[] = [
  vorlagen,
  direktformat,
  leerabsaetze,
  textfelder,
  nummerierung,
  beziehungen,
  anker,
  feldgrenzen,
  feldwerte,
  zaehlwerte,
  verweiswerte,
  verzeichniswerte,
  kolumnentitel,
  nachfragen,
  ueberschriften,
  tabellenkoepfe,
  alternativtexte,
  sprache,
  kontrast,
]

/** What a rule has found in a Word file. */
export interface Wordbefund {
  regel: string
  /** Who decides: `aufbau` is a fault of the file, `aussehen` that of a design or of an office's template. */
  art: Wordregel['art']
  text: string
}

/** What the rules find in a Word file that is not changed any more, and where it says something else than its document. */
export function pruefePaket(paket: Paket, baum?: Root): Wordbefund[] {
  const teile = openPruefpaket(paket)
  const wortlaut = baum ? compareWortlaut(baum, teile) : []
  return [...wortlaut.map((text): Wordbefund => ({ regel: 'wortlaut', art: 'aufbau', text })), ...findFaults(teile)]
}

function findFaults(teile: Pruefpaket): Wordbefund[] {
  return REGELN.flatMap(({ name, art, pruefe }) => pruefe(teile).map((text) => ({ regel: name, art, text })))
}
