import type { Auskunft } from '../../protokoll.js'
import { Einfuegen } from './einfuegen.js'
import type { Schreibfeld } from './schreibfeld.js'
import { Zahleinfuegen } from './zahleinfuegen.js'

/** A form for a block, which it puts where the cursor is. */
export function insertBlock(auskunft: Auskunft | undefined, schreibfeld: Schreibfeld): void {
  if (!auskunft) return
  const form = new Einfuegen(auskunft, {
    onEinfuegen: (block) => {
      schreibfeld.closeForm()
      schreibfeld.schreiben.insertBlock(block)
    },
    onZu: () => schreibfeld.closeForm(),
  })
  schreibfeld.openForm(form.element)
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
