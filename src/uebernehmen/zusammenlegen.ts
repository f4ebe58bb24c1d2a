import type { Rueckaenderung } from './aenderung.js'
import type { Ersetzung } from './schreiben/umsetzung.js'

/** The changes of one Word file, with the name by which people know it. */
export interface Fassungsaenderungen {
  name: string
  aenderungen: readonly Rueckaenderung[]
}

/**
 * The changes of several Word files as one list, in the order of the sources. What two say alike is one change; what touches the
 * same words in another way is written by neither, and told with both wordings.
 */
export function mergeAenderungen(fassungen: readonly Fassungsaenderungen[]): Rueckaenderung[] {
  const einzeln = fassungen.flatMap(({ name, aenderungen }) => aenderungen.map((eine) => ({ ...eine, von: [name] })))
  const gemeinsam = new Map<string, Rueckaenderung & { von: string[] }>()
  for (const eine of einzeln) {
    const key = JSON.stringify([eine.art, eine.alt, eine.neu, eine.ersetzungen, eine.ort])
    const bekannt = gemeinsam.get(key)
    if (bekannt) bekannt.von.push(...eine.von)
    else gemeinsam.set(key, eine)
  }
  const alle = [...gemeinsam.values()]
  return alle
    .map((eine) => {
      const andere = alle.filter((andere) => andere !== eine && isOther(andere.von, eine.von) && collide(eine, andere))
      return andere.length === 0 ? eine : tellConflict(eine, andere)
    })
    .map((eine, index) => ({ eine, index }))
    .sort((a, b) => compareOrt(a.eine, b.eine) || a.index - b.index)
    .map(({ eine }) => eine)
}

/** What one file says twice is no conflict. */
const isOther = (a: readonly string[], b: readonly string[]) => a.some((name) => !b.includes(name))

function collide(a: Rueckaenderung, b: Rueckaenderung): boolean {
  return a.ersetzungen.some((eine) => b.ersetzungen.some((andere) => overlap(eine, andere)))
}

/** Words put in at one place by two are no conflict as long as nothing is taken out there: both stand there then. */
function overlap(a: Ersetzung, b: Ersetzung): boolean {
  if (a.datei !== b.datei) return false
  if (a.von === a.bis && b.von === b.bis) return a.von === b.von && a.text.trim() !== '' && !/^\n/.test(a.text)
  return a.von < b.bis && b.von < a.bis
}

function tellConflict(
  eine: Rueckaenderung & { von: string[] },
  andere: readonly (Rueckaenderung & { von: string[] })[],
) {
  const [gegen] = andere
  const fragen = andere.map(({ von, neu }) => ({
    ort: eine.ort,
    text: `${eine.von.join(' und ')} und ${von.join(' und ')} haben dieselbe Stelle verschieden geändert. ${von.join(' und ')}: ${neu === '' ? 'entfallen' : `„${neu}“`}.`,
    rat: 'Eine der beiden Fassungen wählen und von Hand eintragen, oder die Dateien einzeln übernehmen.',
  }))
  return gegen
    ? { ...eine, art: 'konflikt' as const, ersetzungen: [], rueckfragen: [...eine.rueckfragen, ...fragen] }
    : eine
}

function compareOrt({ ort: a }: Rueckaenderung, { ort: b }: Rueckaenderung): number {
  return a.datei === b.datei ? a.zeile - b.zeile || a.spalte - b.spalte : 0
}
