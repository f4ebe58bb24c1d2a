import type { Baustein } from '../../content/blocks/baustein.js'
import { DIAGRAMMARTEN, DIAGRAMMTYPEN } from '../../content/diagrammarten.js'
import { HELFER } from '../../figures/ausdruck.js'
import { formatZelle } from '../../figures/format.js'
import { JAHRESWORTE, yearOfWord } from '../../figures/jahreswort.js'
import type { Dokument } from '../../layout/document/dokument.js'
import { walk } from '../../layout/document/tree.js'
import type { ComputedProgramm } from '../../programme/computed.js'
import type { Auskunft, Bausteinangabe, Blattangabe } from '../protokoll.js'

/**
 * What may be typed in a programme: blocks as they are declared, sheets with their cells, ids, pictures.
 * @param dokument the last that was set, where there is one: ids stand in it
 */
export function collectAuskunft(
  { programm, blaetter, quellen }: ComputedProgramm,
  dokument: Dokument | undefined,
): Auskunft {
  const kennungen = [...(dokument ? walk(dokument.baum) : [])].flatMap(({ properties: { id } }) =>
    id === undefined ? [] : [String(id)],
  )
  const namen = new Map(
    (dokument?.outline ?? []).map(({ id, number, text }) => [id, [number, text].filter(Boolean).join(' ')]),
  )
  return {
    bausteine: [...programm.bausteine.values()].map(describe),
    diagrammtypen: [...DIAGRAMMTYPEN],
    kennungen: kennungen
      .filter((id) => namen.has(id) || /^(?:abb|tab)-/.test(id))
      .map((id) => ({ id, name: namen.get(id) ?? id })),
    blaetter: [...blaetter.values()]
      .sort((a, b) => a.titel.localeCompare(b.titel, 'de'))
      .map(
        (blatt): Blattangabe => ({
          id: blatt.id,
          titel: blatt.titel,
          datei: quellen.get(blatt.id)?.ort.datei ?? '',
          spalten: blatt.spalten.map(({ id, name, rechnung }) => ({ id, name, errechnet: rechnung !== undefined })),
          zeilen: blatt.zeilen.map(({ id, name, summe, rechnung, zellen }) => ({
            id,
            name,
            errechnet: summe || rechnung !== undefined,
            werte: zellen.map((zelle) => formatZelle(zelle, { mitEinheit: true })),
            einheiten: zellen.map((zelle) => (zelle.art === 'zahl' ? zelle.einheit : undefined)),
          })),
        }),
      ),
    funktionen: [...HELFER],
    jahresworte: [...JAHRESWORTE.keys()].map((wort) => [wort, yearOfWord(wort, programm.zeitraum.von) ?? '']),
    bilder: [...programm.bilder.keys()],
    organigramme: [...programm.organigramme.keys()],
    abschnitte: programm.abschnitte.map(({ datei }) => datei),
  }
}

/** A block's declaration without what only the check of it needs. */
function describe({ name, formen, inhalt, zaehlt, beschreibung, beispiel, attribute }: Baustein): Bausteinangabe {
  return {
    name,
    formen,
    inhalt: inhalt ?? '',
    zaehlt: zaehlt ?? '',
    beschreibung,
    beispiel,
    attribute: Object.entries(attribute).map(([attribut, angabe]) => ({
      name: attribut,
      art: angabe.art,
      werte: angabe.art === 'auswahl' ? angabe.werte : [],
      namen: angabe.art === 'auswahl' && isDiagrammtypen(angabe.werte) ? DIAGRAMMNAMEN : {},
      pflicht: angabe.pflicht ?? false,
      vorgabe: angabe.vorgabe ?? '',
      beschreibung: angabe.beschreibung,
    })),
  }
}

const DIAGRAMMNAMEN = Object.fromEntries(DIAGRAMMARTEN.map(({ name, bezeichnung }) => [name, bezeichnung]))

function isDiagrammtypen(werte: readonly string[]): boolean {
  return werte.length > 0 && werte.every((wert) => wert in DIAGRAMMNAMEN)
}
