import type { Blattformularfeld, Tabellenansicht } from '../../../protokoll.js'
import { feld, h, knopf } from '../../html.js'

/** What the head of a sheet is called in its forms. */
export const KOPFNAMEN = { titel: 'Titel', einheit: 'Einheit', quelle: 'Quelle', stand: 'Stand' } as const

interface Kopfhoerer {
  /** @param kopf what was changed; '' takes it away */
  onFertig(kopf: Partial<Record<Blattformularfeld['name'], string>>): void
  onZu(): void
}

/** Title, unit, source and date of a sheet that is there. */
export function createKopfformular(
  tabelle: Tabellenansicht,
  felder: readonly Blattformularfeld[],
  { onFertig, onZu }: Kopfhoerer,
): HTMLFormElement {
  const eingaben = felder.map((angabe) => ({
    ...angabe,
    eingabe: h('input', { type: 'text', required: angabe.pflicht, maxlength: 500, value: tabelle[angabe.name] }),
  }))
  return h(
    'form',
    {
      class: 'kasten felder kopfformular',
      'aria-label': 'Angaben zum Datenblatt',
      onsubmit: (ereignis) => {
        ereignis.preventDefault()
        const andere = eingaben.filter(({ name, eingabe }) => eingabe.value.trim() !== tabelle[name])
        onFertig(Object.fromEntries(andere.map(({ name, eingabe }) => [name, eingabe.value.trim()])))
      },
    },
    h('h3', {}, 'Angaben zum Datenblatt'),
    eingaben.map(({ name, hinweis, pflicht, eingabe }) =>
      feld(`${KOPFNAMEN[name]}${pflicht ? ' (Pflichtfeld)' : ''}`, eingabe, hinweis),
    ),
    h(
      'div',
      { class: 'knoepfe' },
      h('button', { type: 'submit', class: 'haupt' }, 'Übernehmen'),
      knopf('Abbrechen', onZu),
    ),
  )
}
