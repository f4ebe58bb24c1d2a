import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Meldungen, Ort } from './message.js'

export interface Ausgabe {
  format: 'pdf' | 'docx' | 'html'
  inhalt: Uint8Array | string
}

/**
 * Puts finished files in place of the last ones: all are written beside their places first and renamed when whole. A file
 * that cannot be replaced (open in Word, say) is reported, and it stays as it was.
 * @returns the files now in place
 */
export function replaceOutput(
  ausgabe: string,
  id: string,
  ausgaben: readonly Ausgabe[],
  ort: Ort,
  meldungen: Meldungen,
): { format: Ausgabe['format']; pfad: string; bytes: number }[] {
  const ordner = join(ausgabe, id)
  const neu = ausgaben.map(({ format, inhalt }) => ({
    format,
    inhalt,
    pfad: join(ordner, `${id}.${format}`),
    daneben: join(ordner, `.${id}.${process.pid}.${format}.neu`),
  }))
  try {
    mkdirSync(ordner, { recursive: true })
    for (const { daneben, inhalt } of neu) writeFileSync(daneben, inhalt, { flush: true })
  } catch (fehler) {
    for (const { daneben } of neu) rmSync(daneben, { force: true })
    meldungen.melde(
      'ausgabe-gesperrt',
      ort,
      `In den Ordner „${ordner}“ lässt sich nicht schreiben (${(fehler as Error).message}).`,
      'Prüfen, ob Platz und Schreibrecht da sind, oder mit --out einen anderen Ordner nennen.',
    )
    return []
  }
  return neu.flatMap(({ format, pfad, daneben }) => {
    try {
      renameSync(daneben, pfad)
      return [{ format, pfad, bytes: statSync(pfad).size }]
    } catch {
      rmSync(daneben, { force: true })
      meldungen.melde(
        'ausgabe-gesperrt',
        ort,
        `„${pfad}“ lässt sich nicht ersetzen; die vorige Fassung bleibt.`,
        'Die Datei in Word oder im PDF-Betrachter schließen und noch einmal bauen.',
      )
      return []
    }
  })
}
