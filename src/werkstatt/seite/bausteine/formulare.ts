import type { Auskunft, Blockmangel } from '../../protokoll.js'
import type { Schreibfeld } from '../schreiben/schreibfeld.js'
import { sende } from '../verbindung.js'
import { type Blockfund, findBlock, rewriteBlock } from './blocktext.js'
import { Einfuegen, writeNew } from './einfuegen.js'
import { Zahleinfuegen } from './zahleinfuegen.js'

const STUMM: Blockmangel = { text: 'Die Werkstatt antwortet nicht.', rat: 'Das Terminal ansehen.' }

/** A form for a block, which it puts where the cursor is. */
export function insertBlock(auskunft: Auskunft | undefined, schreibfeld: Schreibfeld): void {
  if (!auskunft) return
  const form = new Einfuegen(auskunft, {
    write: writeNew,
    onFertig: (block) => putBlock(schreibfeld, block),
    onZu: () => schreibfeld.closeForm(),
  })
  schreibfeld.openForm(form.element)
}

/** The form for the block that stands at a line: with what it says, and writing back what has changed. */
export function editBlock(auskunft: Auskunft | undefined, schreibfeld: Schreibfeld, zeile: number): void {
  const { schreiben } = schreibfeld
  const fund = auskunft && findBlock(schreiben.zeilen, zeile, auskunft.bausteine)
  if (!fund) return
  const zeilen = linesOf(schreibfeld, fund)
  const form = new Einfuegen(
    auskunft,
    {
      write: (angaben, { baustein }) => rewriteBlock(zeilen, baustein, fund, angaben),
      onFertig: async (block) => {
        const jetzt = findAgain(schreibfeld, fund, zeilen)
        return jetzt
          ? putBlock(schreibfeld, block, jetzt)
          : [{ text: 'Der Baustein wurde inzwischen im Text geändert.', rat: 'Das Formular schließen und neu öffnen.' }]
      },
      onZu: () => schreibfeld.closeForm(),
    },
    fund,
  )
  schreibfeld.openForm(form.element)
}

/** Puts a block into the text if it can be set there. */
async function putBlock(
  schreibfeld: Schreibfeld,
  block: string,
  fund?: Pick<Blockfund, 'von' | 'bis'>,
): Promise<readonly Blockmangel[]> {
  const { schreiben } = schreibfeld
  const aenderung = schreiben.blockChange(block, fund)
  if (!aenderung) return []
  const probe = { datei: schreiben.datei, ...schreiben.tryBlock(aenderung, block) }
  const vorher = schreiben.text
  const maengel = await sende<Blockmangel[]>('blockpruefung', probe).catch(() => [STUMM])
  if (maengel && maengel.length > 0) return maengel
  // Who types on meanwhile has moved the place.
  if (schreiben.text !== vorher)
    return [{ text: 'Währenddessen hat sich der Text geändert.', rat: 'Noch einmal drücken.' }]
  schreibfeld.closeForm()
  schreiben.apply(aenderung)
  return []
}

function linesOf({ schreiben }: Schreibfeld, { von, bis }: Pick<Blockfund, 'von' | 'bis'>): string[] {
  return schreiben.zeilen.slice(von - 1, bis)
}

/** Where a block stands now that was opened in a form: there, or where its lines have been moved to. */
function findAgain(
  schreibfeld: Schreibfeld,
  { von, bis }: Blockfund,
  zeilen: readonly string[],
): Pick<Blockfund, 'von' | 'bis'> | undefined {
  const gesucht = zeilen.join('\n')
  const alle = schreibfeld.schreiben.zeilen
  const isAt = (stelle: number) => alle.slice(stelle - 1, stelle - 1 + zeilen.length).join('\n') === gesucht
  if (isAt(von)) return { von, bis }
  const andere = alle.flatMap((_, index) => (isAt(index + 1) ? [index + 1] : []))
  const [einzige] = andere
  return einzige !== undefined && andere.length === 1 ? { von: einzige, bis: einzige + zeilen.length - 1 } : undefined
}

/** A form for a figure, bound to its cell. */
export function insertZahl(auskunft: Auskunft | undefined, schreibfeld: Schreibfeld): void {
  if (!auskunft) return
  const form = new Zahleinfuegen(auskunft, {
    onEinfuegen: (ausdruck) => {
      schreibfeld.closeForm()
      schreibfeld.schreiben.insertText(ausdruck)
    },
    onZu: () => schreibfeld.closeForm(),
  })
  schreibfeld.openForm(form.element)
}
