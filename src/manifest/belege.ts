import { join } from 'node:path'
import { replaceFiles } from '../files/output.js'
import { hashInput } from '../files/read.js'
import { hashOf } from '../files/record.js'
import type { Meldungen } from '../message.js'
import { formatManifest, MANIFEST, type Manifest, type Programmeintrag } from './manifest.js'

/** Checksums of all files that are up to date, in the form of `sha256sum`. */
export const SUMMEN = 'SHA256SUMS'
/** What was made of what: a statement a programme, one a line, as in-toto's bundles are; signing is the pipeline's business. */
export const HERKUNFT = 'herkunft.intoto.jsonl'

/** Puts the evidence beside the manifest. */
export function writeBelege(ausgabe: string, manifest: Manifest, meldungen: Meldungen): void {
  const belege = formatBelege(manifest).filter(({ name, inhalt }) => hashInput(join(ausgabe, name)) !== hashOf(inhalt))
  if (belege.length > 0) replaceFiles(ausgabe, belege, { datei: SUMMEN, zeile: 1, spalte: 1 }, meldungen)
}

/** The evidence says nothing that the manifest does not, in forms that others read. */
export function formatBelege(manifest: Manifest): { name: string; inhalt: string }[] {
  return [
    { name: SUMMEN, inhalt: formatSummen(manifest) },
    { name: HERKUNFT, inhalt: formatHerkunft(manifest) },
  ]
}

export function formatSummen(manifest: Manifest): string {
  const zeilen = manifest.programme
    .flatMap(({ dateien }) => dateien.filter(({ aktuell }) => aktuell))
    .map(({ pfad, sha256 }) => ({ pfad, sha256 }))
  const alle = [...zeilen, { pfad: MANIFEST, sha256: hashOf(formatManifest(manifest)) }]
  return alle
    .sort((a, b) => (a.pfad < b.pfad ? -1 : 1))
    .map(({ pfad, sha256 }) => `${sha256}  ${pfad}\n`)
    .join('')
}

export function formatHerkunft({ programme }: Manifest): string {
  return [...programme]
    .filter(({ dateien }) => dateien.some(({ aktuell }) => aktuell))
    .sort((a, b) => (a.programm < b.programm ? -1 : 1))
    .map((eintrag) => `${JSON.stringify(statementOf(eintrag))}\n`)
    .join('')
}

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md with the predicate "link", which is inputs and outputs. */
function statementOf({ programm, grundlage, eingaben, dateien }: Programmeintrag) {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: dateien.filter(({ aktuell }) => aktuell).map(({ pfad, sha256 }) => ({ name: pfad, digest: { sha256 } })),
    predicateType: 'https://in-toto.io/attestation/link/v0.3',
    predicate: {
      name: 'build',
      command: ['amip', 'build', programm],
      materials: eingaben
        .filter(({ sha256 }) => sha256 !== '')
        .map(({ pfad, sha256 }) => ({ name: pfad, digest: { sha256 } })),
      byproducts: {},
      environment: grundlage,
    },
  }
}
