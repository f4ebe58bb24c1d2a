import type { Meldungen, Ort } from '../message.js'
import { kennungDoppelt } from './abschnitt/regeln.js'

/** The marks that an author can give a heading. `kapitel` is kept for later use. */
export const UEBERSCHRIFTMARKEN = ['ohne-nummer', 'pfeil', 'nicht-im-verzeichnis', 'kapitel'] as const
/** The mark of a run-in heading (`####`), which may stand below any level. */
export const ZWISCHENMARKE = 'zwischen'
export type Ueberschriftmarke = (typeof UEBERSCHRIFTMARKEN)[number] | typeof ZWISCHENMARKE

declare module 'mdast' {
  interface HeadingData {
    /** The heading's id, unique in the programme. */
    kennung?: string
    /** What it is marked as in braces: `{.ohne-nummer}`. */
    marken?: Ueberschriftmarke[]
  }
}

const UMLAUTE: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', é: 'e' }

/** A name in a PDF holds at most 127 bytes (ISO 19005-2, 6.1.13): long headings give their first words only. */
const LAENGSTE = 80

/** An ASCII id from words ("Förder- und Qualifizierungsbedarfe" → "foerder-und-qualifizierungsbedarfe"): PDF destinations and Word bookmarks take no other letters. */
export function kennungVon(text: string): string {
  const ascii = text.toLowerCase().replace(/[äöüßé]/g, (zeichen) => UMLAUTE[zeichen] ?? zeichen)
  const worte = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const kennung =
    worte.length > LAENGSTE
      ? worte
          .slice(0, LAENGSTE + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LAENGSTE)
      : worte
  return /^[a-z]/.test(kennung) ? kennung : `k-${kennung || 'ohne-namen'}`
}

/** Notes that an id is given here; one given before is reported. */
export function claimKennung(kennung: string, hier: Ort, kennungen: Map<string, Ort>, meldungen: Meldungen): void {
  const zuvor = kennungen.get(kennung)
  if (zuvor)
    meldungen.melde(
      kennungDoppelt,
      hier,
      `Die Kennung „#${kennung}“ ist schon vergeben (${zuvor.datei}, Zeile ${zuvor.zeile}).`,
      'Eine der beiden umbenennen.',
    )
  else kennungen.set(kennung, hier)
}
