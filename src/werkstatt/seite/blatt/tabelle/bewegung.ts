type Richtung = readonly [zeilen: -1 | 0 | 1, spalten: -1 | 0 | 1]

const WEGE: Readonly<Record<string, Richtung>> = {
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * Arrows lead from field to field over what is computed, and on to the names of rows and columns; so the key for tabs, which meets
 * fields alone, is free for typing row after row.
 */
export function moveInTable(ereignis: KeyboardEvent): void {
  const weg = WEGE[ereignis.key]
  const hier = ereignis.currentTarget as HTMLElement
  const eingabe = hier instanceof HTMLInputElement ? hier : undefined
  if (!weg || (eingabe ? weg[0] === 0 && !isAtEdge(eingabe, weg[1]) : ereignis.key === 'Enter')) return
  const ziel = nextStop(hier, weg)
  if (ziel) {
    ziel.focus()
    if (ziel instanceof HTMLInputElement) ziel.select()
  } else if (eingabe && weg[0] !== 0) eingabe.blur()
  else return
  ereignis.preventDefault()
}

/** Whether the cursor can go no further within the text of a field. */
function isAtEdge({ selectionStart, selectionEnd, value }: HTMLInputElement, um: -1 | 0 | 1): boolean {
  return selectionStart === selectionEnd && selectionStart === (um < 0 ? 0 : value.length)
}

/** The next field or name on the way. */
function nextStop(hier: HTMLElement, [zeilen, spalten]: Richtung): HTMLElement | undefined {
  const reihen = [...(hier.closest('table')?.rows ?? [])].map(({ cells }) => [...cells])
  let zeile = reihen.findIndex((zellen) => zellen.some((zelle) => zelle.contains(hier)))
  let spalte = reihen[zeile]?.findIndex((zelle) => zelle.contains(hier)) ?? -1
  for (;;) {
    zeile += zeilen
    spalte += spalten
    const zelle = reihen[zeile]?.[spalte]
    if (!zelle) return undefined
    const ziel = zelle.querySelector<HTMLElement>('input, .kopfknopf')
    if (ziel) return ziel
  }
}
