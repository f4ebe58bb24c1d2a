import { createHash } from 'node:crypto'
import { abkuerzung } from '../check/rules/abkuerzung.js'
import { altFehlt } from '../check/rules/alt-fehlt.js'
import { farbeAllein } from '../check/rules/farbe-allein.js'
import { linkLeer } from '../check/rules/link-leer.js'
import { tabelleKopf } from '../check/rules/tabelle-kopf.js'
import { versalien } from '../check/rules/versalien.js'
import { kontrast, schriftKlein } from '../layout/regeln.js'
import type { Meldung, Regel } from '../message.js'
import { checkPdf, type Pruefergebnis } from '../pdf/pruefen/check.js'
import { SICHTPUNKTE, type Sichtpunkt } from './mensch.js'
import type { Validierung } from './verapdf.js'

/** The rules of `amip check` that look at what everyone can read. */
export const REGELN_FUER_ALLE: readonly Regel[] = [
  altFehlt,
  linkLeer,
  abkuerzung,
  versalien,
  farbeAllein,
  tabelleKopf,
  kontrast,
  schriftKlein,
]

/** What was looked at in one file, and what has to be looked at still. Field names are those of the JSON. */
export interface Pruefbericht {
  programm: string
  titel: string
  datei: string
  sha256: string
  bytes: number
  /** Day of the check, ISO. */
  geprueftAm: string
  werkzeug: string
  /** The file's structure, as far as this program can tell. */
  punkte: Pruefergebnis[]
  /** The validator's verdicts; empty where none was asked. */
  validierung: Validierung[]
  /** The content's own rules, and what they found. */
  inhalt: { regel: string; meldungen: Pick<Meldung, 'schwere' | 'datei' | 'zeile' | 'text'>[] }[]
  /** For a person. */
  sichtpruefung: readonly Sichtpunkt[]
}

/** Looks at a finished PDF and at the messages about its content. @throws Error when the bytes are no PDF */
export async function createBericht(
  angaben: Pick<Pruefbericht, 'programm' | 'titel' | 'datei' | 'geprueftAm' | 'werkzeug' | 'validierung'>,
  pdf: Uint8Array,
  meldungen: readonly Meldung[],
): Promise<Pruefbericht> {
  return {
    ...angaben,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    bytes: pdf.length,
    punkte: await checkPdf(pdf),
    inhalt: REGELN_FUER_ALLE.map(({ id }) => ({
      regel: id,
      meldungen: meldungen
        .filter((meldung) => meldung.regel === id)
        .map(({ schwere, datei, zeile, text }) => ({ schwere, datei, zeile, text })),
    })),
    sichtpruefung: SICHTPUNKTE,
  }
}

/** Whether nothing that a machine looked at is wrong. */
export function hasPassed({ punkte, validierung }: Pruefbericht): boolean {
  return punkte.every(({ bestanden }) => bestanden) && validierung.every(({ bestanden }) => bestanden)
}
