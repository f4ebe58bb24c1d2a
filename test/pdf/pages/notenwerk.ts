import { programmYaml, werkstatt } from '../../werkstatt.js'

/** Chance that is the same at each run. */
export function createChance(seed: number): (below: number) => number {
  let state = seed * 7919 + 17
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const WORDS =
  'Arbeitsmarkt und Integration im Landkreis mit Eingliederungsleistungen für Langzeitleistungsbeziehende sowie Beratung der Betriebe vor Ort'.split(
    ' ',
  )

/** A workspace whose programme `p` has many notes, short and long, named in all that can name one. */
export function createNotenwerk(seed: number, gestaltung: string): string {
  const chance = createChance(seed)
  const notes: string[] = []
  const words = (count: number): string => {
    const text = Array.from({ length: Math.max(1, count) }, () => WORDS[chance(WORDS.length)]).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  }
  const note = (label = `n${notes.length}`): string => {
    const length = chance(8) === 0 ? 60 + chance(160) : 3 + chance(30)
    const second = chance(9) === 0 ? `\n\n    ${words(12)}.` : ''
    notes.push(`[^${label}]: Note ${notes.length} ${words(length)}.${second}`)
    return `[^${label}]`
  }
  const perhaps = (from: number): string => (chance(from) === 0 ? note() : '')
  const absatz = (): string => {
    const sentences = Array.from({ length: 1 + chance(7) }, () => `${words(6 + chance(22))}${perhaps(6)}.`)
    const again = notes.length > 0 && chance(12) === 0 ? ` ${words(4)}[^n${chance(notes.length)}].` : ''
    return (
      sentences.join(' ') +
      (again.includes('[^n') && notes.some((one) => again.includes(one.slice(0, one.indexOf(']') + 1))) ? again : '')
    )
  }
  const blaetter: Record<string, string> = {}
  const tabelle = (): string => {
    const name = `t${Object.keys(blaetter).length}`
    const lines = Array.from(
      { length: chance(4) === 0 ? 45 + chance(40) : 4 + chance(12) },
      (_, index) =>
        `  z${index}: { name: "Maßnahme ${index + 1} ${chance(4) === 0 ? words(8) : ''}${perhaps(14)}", werte: [${index + 10}, ${index + 20}] }`,
    )
    blaetter[`content/p/daten/${name}.yaml`] =
      `titel: "Plätze ${name}${perhaps(3)}"\nquelle: "Eigene Angaben${perhaps(4)}"\nspalten: { a: { name: "2022" }, b: { name: "2023" } }\nzeilen:\n${lines.join('\n')}\n`
    return `::haushaltstabelle{daten=${name}}`
  }
  const list = (): string =>
    Array.from({ length: 3 + chance(8) }, () => `- ${words(4 + chance(30))}${perhaps(7)}`).join('\n')
  const pieces: (() => string)[] = [
    absatz,
    absatz,
    absatz,
    absatz,
    list,
    () => `## ${words(4)}${perhaps(5)}\n\n${absatz()}`,
    () => `:::fazit\n${absatz()}\n\n${absatz()}\n:::`,
    tabelle,
    () => `> ${words(20)}${perhaps(3)}.`,
    () => (chance(3) === 0 ? `::::quer\n${absatz()}\n\n${tabelle()}\n::::` : absatz()),
  ]
  const abschnitt = (title: string, length: number): string => {
    notes.splice(0)
    const body = Array.from({ length }, () => pieces[chance(pieces.length)]?.()).join('\n\n')
    return `# ${title}${note('*')}\n\n${body}\n\n${notes.join('\n\n')}\n`
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
