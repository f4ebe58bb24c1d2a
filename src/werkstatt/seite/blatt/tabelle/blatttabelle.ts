import type { Blattzelle, Tabellenansicht } from '../../../protokoll.js'
import { h, knopf } from '../../html.js'
import { moveInTable } from './bewegung.js'

// A table of fields and not a grid component: sheets have some hundred cells, and so every cell is what keyboards, screen readers
// and the browser's own undo know. Pasting and moving are all that is missing, and they are few lines.

/** A cell, by the ids of its row and column: where it stands in the file changes while one types. */
export interface Zellort {
  zeile: string
  spalte: string
}

interface Tabellenhoerer {
  /** Whether cells can be typed into, and rows and columns chosen. */
  umbauen: boolean
  onWahl(wahl: Partial<Zellort>): void
  /** A figure is typed where the name of a row or column stands. */
  onTippen(name: string): void
  onWert(stelle: Zellort, eingabe: HTMLInputElement): void
  /** One types, or gives up what one has typed. */
  onEingabe(stelle: Zellort): void
  onEinfuegen(ereignis: ClipboardEvent, stelle: Zellort): void
}

/** A sheet as a table of fields. */
export function createBlatttabelle({ titel, spalten, zeilen }: Tabellenansicht, hoerer: Tabellenhoerer): HTMLElement {
  return h(
    'div',
    { class: 'tabellenrahmen' },
    h(
      'table',
      {},
      h('caption', { class: 'nur-vorgelesen' }, titel),
      h('thead', {}, h('tr', {}, h('td', {}), ...spalten.map((spalte) => spaltenkopf(spalte, hoerer)))),
      h(
        'tbody',
        {},
        zeilen.map((zeile) =>
          h(
            'tr',
            { class: zeile.summe ? 'summe' : '' },
            zeilenkopf(zeile, hoerer),
            zeile.zellen.map((zelle, index) => cell(zelle, zeile, spalten[index] ?? { id: '', name: '' }, hoerer)),
          ),
        ),
      ),
    ),
  )
}

function spaltenkopf(
  { id, name, gruppe, rechnung }: Tabellenansicht['spalten'][number],
  hoerer: Tabellenhoerer,
): HTMLElement {
  const worte = [gruppe, name].filter(Boolean).join(' ')
  return h(
    'th',
    { scope: 'col', title: rechnung, 'data-reihe': id },
    kopf(worte, { spalte: id }, hoerer),
    rechnung !== '' && h('span', { class: 'rechnung' }, rechnung),
  )
}

function zeilenkopf(
  { id, name, stufe, zellen }: Tabellenansicht['zeilen'][number],
  hoerer: Tabellenhoerer,
): HTMLElement {
  // How the cells of a row are computed, where all are so alike.
  const [wort, ...andere] = new Set(zellen.map(({ rechnung }) => rechnung))
  return h(
    'th',
    { scope: 'row', class: `einzug${Math.min(stufe, 3)}`, 'data-reihe': id },
    kopf(name, { zeile: id }, hoerer),
    wort && andere.length === 0 && h('span', { class: 'rechnung' }, wort),
  )
}

/** Chooses a row or column, to do something with it. */
function kopf(
  name: string,
  wahl: Partial<Zellort>,
  { umbauen, onWahl, onTippen }: Tabellenhoerer,
): HTMLElement | string {
  if (!umbauen) return name
  const onkeydown = (ereignis: Event) => {
    const { key, ctrlKey, metaKey } = ereignis as KeyboardEvent
    if (/^[\d.,=−-]$/.test(key) && !ctrlKey && !metaKey) onTippen(name)
    else moveInTable(ereignis as KeyboardEvent)
  }
  return knopf(name, () => onWahl(wahl), { class: 'kopfknopf', tabindex: -1, onkeydown })
}

function cell(
  { anzeige, fehlt, rechnung, ort, text }: Blattzelle,
  zeile: Tabellenansicht['zeilen'][number],
  spalte: { id: string; name: string },
  { umbauen, onWahl, onWert, onEingabe, onEinfuegen }: Tabellenhoerer,
): HTMLElement {
  const stelle = { zeile: zeile.id, spalte: spalte.id }
  if (!ort || !umbauen)
    return h(
      'td',
      {
        class: text ? 'text' : 'errechnet',
        title: rechnung,
        tabindex: -1,
        'data-inzeile': stelle.zeile,
        'data-inspalte': stelle.spalte,
        onfocus: () => onWahl(stelle),
      },
      anzeige,
    )
  const wert = fehlt ? '' : anzeige
  return h(
    'td',
    { class: `${text ? 'text' : ''}${fehlt ? ' fehlt' : ''}` },
    h('input', {
      value: wert,
      'data-anzeige': wert,
      'data-zeile': stelle.zeile,
      'data-spalte': stelle.spalte,
      'data-ort': `${ort.zeile}:${ort.spalte}`,
      'aria-label': `${zeile.name}, ${spalte.name}`,
      inputmode: text ? 'text' : 'decimal',
      autocomplete: 'off',
      size: Math.max(6, wert.length),
      onfocus: () => onWahl(stelle),
      onchange: ({ currentTarget }) => {
        const feld = currentTarget as HTMLInputElement
        // What was typed and given up again is no change.
        if (feld.value !== feld.dataset.anzeige) onWert(stelle, feld)
      },
      oninput: () => onEingabe(stelle),
      // As in a spreadsheet: the first click chooses the cell, and what is typed takes the place of its value; the next one sets the cursor.
      onmousedown: (ereignis) => {
        const feld = ereignis.currentTarget as HTMLInputElement
        if (feld === document.activeElement) return
        ereignis.preventDefault()
        feld.focus()
        feld.select()
      },
      onkeydown: (ereignis) => {
        const { key } = ereignis as KeyboardEvent
        const feld = ereignis.currentTarget as HTMLInputElement
        if (key === 'Escape' && feld.value !== feld.dataset.anzeige) {
          feld.value = feld.dataset.anzeige ?? ''
          feld.select()
          onEingabe(stelle)
        } else moveInTable(ereignis as KeyboardEvent)
      },
      onpaste: (ereignis) => onEinfuegen(ereignis as ClipboardEvent, stelle),
    }),
  )
}
