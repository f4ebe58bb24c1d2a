import { nameOf } from '../../../auskunft/angabennamen.js'
import type { Auskunft, Zahlauskunft } from '../../../protokoll.js'
import { firstSentence } from '../../bausteine/bausteinnamen.js'
import { BEARBEITEN } from '../../bausteine/blockknoepfe.js'
import { nameAtBeginning, readKopf } from '../../bausteine/blocktext.js'
import { h, knopf } from '../../html.js'
import { sayNachweis, zahlAt } from '../../zahlen/zahlstellen.js'
import { isLikeCell } from './zellmarken.js'

interface Hinweisknoepfe {
  bind(zahl: Zahlauskunft): Promise<void>
  onFormular(zeile: number): void
}

/** What is known of a place of the text, for a hint beside it: of a figure, or of the block that begins there. */
export function describePlace(
  { zahlen, auskunft }: { zahlen: readonly Zahlauskunft[]; auskunft: Auskunft | undefined },
  datei: string,
  line: { number: number; from: number; text: string },
  pos: number,
  knoepfe: Hinweisknoepfe | undefined,
): HTMLElement | undefined {
  const zahl = zahlAt(zahlen, datei, line, pos)
  if (!zahl) return datei.endsWith('.md') ? describeBlock(auskunft, line, knoepfe) : undefined
  const hinweis = describeZahl(zahl)
  if (knoepfe && isLikeCell(zahl))
    hinweis.append(
      h('p', {}, 'Getippt; bleibt stehen, wenn sich die Zelle ändert.'),
      knopf('An Zelle binden', () => void knoepfe.bind(zahl), { class: 'haupt' }),
    )
  return hinweis
}

function describeBlock(
  auskunft: Auskunft | undefined,
  line: { number: number; text: string },
  knoepfe: Hinweisknoepfe | undefined,
): HTMLElement | undefined {
  const name = nameAtBeginning(line.text)
  const baustein = auskunft?.bausteine.find((einer) => einer.name === name)
  if (!baustein) return undefined
  const daten = readKopf(line.text).get('daten')
  const blatt = auskunft?.blaetter.find(({ id }) => id === daten)
  return h(
    'div',
    { class: 'zahlhinweis' },
    h('strong', {}, nameOf(baustein.name)),
    h('p', {}, `${firstSentence(baustein.beschreibung)}.`),
    blatt &&
      h(
        'p',
        {},
        `Zeigt „${blatt.titel}“: ${sayCount(blatt.zeilen, 'Zeile')}, ${sayCount(blatt.spalten, 'Spalte')} im Datenblatt.`,
      ),
    knoepfe && knopf(BEARBEITEN, () => knoepfe.onFormular(line.number)),
  )
}

function sayCount({ length }: readonly unknown[], was: string): string {
  return `${length} ${was}${length === 1 ? '' : 'n'}`
}

/** What stands behind a figure, for a hint beside it. */
export function describeZahl({
  gedruckt,
  zelle,
  zellname,
  formel,
  quelle,
  stand,
  vorjahr,
  veraenderung,
  nachweis,
}: Zahlauskunft): HTMLElement {
  const zeilen: [string, string][] = [
    ['Zelle', zellname === zelle ? zelle : `${zellname} (${zelle})`],
    ['Rechnung', formel],
    ['Quelle', quelle],
    ['Stand', stand],
    ['Vorjahr', [vorjahr, veraenderung && `(${veraenderung})`].filter(Boolean).join(' ')],
    ['Herkunft', sayNachweis({ nachweis })],
  ]
  return h(
    'div',
    { class: 'zahlhinweis' },
    h('strong', {}, gedruckt),
    h(
      'dl',
      {},
      zeilen.filter(([, wert]) => wert !== '').flatMap(([name, wert]) => [h('dt', {}, name), h('dd', {}, wert)]),
    ),
  )
}
