import type { PhrasingContent } from 'mdast'
import { attributUngueltig } from '../../content/abschnitt/regeln.js'
import { Fragment } from '../document/fragment.js'
import type { Begriffsstelle } from '../glossar/stellen.js'
import { bindText } from '../typografie.js'
import type { Bausteinsatz } from './bausteinsatz.js'

const NAMEN = { begriffe: 'Begriffe', abkuerzungen: 'Abkürzungen' } as const

/** What has been gathered of one kind, each with the beginning of its explanation; undefined where there is nothing. */
export function setGlossar(art: keyof typeof NAMEN, { block, setzer, umfeld }: Bausteinsatz): object | undefined {
  const stellen = umfeld.begriffsstellen[art]
  if (stellen.length > 0) return { eintraege: stellen.map((stelle) => entryOf(stelle, umfeld)) }
  umfeld.meldungen.melde(
    attributUngueltig,
    setzer.ort(block),
    `Das Programm erklärt keine ${NAMEN[art]}, die „${block.name}“ sammeln könnte.`,
    art === 'begriffe'
      ? 'Begriffe mit :::begriffe oder :::definition{titel="…"} erklären, oder den Baustein weglassen.'
      : 'Im Text ausschreiben und die Abkürzung in Klammern setzen, oder den Baustein weglassen.',
  )
  return undefined
}

function entryOf(stelle: Begriffsstelle, { setzerOf, ausdruecke, programm }: Bausteinsatz['umfeld']): object {
  const setzer = setzerOf(stelle.abschnitt)
  const datei = programm.abschnitte.find(({ id }) => id === stelle.abschnitt)?.datei ?? ''
  const set = (worte: Begriffsstelle['begriff']) =>
    typeof worte === 'string'
      ? Fragment.ofText(bindText(ausdruecke.fillText(worte, () => ({ datei, zeile: 1, spalte: 1 }))))
      : new Fragment(setzer.inline(worte.filter(isNoNote)))
  return { kennung: stelle.kennung, begriff: set(stelle.begriff), erklaerung: set(stelle.erklaerung) }
}

/** Notes stand where the term is explained. */
function isNoNote({ type }: PhrasingContent): boolean {
  return type !== 'footnoteReference'
}
