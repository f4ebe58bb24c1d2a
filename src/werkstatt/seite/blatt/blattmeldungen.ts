import type { Meldungsansicht } from '../../protokoll.js'
import { h } from '../html.js'

/** What checks say of a sheet: beside its table, and at the cell that is meant. */
export function showBlattmeldungen(feld: HTMLElement, meldungen: readonly Meldungsansicht[]): void {
  const nachOrt = new Map<string, string[]>()
  for (const meldung of meldungen) {
    const ort = `${meldung.zeile}:${meldung.spalte}`
    nachOrt.set(ort, [...(nachOrt.get(ort) ?? []), wordsOf(meldung)])
  }
  for (const zelle of feld.querySelectorAll<HTMLInputElement>('input[data-ort]')) {
    const texte = nachOrt.get(zelle.dataset.ort ?? '') ?? []
    zelle.title = texte.join('\n')
    zelle.classList.toggle('beanstandet', texte.length > 0)
    if (texte.length > 0) zelle.setAttribute('aria-invalid', 'true')
    else zelle.removeAttribute('aria-invalid')
  }
  feld.querySelector('.tabellenmeldungen')?.remove()
  if (meldungen.length > 0)
    feld.append(
      h(
        'ul',
        { class: 'tabellenmeldungen' },
        meldungen.map((meldung) => h('li', { class: `meldung ${meldung.schwere}` }, wordsOf(meldung))),
      ),
    )
}

function wordsOf({ text, rat }: Meldungsansicht): string {
  return [text, rat].filter(Boolean).join(' ')
}
