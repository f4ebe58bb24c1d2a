import { basename, dirname, join } from 'node:path'
import { discard, putInPlace, removeFile, type Wartend, writeBeside } from '../files/output.js'
import { readAgain } from '../files/read.js'
import { formatBelege } from '../manifest/belege.js'
import { formatManifest, MANIFEST, type Programmeintrag, readManifest } from '../manifest/manifest.js'
import { listUebrig } from '../manifest/uebrig.js'
import type { Meldungen } from '../message.js'
import { ortOf, readTeile } from './teile.js'

/**
 * Joins the output folders of the parts of a divided run into one, as one run would have left it. Nothing is replaced where
 * something is missing, double or of another version, or where the disk does not take all of it.
 * @param ordner the parts: as the user wrote them, and absolute
 * @param ausgabe absolute path of the folder for all
 * @returns what is known of all programmes, with their messages; undefined where nothing was joined
 */
export function joinTeile(
  ordner: readonly { name: string; ordner: string }[],
  ausgabe: string,
  meldungen: Meldungen,
): { programme: Programmeintrag[]; uebrig: string[] } | undefined {
  const teile = readTeile(ordner, meldungen)
  if (!teile) return undefined
  const vorher = readManifest(ausgabe)
  const ort = ortOf(basename(ausgabe))
  const programme = teile.flatMap(({ eintraege }) => eintraege)
  const namen = programme.map(({ programm }) => programm)
  const bekannte = [...vorher.programme.map(({ programm }) => programm), ...vorher.uebrig]
  const manifest = { programme, uebrig: listUebrig(ausgabe, bekannte, namen) }
  const stapel = [
    ...teile.flatMap(({ ordner, eintraege }) => eintraege.map((eintrag) => ({ ordner, eintrag }))).map(fileStack),
    { unter: '', dateien: () => [...formatBelege(manifest), { name: MANIFEST, inhalt: formatManifest(manifest) }] },
  ]
  const wartende: Wartend[] = []
  for (const { unter, dateien } of stapel) {
    const neue = writeBeside(join(ausgabe, unter), dateien(), ort, meldungen)
    if (!neue) {
      discard(wartende)
      return undefined
    }
    wartende.push(...neue)
  }
  // Whoever is killed meanwhile leaves no word about files that are half the old ones; the new word comes last.
  removeFile(join(ausgabe, MANIFEST))
  putInPlace(wartende, ort, meldungen)
  if (!meldungen.hatFehler) return manifest
  removeFile(join(ausgabe, MANIFEST))
  return undefined
}

/** The files of a programme, read when it is their turn. */
function fileStack({ ordner, eintrag: { programm, dateien } }: { ordner: string; eintrag: Programmeintrag }) {
  return {
    unter: dirname(dateien[0]?.pfad ?? `${programm}/`),
    dateien: () => dateien.map(({ pfad }) => ({ name: basename(pfad), inhalt: readAgain(join(ordner, pfad)) })),
  }
}
