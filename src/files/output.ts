import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Meldungen, Ort } from '../message.js'
import { ausgabeGesperrt } from '../regeln.js'
import { hashOf } from './record.js'
import { sayWriteError } from './schreibfehler.js'
import { isAlive } from './scratch.js'

export interface Ausgabeinhalt {
  format: 'pdf' | 'docx' | 'html'
  inhalt: Uint8Array | string
}

/**
 * Puts the outputs of a programme in place of the last ones.
 * @returns the files now in place
 */
export function replaceOutput(
  ausgabe: string,
  id: string,
  ausgaben: readonly Ausgabeinhalt[],
  ort: Ort,
  meldungen: Meldungen,
): { format: Ausgabeinhalt['format']; pfad: string; bytes: number; sha256: string }[] {
  const dateien = ausgaben.map(({ format, inhalt }) => ({ format, name: `${id}.${format}`, inhalt }))
  const ersetzt = replaceFiles(join(ausgabe, id), dateien, ort, meldungen)
  return dateien.flatMap(({ format, name, inhalt }) => {
    const pfad = ersetzt.find((einer) => basename(einer) === name)
    const sha256 = hashOf(inhalt)
    return pfad ? [{ format, pfad, bytes: Buffer.byteLength(inhalt), sha256 }] : []
  })
}

/**
 * Writes files into a folder: all are written beside their places first and renamed when whole. A file that cannot be
 * replaced (open in Word, say) is reported, and it stays as it was.
 * @returns paths of the files now in place
 */
export function replaceFiles(ordner: string, dateien: readonly Datei[], ort: Ort, meldungen: Meldungen): string[] {
  return putInPlace(writeBeside(ordner, dateien, ort, meldungen) ?? [], ort, meldungen)
}

interface Datei {
  name: string
  inhalt: Uint8Array | string
}

/** A file that is whole, and its place. */
export interface Wartend {
  pfad: string
  daneben: string
}

/** Writes files beside their places; undefined where they cannot be written, which is reported, and nothing is left of them. */
export function writeBeside(
  ordner: string,
  dateien: readonly Datei[],
  ort: Ort,
  meldungen: Meldungen,
): Wartend[] | undefined {
  const neu = dateien.map(({ name, inhalt }) => ({
    inhalt,
    pfad: join(ordner, name),
    daneben: join(ordner, `.${name}.${process.pid}.neu`),
  }))
  try {
    makeFolder(ordner)
    clearUnfinished(ordner)
    for (const { daneben, inhalt } of neu) writeFileSync(daneben, inhalt, { flush: true })
    return neu
  } catch (fehler) {
    discard(neu)
    meldungen.melde(
      ausgabeGesperrt,
      ort,
      `In den Ordner „${ordner}“ lässt sich nicht schreiben (${sayWriteError(fehler)}).`,
      'Prüfen, ob Platz und Schreibrecht da sind; Ausgaben kommen mit --out in einen anderen Ordner.',
    )
    return undefined
  }
}

/** @returns paths of the files now in place; one that cannot be replaced is reported */
export function putInPlace(wartende: readonly Wartend[], ort: Ort, meldungen: Meldungen): string[] {
  return wartende.flatMap(({ pfad, daneben }) => {
    try {
      renameSync(daneben, pfad)
      return [pfad]
    } catch {
      rmSync(daneben, { force: true })
      meldungen.melde(
        ausgabeGesperrt,
        ort,
        `„${pfad}“ lässt sich nicht ersetzen; die vorige Fassung bleibt.`,
        'Die Datei in Word oder im PDF-Betrachter schließen und noch einmal bauen.',
      )
      return []
    }
  })
}

/** Takes away what is not to be put in its place. */
export function discard(wartende: readonly Wartend[]): void {
  for (const { daneben } of wartende) removeFile(daneben)
}

/** Puts a finished folder in the place of another one; what was there goes. @throws where the place is taken by a file */
export function replaceFolder(ordner: string, neu: string): void {
  const alt = `${ordner}.${process.pid}.alt`
  if (existsSync(ordner)) renameSync(ordner, alt)
  renameSync(neu, ordner)
  rmSync(alt, { recursive: true, force: true })
}

/** Takes a folder away, if it is there. */
export function removeFolder(ordner: string): void {
  rmSync(ordner, { recursive: true, force: true })
}

/** Takes a file away, if it is there; where its folder is none, it is not. */
export function removeFile(pfad: string): void {
  try {
    rmSync(pfad, { force: true })
  } catch (fehler) {
    if ((fehler as NodeJS.ErrnoException).code !== 'ENOTDIR') throw fehler
  }
}

/** Removes what killed runs have written beside its place and never put there. */
function clearUnfinished(ordner: string): void {
  for (const name of readdirSync(ordner)) {
    const pid = /^\..+\.(\d+)\.neu$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(ordner, name), { force: true })
  }
}

/** Node's own way of making parents never comes back below /proc, where every folder is there but none can be made. */
function makeFolder(ordner: string): void {
  if (existsSync(ordner)) return
  makeFolder(dirname(ordner))
  try {
    mkdirSync(ordner)
  } catch (fehler) {
    // Another run may have been quicker.
    if (!existsSync(ordner)) throw fehler
  }
}
