import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

const VORWORT = /(?<![a-zäöüß])(von|ab|bis|unter|über) (?:zu )?$/
const IM_NAMEN = /(?<![a-zäöüß])(von|ab|bis|unter|über)$/

/** "von {{alter.von}} bis {{alter.unter}}": of limits, the row ends with the word that stands before the figure. */
export function findOtherLimit({ passage, glied, stelle }: Verwechslungsfrage): Verwechslung[] {
  const { buchzelle, zeilen } = stelle
  const wort = VORWORT.exec(glied.davor)?.[1] ?? nearnessOf(glied.figur.naehe)
  const eigenes = limitOf(buchzelle.eintrag.reihe.name)
  if (wort === undefined || eigenes === undefined || eigenes === wort) return []
  const [gemeint, ...weitere] = zeilen
    .filter(({ reihe }) => limitOf(reihe.name) === wort)
    .flatMap(({ zellen }) =>
      zellen.filter(({ spalte, zelle }) => spalte === buchzelle.spalte && zelle.einheit === buchzelle.zelle.einheit),
    )
  if (!gemeint || weitere.length > 0) return []
  const warum = `davor steht „${wort}“, wie bei „${gemeint.eintrag.reihe.name}“`
  return [{ figur: { passage, glied, stelle }, gemeint, warum }]
}

function limitOf(name: string): string | undefined {
  return IM_NAMEN.exec(name.toLowerCase())?.[1]
}

/** The chain has "unter" and "über" as how near a figure is. */
function nearnessOf(naehe: string): string | undefined {
  return naehe === 'weniger' ? 'unter' : naehe === 'mehr' ? 'über' : undefined
}
