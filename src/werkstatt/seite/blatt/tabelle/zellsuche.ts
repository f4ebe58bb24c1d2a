import type { Zellort } from './blatttabelle.js'

/** The field of a cell; undefined where it is computed. */
export function findField(tabelle: HTMLElement, { zeile, spalte }: Zellort): HTMLInputElement | undefined {
  return [...tabelle.querySelectorAll<HTMLInputElement>('input[data-zeile]')].find(
    ({ dataset }) => dataset.zeile === zeile && dataset.spalte === spalte,
  )
}

/** The field that is being typed into. */
export function fieldInUse(tabelle: HTMLElement): HTMLInputElement | undefined {
  const offen = document.activeElement
  return offen instanceof HTMLInputElement && offen.dataset.zeile !== undefined && tabelle.contains(offen)
    ? offen
    : undefined
}

/** Goes to a cell: into its field, or where it is computed to the cell itself. */
export function goToCell(tabelle: HTMLElement, { zeile, spalte }: Zellort): void {
  const feld =
    findField(tabelle, { zeile, spalte }) ??
    [...tabelle.querySelectorAll<HTMLElement>('td[data-inzeile]')].find(
      ({ dataset }) => dataset.inzeile === zeile && dataset.inspalte === spalte,
    )
  feld?.focus()
  feld?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  if (feld instanceof HTMLInputElement) feld.select()
}
