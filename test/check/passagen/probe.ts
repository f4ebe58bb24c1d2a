import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A programme typed in the tests: its files by path below its own folder. */
export interface Probe {
  name: string
  dateien: Record<string, string>
}

/** One of the passages of `a.yaml` to `j.yaml`. */
export interface Passage extends Probe {
  /** "KEIN Fehler: …", or "Warnung: … – richtig: 7,1 %; falsch steht: …" */
  erwartet: string
}

/** One of the two ways in which a line of `paare.txt` is read. */
export interface Paar extends Probe {
  /** What a message about it must name. */
  soll: string
}

interface Eintrag {
  name: string
  zeitraum: number | string
  erwartet: string
  text: string
  daten?: Record<string, string>
}

/** The passages of one writer. */
export function readPassagen(satz: string): Passage[] {
  const eintraege = parse(readFileSync(join(import.meta.dirname, `${satz}.yaml`), 'utf8')) as Eintrag[]
  return eintraege.map(({ name, zeitraum, erwartet, text, daten = {} }) => ({
    name,
    erwartet,
    dateien: {
      'programm.yaml': programmYaml(zeitraum, `Jobcenter ${name}`),
      'abschnitte/k.md': text,
      ...Object.fromEntries(Object.entries(daten).map(([datei, inhalt]) => [`daten/${datei}`, inhalt])),
    },
  }))
}

const BLAETTER: Record<string, string> = {
  quote:
    'titel: Arbeitslosenquote im Landkreis\neinheit: Prozent\nspalten: [2020, 2021, 2022]\nzeilen:\n  alq: { name: Arbeitslosenquote, werte: [6.6, 6.1, 5.7] }\n',
  mittel:
    'titel: Mitteleinsatz\neinheit: Mio. €\nspalten: [2023]\nzeilen:\n  a: { name: Weiterbildung, werte: [5.2] }\n  b: { name: Eingliederungszuschüsse, werte: [3.6] }\n  c: { name: Arbeitsgelegenheiten, werte: [2.4] }\n  d: { name: Freie Förderung, werte: [0.3] }\n',
  orte: 'titel: SGB-II-Quote nach Gemeinden\neinheit: Prozent\nspalten: [2023]\nzeilen:\n  a: { name: Altdorf, werte: [7.4] }\n  b: { name: Neudorf, werte: [9.2] }\n  c: { name: Seedorf, werte: [6.1] }\n  d: { name: Bergdorf, werte: [8.3] }\n',
  mitte:
    'titel: Bedarfsgemeinschaften im Dezember\neinheit: Anzahl\nspalten: [2022, 2023]\nzeilen:\n  n: { name: Geschäftsstelle Nord, werte: [812, 795] }\n  s: { name: Geschäftsstelle Süd, werte: [934, 951] }\n  m: { name: Geschäftsstelle Mitte, werte: [655, 648] }\n',
  standorte:
    'titel: Bedarfsgemeinschaften nach Standorten\neinheit: Anzahl\nspalten: [2022, 2023]\nzeilen:\n  n: { name: Standort Nord, werte: [812, 795] }\n  s: { name: Standort Süd, werte: [934, 951] }\n  w: { name: Standort West, werte: [655, 648] }\n',
}

/** All lines of `paare.txt`, read in one way. */
export function readPaare(art: 'richtig' | 'falsch'): Paar[] {
  const zeilen = readFileSync(join(import.meta.dirname, 'paare.txt'), 'utf8')
    .split('\n')
    .filter((zeile) => zeile.includes('|') && !zeile.startsWith('#'))
  return zeilen.map((zeile, nummer) => {
    const trenner = zeile.indexOf('|')
    let soll = ''
    const text = zeile
      .slice(trenner + 1)
      .replace(/\{([^|}]*)\|([^|}]*)(?:\|([^}]*))?\}/, (_, richtig: string, falsch: string, genannt?: string) => {
        soll = genannt ?? richtig
        return art === 'richtig' ? richtig : falsch
      })
      .replaceAll('\\n', '\n')
    const blatt = /^@(\w+) /.exec(text)?.[1] ?? ''
    const inhalt = BLAETTER[blatt]
    return {
      name: `${art}-${zeile.slice(0, trenner)}-${String(nummer + 1).padStart(2, '0')}`,
      soll,
      dateien: {
        'programm.yaml': programmYaml(/2026/.test(text) ? 2026 : 2024, 'Jobcenter'),
        'abschnitte/k.md': `# Kapitel\n\n${text.replace(/^@\w+ /, '')}\n`,
        ...(inhalt !== undefined && { [`daten/${blatt}.yaml`]: inhalt }),
      },
    }
  })
}

function programmYaml(zeitraum: number | string, jobcenter: string): string {
  return `titel: Arbeitsmarkt- und Integrationsprogramm\nzeitraum: ${zeitraum}\njobcenter: { name: ${jobcenter}, traeger: [Landkreis Musterland] }\ngestaltung: standard\nimpressum: { Herausgeber: Jobcenter }\nabschnitte: [k]\n`
}
