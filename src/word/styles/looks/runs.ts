import { computeContrast } from '../../../charts/colours/farbe.js'
import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { MINIMUM_CONTRAST } from '../../../layout/design/legibility.js'
import type { CharacterStyleId } from '../style-ids.js'
import type { StyleFormat } from './style.js'

/** What styles within the line look like. */
export function runFormats(gestaltung: Gestaltung): StyleFormat<CharacterStyleId>[] {
  return [
    // Colour alone tells nobody who does not see it.
    { id: 'Hyperlink', run: { colour: 'akzent', underlined: true } },
    { id: 'Verweis', run: { colour: 'akzent', underlined: true } },
    {
      id: 'FootnoteReference',
      run: { bold: true, superscript: true, ...(accentReadsOnHeads(gestaltung) && { colour: 'akzent' }) },
    },
    { id: 'Fussnotenziffer' },
    { id: 'Unterschriftsstrich', run: { underlined: true } },
    { id: 'Fuehrung', run: { bold: false, colour: 'linie' } },
    // LibreOffice sets links like its own: what is not to look like one says so.
    { id: 'Seitenverweis', run: { colour: 'text', underlined: false } },
    { id: 'Impressumbegriff', run: { colour: 'grau' } },
    { id: 'Marke', run: { colour: 'akzent' } },
    { id: 'Pfeil', run: { colour: 'akzent' } },
    { id: 'Einheit', run: { colour: 'grau' } },
    { id: 'Quelltextzeichen', run: { monospaced: true } },
    { id: 'Bindung' },
  ]
}

/** Whether marks of notes in the accent can be read on the grounds of headings, too; where not, they have the colour of their text. */
function accentReadsOnHeads({ ueberschriften, farben }: Gestaltung): boolean {
  return Object.values(ueberschriften).every(
    ({ flaeche }) => flaeche === 'keine' || computeContrast(farben.akzent, farben[flaeche]) >= MINIMUM_CONTRAST,
  )
}
