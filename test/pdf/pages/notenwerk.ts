import { programmYaml, werkstatt } from '../../werkstatt.js'

/** Chance that is the same at each run. */
export function createChance(seed: number): (unter: number) => number {
  let zustand = seed * 7919 + 17
  return (unter) => {
    zustand = (zustand * 48271) % 2147483647
    return zustand % unter
  }
}

const WORTE =
  'Arbeitsmarkt und Integration im Landkreis mit Eingliederungsleistungen für Langzeitleistungsbeziehende sowie Beratung der Betriebe vor Ort'.split(
    ' ',
  )

/** A workspace whose programme `p` has many notes, short and long, named in all that can name one. */
export function createNotenwerk(seed: number, gestaltung: string): string {
  const chance = createChance(seed)
  const noten: string[] = []
  const worte = (anzahl: number): string => {
    const text = Array.from({ length: Math.max(1, anzahl) }, () => WORTE[chance(WORTE.length)]).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  }
  const note = (label = `n${noten.length}`): string => {
    const laenge = chance(8) === 0 ? 60 + chance(160) : 3 + chance(30)
    const zweiter = chance(9) === 0 ? `\n\n    ${worte(12)}.` : ''
    noten.push(`[^${label}]: Note ${noten.length} ${worte(laenge)}.${zweiter}`)
    return `[^${label}]`
  }
  const vielleicht = (von: number): string => (chance(von) === 0 ? note() : '')
  const absatz = (): string => {
    const saetze = Array.from({ length: 1 + chance(7) }, () => `${worte(6 + chance(22))}${vielleicht(6)}.`)
    const wieder = noten.length > 0 && chance(12) === 0 ? ` ${worte(4)}[^n${chance(noten.length)}].` : ''
    return (
      saetze.join(' ') +
      (wieder.includes('[^n') && noten.some((eine) => wieder.includes(eine.slice(0, eine.indexOf(']') + 1)))
        ? wieder
        : '')
    )
  }
  const blaetter: Record<string, string> = {}
  const tabelle = (): string => {
    const name = `t${Object.keys(blaetter).length}`
    const zeilen = Array.from(
      { length: chance(4) === 0 ? 45 + chance(40) : 4 + chance(12) },
      (_, index) =>
        `  z${index}: { name: "Maßnahme ${index + 1} ${chance(4) === 0 ? worte(8) : ''}${vielleicht(14)}", werte: [${index + 10}, ${index + 20}] }`,
    )
    blaetter[`content/p/daten/${name}.yaml`] =
      `titel: "Plätze ${name}${vielleicht(3)}"\nquelle: "Eigene Angaben${vielleicht(4)}"\nspalten: { a: { name: "2022" }, b: { name: "2023" } }\nzeilen:\n${zeilen.join('\n')}\n`
    return `::haushaltstabelle{daten=${name}}`
  }
  const liste = (): string =>
    Array.from({ length: 3 + chance(8) }, () => `- ${worte(4 + chance(30))}${vielleicht(7)}`).join('\n')
  const stuecke: (() => string)[] = [
    absatz,
    absatz,
    absatz,
    absatz,
    liste,
    () => `## ${worte(4)}${vielleicht(5)}\n\n${absatz()}`,
    () => `:::fazit\n${absatz()}\n\n${absatz()}\n:::`,
    tabelle,
    () => `> ${worte(20)}${vielleicht(3)}.`,
    () => (chance(3) === 0 ? `::::quer\n${absatz()}\n\n${tabelle()}\n::::` : absatz()),
  ]
  const abschnitt = (titel: string, laenge: number): string => {
    noten.splice(0)
    const rumpf = Array.from({ length: laenge }, () => stuecke[chance(stuecke.length)]?.()).join('\n\n')
    return `# ${titel}${note('*')}\n\n${rumpf}\n\n${noten.join('\n\n')}\n`
  }
  const eins = abschnitt('Erstes Kapitel', 40)
  const zwei = abschnitt('Zweites Kapitel', 14)
  return werkstatt({
    'content/p/programm.yaml': programmYaml('[eins, zwei]').replace(
      'gestaltung: standard',
      `gestaltung: ${gestaltung}`,
    ),
    'content/p/abschnitte/eins.md': eins,
    'content/p/abschnitte/zwei.md': zwei,
    ...blaetter,
  })
}
