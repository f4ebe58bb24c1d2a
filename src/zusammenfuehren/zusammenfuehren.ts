import { basename, dirname, join } from 'node:path'
import { readAgain } from '../files/read.js'
import { formatManifest, MANIFEST, type Programmeintrag, readManifest } from '../manifest/manifest.js'
import { listUebrig } from '../manifest/uebrig.js'
import type { Meldungen } from '../message.js'
import { writeBelege } from '../nachweis/belege.js'
import { removeFile, replaceFiles } from '../output.js'
import { ortOf, readTeile } from './teile.js'

/**
 * Joins the output folders of the parts of a divided run into one, as one run would have left it. Nothing is written where
 * something is missing, double or of another version; the manifest comes last.
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
  // Whoever is killed meanwhile leaves no word about files that are half the old ones.
  removeFile(join(ausgabe, MANIFEST))
  for (const { ordner, eintraege } of teile)
    for (const { programm, dateien } of eintraege) {
      const inhalte = dateien.map(({ pfad }) => ({ name: basename(pfad), inhalt: readAgain(join(ordner, pfad)) }))
      replaceFiles(join(ausgabe, dirname(dateien[0]?.pfad ?? `${programm}/`)), inhalte, ort, meldungen)
      if (meldungen.hatFehler) return undefined
    }
  const programme = teile.flatMap(({ eintraege }) => eintraege)
  const namen = programme.map(({ programm }) => programm)
  const bekannte = [...vorher.programme.map(({ programm }) => programm), ...vorher.uebrig]
  const uebrig = listUebrig(ausgabe, bekannte, namen)
  const manifest = { programme, uebrig }
  replaceFiles(ausgabe, [{ name: MANIFEST, inhalt: formatManifest(manifest) }], ort, meldungen)
  if (!meldungen.hatFehler) writeBelege(ausgabe, manifest, meldungen)
  return meldungen.hatFehler ? undefined : manifest
}
