import type { Fremddokument } from '../worddatei/modell.js'
import type { Auftaktstueck } from './stuecke/stueck.js'
import type { Importwerk } from './werk.js'
import { escapeText, quoteAttribut, type Schreibumfeld, writeLaeufe } from './zeichen.js'

/** The opener of a chapter as its block; what it says alone where no browser shows its picture. */
export function writeAuftakt(
  { inhalt: { teil, alt }, ziffer, quelle, absaetze, ort }: Auftaktstueck,
  { werk, dokument, schreibe }: { werk: Importwerk; dokument: Fremddokument; schreibe: Schreibumfeld },
): string {
  const bytes = dokument.teil(teil)
  const bild = bytes && werk.keepBild(bytes, alt || 'auftakt')
  const text = absaetze.map(({ laeufe }) => writeLaeufe(laeufe, schreibe))
  if (!bild) {
    werk.tell(
      ort,
      `Bild nicht übernommen: Das Format von „${teil}“ zeigt kein Browser. In Word als PNG speichern und in „auftakt“ nennen.`,
    )
    return [ziffer, ...text, quelle && escapeText(quelle)].filter(Boolean).join('\n\n')
  }
  if (!alt) werk.tell(ort, 'Das Bild am Anfang des Kapitels hat keinen Alternativtext. Sagen, was darauf zu sehen ist.')
  const angaben = [
    ...(ziffer ? [`ziffer=${quoteAttribut(ziffer)}`] : []),
    `bild=${bild}`,
    `alt=${quoteAttribut(alt || 'Bild')}`,
    ...(quelle ? [`quelle=${quoteAttribut(quelle)}`] : []),
  ]
  return [`:::auftakt{${angaben.join(' ')}}`, ...(text.length > 0 ? [text.join('\n\n')] : []), ':::'].join('\n')
}
