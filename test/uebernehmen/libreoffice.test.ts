import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diffArrays } from 'diff'
import { expect, it } from 'vitest'
import { run } from '../../src/commands/uebernehmen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, WURZEL } from '../werkstatt.js'
import { libreOffice } from '../word/libreoffice.js'
import { wordOf } from './wordrunde.js'

const PYTHON = '/usr/bin/python3'
const uno = libreOffice && spawnSync(PYTHON, ['-c', 'import uno']).status === 0
const PROGRAMM = 'mittelsachsen-2023'

type Eingriff = {
  art: 'ersetzen' | 'kommentar' | 'neu' | 'teilen' | 'weg'
  suche: string
  durch?: string
  nachverfolgt?: boolean
  autor?: string
}

const typed = (suche: string, durch: string): Eingriff => ({ art: 'ersetzen', suche, durch })
const tracked = (suche: string, durch: string): Eingriff => ({ ...typed(suche, durch), nachverfolgt: true })
const comment = (suche: string, durch: string): Eingriff => ({ art: 'kommentar', suche, durch, autor: 'Landkreis' })

/** Each with the piece of source that it becomes, and its file. */
const EINGRIFFE: readonly (readonly [Eingriff, datei: string, alt: string, neu: string])[] = [
  [
    typed('Der wichtigste Grund dafür', 'Der Hauptgrund dafür'),
    'kundenstruktur',
    'Der wichtigste Grund dafür',
    'Der Hauptgrund dafür',
  ],
  [tracked('Jahr für Jahr gesunken', 'stetig gesunken'), 'kundenstruktur', 'Jahr für Jahr gesunken', 'stetig gesunken'],
  [
    tracked('Mit der Corona-Pandemie', 'Mit der Pandemie'),
    'kundenstruktur',
    'Mit der Corona-Pandemie',
    'Mit der Pandemie',
  ],
  [typed('stabil bleibt', 'gleich bleibt'), 'kundenstruktur', 'stabil bleibt', 'gleich bleibt'],
  [typed('kurzen Wegen', 'kurzen Strecken'), 'vorwort', 'kurzen Wegen', 'kurzen Strecken'],
  // A motto that hangs beside the text.
  [
    tracked('gehen mit der Zeit', 'gehen mit unserer Zeit'),
    'schwerpunkte',
    'gehen mit der Zeit',
    'gehen mit unserer Zeit',
  ],
  [
    typed('Arbeitsbündnis auf Augenhöhe', 'Bündnis auf Augenhöhe'),
    'vorwort',
    'Arbeitsbündnis auf Augenhöhe',
    'Bündnis auf Augenhöhe',
  ],
  [tracked('der örtliche Beirat', 'der Beirat vor Ort'), 'vorwort', 'der örtliche Beirat', 'der Beirat vor Ort'],
  [typed('Kopf und gewinnen', 'Kopf und erhalten'), 'projekte', 'Kopf und gewinnen', 'Kopf und erhalten'],
  [tracked('eng und persönlich', 'persönlich und eng'), 'projekte', 'eng und persönlich', 'persönlich und eng'],
  [typed('drei Schnuppertage', 'vier Schnuppertage'), 'projekte', 'drei Schnuppertage', 'vier Schnuppertage'],
  [tracked('wollen wir trotzdem', 'wollen wir dennoch'), 'projekte', 'wollen wir trotzdem', 'wollen wir dennoch'],
  [typed('runden das Angebot ab', 'ergänzen das Angebot'), 'projekte', 'runden das Angebot ab', 'ergänzen das Angebot'],
  [typed('Auch die Branchen', 'Ebenso die Branchen'), 'konjunktur', 'Auch die Branchen', 'Ebenso die Branchen'],
  [tracked('zwei Hochschulen', 'drei Hochschulen'), 'konjunktur', 'zwei Hochschulen', 'drei Hochschulen'],
  [typed('Das ist ein Risiko', 'Darin liegt ein Risiko'), 'konjunktur', 'Das ist ein Risiko', 'Darin liegt ein Risiko'],
  [tracked('wird sichtbar', 'zeigt sich'), 'konjunktur', 'wird sichtbar', 'zeigt sich'],
  [
    typed('Indikatoren des mittels', 'Kennzahlen des mittels'),
    'konjunktur',
    'titel="Indikatoren des mittels',
    'titel="Kennzahlen des mittels',
  ],
  [typed('verstehen wir als Chance', 'sehen wir als Chance'), 'schwerpunkte', 'verstehen wir als', 'sehen wir als'],
  [
    tracked('Einführung, Transfer', 'Einführung, Schulung'),
    'schwerpunkte',
    'Einführung, Transfer',
    'Einführung, Schulung',
  ],
  [typed('erproben neue', 'suchen neue'), 'schwerpunkte', 'erproben neue', 'suchen neue'],
  [
    tracked('tritt in zwei Stufen', 'tritt in zwei Schritten'),
    'schwerpunkte',
    'tritt in zwei Stufen',
    'tritt in zwei Schritten',
  ],
  [
    { art: 'neu', suche: 'auf Dauer in Arbeit kommen', durch: 'Das gilt für alle.' },
    'schwerpunkte',
    '',
    'Arbeit kommen.\n\nDas gilt für alle.\n\n',
  ],
  [
    { art: 'neu', suche: 'Vereinbarkeit von Familie und Beruf', durch: 'Hilfe bei der Pflege,', nachverfolgt: true },
    'schwerpunkte',
    '',
    'Familie und Beruf,\n- Hilfe bei der Pflege,\n',
  ],
  [
    typed('breitere Netzwerkarbeit', 'engere Netzwerkarbeit'),
    'ziele',
    'breitere Netzwerkarbeit',
    'engere Netzwerkarbeit',
  ],
  [{ art: 'teilen', suche: 'Zum ersten Mal gab es auch' }, 'projekte', '', 'Kurse teil.\n\nZum ersten Mal gab es auch'],
  [{ art: 'weg', suche: 'Im besten Fall sichern' }, 'schwerpunkte', 'Im besten Fall', ''],
]
const KOMMENTARE: readonly (readonly [Eingriff, stelle: string])[] = [
  [comment('demografische Wandel', 'Bitte belegen.'), 'konjunktur.md'],
  [comment('Gesundheitskurse', 'Welche Kurse?'), 'projekte.md'],
  [comment('Kundenbeirat', 'Seit wann?'), 'vorwort.md'],
]

it.skipIf(!uno)(
  'thirty changes made in LibreOffice come home at their places (skipped where it is missing)',
  async () => {
    const wurzel = arbeitsordner({})
    cpSync(join(WURZEL, 'content', PROGRAMM), join(wurzel, 'content', PROGRAMM), { recursive: true })
    const ordner = join(wurzel, 'content', PROGRAMM, 'abschnitte')
    const lies = (name: string) => readFileSync(join(ordner, `${name}.md`), 'utf8')
    const vorher = new Map(
      readdirSync(ordner).map((datei) => [datei.replace('.md', ''), lies(datei.replace('.md', ''))]),
    )
    const [word, ziel, liste] = ['vorher.docx', 'zurueck.docx', 'eingriffe.json'].map((name) => join(wurzel, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(word, await wordOf(wurzel, PROGRAMM))
    writeFileSync(liste, JSON.stringify([...EINGRIFFE, ...KOMMENTARE].map(([eingriff]) => eingriff)))
    const skript = fileURLToPath(new URL('eingriffe.py', import.meta.url))
    execFileSync(PYTHON, [skript, word, ziel, liste, join(wurzel, 'profil')], { stdio: 'inherit' })

    const konsole = mitschrift(wurzel)
    expect(await run([ziel, '--anwenden'], konsole)).toBe(0)
    const fehlen = EINGRIFFE.filter(
      ([, datei, alt, neu]) => (neu !== '' && !lies(datei).includes(neu)) || (alt !== '' && lies(datei).includes(alt)),
    )
    expect(fehlen.map(([eingriff]) => eingriff)).toEqual([])
    expect(EINGRIFFE.length + KOMMENTARE.length).toBe(30)
    // Lines that are otherwise now are those of the changes, in each file.
    for (const [name, text] of vorher) {
      const eigene = EINGRIFFE.filter(([, datei]) => datei === name)
      const weg = eigene.flatMap(([{ suche }, , alt]) => [suche, alt]).filter(Boolean)
      const dazu = eigene.flatMap(([{ suche }, , , neu]) => [suche, ...neu.split('\n')]).filter(Boolean)
      for (const { added, removed, value } of diffArrays(text.split('\n'), lies(name).split('\n')))
        if (added || removed)
          for (const zeile of value.filter(Boolean))
            expect(
              (added ? dazu : weg).some((worte) => zeile.includes(worte)),
              `${name}: ${zeile}`,
            ).toBe(true)
    }
    const rueckmeldungen = readFileSync(join(wurzel, 'content', PROGRAMM, 'rueckmeldungen.yaml'), 'utf8')
    for (const [{ durch, suche }, datei] of KOMMENTARE) {
      const [, zeile] =
        new RegExp(
          `autor: "Landkreis"\\n.*abschnitte/${datei}"\\n *zeile: (\\d+)\\n.*zu: "${suche}"\\n.*text: "${durch?.replace('?', '\\?')}"`,
        ).exec(rueckmeldungen) ?? []
      expect(vorher.get(datei.replace('.md', ''))?.split('\n')[Number(zeile) - 1], suche).toContain(suche)
    }
    // Nothing else was touched, and nothing is left to take.
    for (const [name, text] of vorher)
      if (!EINGRIFFE.some(([, datei]) => datei === name)) expect(lies(name), name).toBe(text)
    const nochmals = mitschrift(wurzel)
    await run([ziel, '--nur-lesen'], nochmals)
    expect(nochmals.stdout).toContain('keine Änderung')
  },
)
