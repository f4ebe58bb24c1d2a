import { likenessOf } from '../../unterschiede/worte.js'
import { type Fremdlauf, type Fremdrand, wordsIn } from '../../worddatei/modell.js'
import type { Rueckaenderung } from '../aenderung.js'
import type { Stamm } from '../stamm/stamm.js'
import type { Rueckfassung } from './fassung.js'
import type { Markenstand } from './marken.js'

/**
 * What stands otherwise at the head or foot of pages. It is told, never written: the design sets it, of what programm.yaml says.
 * Where programm.yaml has changed since the Word file was made nobody can tell who changed a header, and nothing is told.
 */
export function compareRand(
  { computed: { programm }, dokument }: Stamm,
  { karte, rand }: Rueckfassung,
  stand: ReadonlyMap<number, Markenstand>,
): Rueckaenderung[] {
  const ausKopf = [...karte.positions].filter(([, { datei }]) => datei === programm.datei)
  if (ausKopf.some(([nummer]) => !stand.get(nummer)?.unveraendert)) return []
  return (['Kopfzeile', 'Fußzeile'] as const).flatMap((wo) => {
    const [alte, neue] = [linesOf(dokument.rand, wo), linesOf(rand, wo)]
    const offen = alte.filter((zeile) => !neue.includes(zeile))
    const paare = neue
      .filter((zeile) => !alte.includes(zeile))
      .map((neu) => ({ alt: takeNearest(offen, neu), neu }))
      .concat(offen.map((alt) => ({ alt, neu: '' })))
    return paare.map(({ alt, neu }): Rueckaenderung => {
      const ort = programm.ort(['titel'])
      const frage = {
        ort,
        text: `Die ${wo} ist in der Word-Datei eine andere.`,
        rat: 'Soll sie so bleiben: Ihren Titel nennt programm.yaml (titel), alles andere setzt die Gestaltung.',
      }
      return { art: 'rand', ort, alt, neu, ersetzungen: [], rueckfragen: [frage], absatz: undefined }
    })
  })
}

/** What tabulators part in the lines, each once, with one sign for what Word counts or looks up. */
function linesOf(rand: readonly Fremdrand[], gesucht: Fremdrand['wo']): string[] {
  const zeilen = rand
    .filter(({ wo }) => wo === gesucht)
    .flatMap(({ laeufe }) => wordsIn(laeufe.map((lauf) => (isFeld(lauf) ? { ...lauf, text: '…' } : lauf))).split('\t'))
    .map((stueck) =>
      stueck
        .replace(/[\s\u00ad]+/g, ' ')
        // Of a chapter's number and name LibreOffice makes one field.
        .replace(/…(?: ?…)+/g, '…')
        .trim(),
    )
  return [...new Set(zeilen)].filter((stueck) => stueck !== '' && stueck !== '…')
}

function isFeld(lauf: Fremdlauf): lauf is Extract<Fremdlauf, { art: 'text' }> {
  return lauf.art === 'text' && Boolean(lauf.feld)
}

/** The line that is most like another, taken out of those that are left; '' where there is none. */
function takeNearest(offen: string[], zeile: string): string {
  const [naechste] = offen.toSorted((a, b) => likenessOf(b, zeile) - likenessOf(a, zeile))
  if (naechste === undefined) return ''
  offen.splice(offen.indexOf(naechste), 1)
  return naechste
}
