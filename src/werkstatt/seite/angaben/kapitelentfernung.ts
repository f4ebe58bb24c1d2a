import { BLEIBT, removeDatei } from '../entfernen.js'
import { fill, h, knopf } from '../html.js'

/** Asks before a chapter is taken away, and offers the way back. */
export class Kapitelentfernung {
  readonly element = h('div', {})

  /**
   * @param onVersucht what the form shows of the chapters may be another now
   * @param onEntfernt a chapter has been taken away
   */
  constructor(
    private readonly onVersucht: () => void,
    private readonly onEntfernt: (datei: string) => void,
  ) {}

  ask(name: string, datei: string): void {
    const zu = () => fill(this.element)
    const frage = h(
      'div',
      {
        class: 'kasten',
        role: 'group',
        'aria-label': `${name} entfernen`,
        onkeydown: (ereignis) => {
          if ((ereignis as KeyboardEvent).key === 'Escape') zu()
        },
      },
      h('p', {}, `Kapitel „${name}“ entfernen? ${BLEIBT}`),
      h(
        'div',
        { class: 'knoepfe' },
        knopf('Entfernen', () => void this.#remove(datei), { class: 'haupt' }),
        knopf('Abbrechen', zu),
      ),
    )
    fill(this.element, frage)
    frage.querySelector('button')?.focus()
    frage.scrollIntoView({ block: 'nearest' })
  }

  async #remove(datei: string): Promise<void> {
    const { text, zurueck } = await removeDatei(datei)
    this.onVersucht()
    if (!zurueck) {
      fill(this.element, h('p', { class: 'formfehler', role: 'alert' }, text))
      return
    }
    const goBack = async () => {
      const done = await zurueck()
      this.onVersucht()
      fill(
        this.element,
        h('span', { class: 'feldhinweis' }, done ? 'Rückgängig gemacht' : 'Die Dateien wurden inzwischen geändert.'),
      )
    }
    fill(
      this.element,
      h(
        'div',
        { class: 'knoepfe' },
        h('span', { class: 'feldhinweis', role: 'status' }, text),
        knopf('Rückgängig', () => void goBack()),
      ),
    )
    this.onEntfernt(datei)
  }
}
