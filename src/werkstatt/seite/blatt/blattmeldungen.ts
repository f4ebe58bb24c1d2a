import type { Behebung, Meldungsansicht } from '../../protokoll.js'
import { h, knopf } from '../html.js'
import { alleKnoepfe } from '../meldungen.js'

/**
 * What checks say of a sheet: below its table, and at the cell that is meant.
 * @param onBeheben has the source mended; undefined where one only reads
 */
export function showBlattmeldungen(
  feld: HTMLElement,
  meldungen: readonly Meldungsansicht[],
  onBeheben: ((behebungen: readonly Behebung[]) => void) | undefined,
): void {
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
    else if (!zelle.classList.contains('abgewiesen')) zelle.removeAttribute('aria-invalid')
  }
  const platz = feld.querySelector('.tabellenmeldungen')
  const schluessel = JSON.stringify(meldungen)
  // What says the same as before stays, where one has scrolled to.
  if (platz instanceof HTMLElement && platz.dataset.schluessel === schluessel) return
  platz?.remove()
  if (meldungen.length === 0) return
  feld.append(
    h(
      'div',
      {
        class: 'tabellenmeldungen',
        role: 'region',
        'aria-label': 'Meldungen zum Datenblatt',
        tabindex: 0,
        'data-schluessel': schluessel,
      },
      onBeheben && alleKnoepfe(meldungen, onBeheben),
      h(
        'ul',
        {},
        meldungen.map((meldung) =>
          h(
            'li',
            { class: `meldung ${meldung.schwere}` },
            wordsOf(meldung),
            onBeheben &&
              meldung.behebungen.length > 0 &&
              h(
                'div',
                { class: 'knoepfe' },
                meldung.behebungen.map((behebung) => knopf(behebung.name, () => onBeheben([behebung]))),
              ),
          ),
        ),
      ),
    ),
  )
}

function wordsOf({ text, rat }: Meldungsansicht): string {
  return [text, rat].filter(Boolean).join(' ')
}
