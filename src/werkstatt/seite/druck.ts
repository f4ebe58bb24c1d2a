const BEDIENBAR = 'button, summary, label'

/**
 * A press counts also where what it began on is drawn anew before it ends, as lists are when a build has come to its end: the
 * browser would forget it, and who pressed would wait in vain.
 */
export function keepPresses(): void {
  let begonnen: { element: HTMLElement; kasten: DOMRect } | undefined
  const options = { capture: true }
  document.addEventListener(
    'pointerdown',
    ({ target, button }) => {
      const element = target instanceof Element && button === 0 ? target.closest<HTMLElement>(BEDIENBAR) : null
      begonnen = element ? { element, kasten: element.getBoundingClientRect() } : undefined
    },
    options,
  )
  document.addEventListener(
    'pointerup',
    ({ clientX, clientY }) => {
      const davor = begonnen
      begonnen = undefined
      if (davor && !davor.element.isConnected && isIn(davor.kasten, clientX, clientY))
        twinOf(davor.element, document.elementFromPoint(clientX, clientY))?.click()
    },
    options,
  )
}

/** What says the same there, or else the only one that does; undefined where it is not clear which is meant. */
function twinOf(element: HTMLElement, there: Element | null): HTMLElement | undefined {
  const worte = wordsOf(element)
  const hier = there?.closest<HTMLElement>(BEDIENBAR)
  if (hier && wordsOf(hier) === worte) return hier
  const gleiche = [...document.querySelectorAll<HTMLElement>(element.tagName)].filter(
    (anderes) => anderes.offsetParent !== null && wordsOf(anderes) === worte,
  )
  return gleiche.length === 1 ? gleiche[0] : undefined
}

function wordsOf(element: HTMLElement): string {
  return [element.ariaLabel, element.title, element.textContent].join(' ')
}

/** Who leaves a button before letting go does not mean it. */
function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}
