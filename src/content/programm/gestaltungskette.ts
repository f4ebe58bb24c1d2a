import { join } from 'node:path'
import { findHome } from '../../files/home.js'
import { isThere, listFolder } from '../../files/read.js'
import { Meldungen, type Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import { PAKET } from '../../root.js'
import { readText, type Textdatei } from '../read-text.js'
import { parseYaml } from '../yaml/syntax.js'
import { gestaltungKreis, gestaltungUnbekannt } from './regeln.js'

/** A design as its folder tells it. */
export interface Gestaltungsordner {
  /** Folder name. */
  id: string
  /** Path of the folder from the workspace. */
  ordner: string
  /** gestaltung.yaml. */
  quelle: Textdatei
}

/**
 * A design and those that it is based on (`basis:` in gestaltung.yaml), the nearest first. A design that is not there, or is
 * based on itself, is reported where it is named; undefined then.
 */
export function readGestaltungskette(
  wurzel: string,
  id: string,
  genannt: Ort,
  meldungen: Meldungen,
): Gestaltungsordner[] | undefined {
  const kette: Gestaltungsordner[] = []
  let naechste: { id: string; genannt: Ort } | undefined = { id, genannt }
  while (naechste) {
    const { id: name, genannt: stelle } = naechste
    if (kette.some((glied) => glied.id === name)) {
      meldungen.melde(
        gestaltungKreis,
        stelle,
        `Die Gestaltung „${name}“ beruht auf sich selbst: ${[...kette.map((glied) => glied.id), name].join(' → ')}.`,
        'Eine der Zeilen „basis:“ entfernen.',
      )
      return undefined
    }
    const ordner = `templates/${name}`
    const datei = `${ordner}/gestaltung.yaml`
    if (!/^[\w-]+$/.test(name) || !isThere(join(findHome(wurzel, ordner), 'gestaltung.yaml'))) {
      reportUnbekannt(wurzel, name, stelle, meldungen)
      return undefined
    }
    const quelle = readText(wurzel, datei, stelle, meldungen)
    if (!quelle) return undefined
    kette.push({ id: name, ordner, quelle })
    naechste = basisOf(quelle)
  }
  return kette
}

/** What a design is based on; a file that is no YAML has nothing below it, and is reported when it is read as a whole. */
function basisOf({ datei, text }: Textdatei): { id: string; genannt: Ort } | undefined {
  const zeile = text.split('\n').findIndex((eine) => /^basis\s*:/.test(eine)) + 1
  const basis: unknown = zeile > 0 ? parseYaml(datei, text, new Meldungen())?.dokument.get('basis') : undefined
  return typeof basis === 'string' ? { id: basis, genannt: { datei, zeile, spalte: 1 } } : undefined
}

/** Names of all designs that a programme can have: the office's own, and those that come with amip. */
export function listGestaltungen(wurzel: string): string[] {
  const gefunden = [wurzel, PAKET].flatMap((ort) => {
    const ordner = join(ort, 'templates')
    return listFolder(ordner)
      .map(({ name }) => name)
      .filter((name) => isThere(join(ordner, name, 'gestaltung.yaml')))
  })
  return [...new Set(gefunden)].sort()
}

function reportUnbekannt(wurzel: string, id: string, genannt: Ort, meldungen: Meldungen): void {
  const dateien = /^[\w-]+$/.test(id) ? listFolder(join(wurzel, 'templates', id)).map(({ name }) => name) : []
  if (dateien.length > 0) {
    const gemeint = naechster('gestaltung.yaml', dateien)
    meldungen.melde(
      gestaltungUnbekannt,
      genannt,
      `Im Ordner „templates/${id}“ der Gestaltung fehlt die Datei „gestaltung.yaml“.`,
      gemeint
        ? `Dort liegt „${gemeint}“: in „gestaltung.yaml“ umbenennen.`
        : 'Eine anlegen; zwei Zeilen genügen: „name: Haus“ und „basis: standard“.',
    )
    return
  }
  const vorhanden = listGestaltungen(wurzel)
  const vorschlag = naechster(id, vorhanden)
  meldungen.melde(
    gestaltungUnbekannt,
    genannt,
    `Die Gestaltung „${id}“ gibt es nicht.`,
    vorschlag ? `Meinten Sie „${vorschlag}“?` : `Vorhanden: ${vorhanden.join(', ')}.`,
  )
}
