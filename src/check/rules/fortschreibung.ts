import { PROGRAMMKOPF } from '../../content/programm/fortschreibung.js'
import type { Melde, Ort, Schwere } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { altert } from '../reading/altern.js'
import { type Satz, sentencesOf } from '../reading/satz/satz.js'

/** What of a programme moved on from the year before nobody has looked at yet. */
export const fortschreibung: Pruefregel = {
  id: 'fortschreibung',
  schwere: 'hinweis',
  erklaerung:
    'Das Programm ist aus dem des Vorjahrs fortgeschrieben (amip neu --aus), und hier hat noch niemand nachgesehen: ein Abschnitt, ein Datenblatt, das dasteht wie angelegt, programm.yaml. Einzeln gemeldet werden Sätze, Titel, Zellen und Angaben, die wörtlich wie im Vorjahr dastehen und altern: mit Zahlen (auch „drei“ oder „die Hälfte“), Jahren, Monaten, Namen und Ämtern, Wörtern wie „derzeit“, „noch nicht“, „steigt“ oder „ausgelaufen“, Gesetzen, Programmen und Projekten; ebenso jedes Bild. „amip check --geprueft NAME“ hakt einen Abschnitt oder ein Datenblatt ab; ändert sich der Text danach, ist er wieder offen. In der Endfassung (zustand: endfassung) ist Offenes ein Fehler.',
  uebersieht: 'was ohne solche Wörter veraltet ist, und was in Bildern, Excel-Dateien und CSV-Dateien steht',
  pruefe(pruefling, melde) {
    const { programm, vorjahr } = pruefling
    const { fortschreibung: offen, zustand } = programm
    if (!offen) return
    const schwere: Schwere = zustand === 'endfassung' ? 'fehler' : 'hinweis'
    const damals = vorjahr && new Set(proseOf(vorjahr).flatMap(sentencesOf).map(wordsOf))
    const stale = new Map<string, Satz[]>()
    for (const prosa of proseOf(pruefling)) {
      const name = nameOf(prosa, pruefling)
      if (name === undefined) continue
      const alte = sentencesOf(prosa).filter((satz) => ages(satz) && (damals?.has(wordsOf(satz)) ?? true))
      stale.set(name, [...(stale.get(name) ?? []), ...alte])
    }
    for (const name of offen.abschnitte) {
      const ort = placeOf(name, pruefling)
      const anzahl = stale.get(name)?.length ?? 0
      if (ort)
        melde(
          ort,
          `„${name}“ ist seit dem Fortschreiben noch nicht geprüft; ${sayStale(anzahl)}.`,
          `Ansehen und ändern, was nicht mehr stimmt; dann: amip check ${programm.id} --geprueft ${name}`,
          schwere,
        )
    }
    for (const name of offen.blaetter) {
      const ort: Ort = { datei: `content/${programm.id}/daten/${name}`, zeile: 1, spalte: 1 }
      melde(
        ort,
        `Das Datenblatt „${name}“ ist noch, wie es aus ${offen.aus} angelegt wurde.`,
        `Die neuen Werte eintragen; gilt es unverändert: amip check ${programm.id} --geprueft ${name}`,
        schwere,
      )
    }
    for (const satz of [...stale.values()].flat()) reportSatz(satz, offen.aus, melde)
  },
}

/** Under which name a piece of text is looked at; undefined where it is none that is open. */
function nameOf(
  { abschnitt, ort }: Prosa,
  { programm: { fortschreibung: offen, datei } }: Pruefling,
): string | undefined {
  if (!offen) return undefined
  if (abschnitt) return offen.abschnitte.has(abschnitt.id) ? abschnitt.id : undefined
  const hier = ort(0).datei
  if (hier === datei) return offen.abschnitte.has(PROGRAMMKOPF) ? PROGRAMMKOPF : undefined
  const blatt = hier.slice(hier.lastIndexOf('/') + 1)
  return offen.blaetter.has(blatt) ? `daten/${blatt}` : undefined
}

function placeOf(name: string, { programm }: Pruefling): Ort | undefined {
  if (name === PROGRAMMKOPF) return programm.ort([])
  const datei = programm.abschnitte.find(({ id }) => id === name)?.datei
  return datei === undefined ? undefined : { datei, zeile: 1, spalte: 1 }
}

function sayStale(anzahl: number): string {
  if (anzahl === 0) return 'Wörter, die leicht veralten, stehen nicht darin'
  const stellen = anzahl === 1 ? '1 Stelle steht' : `${anzahl} Stellen stehen`
  return `${stellen} da wie im Vorjahr und ${anzahl === 1 ? 'veraltet' : 'veralten'} leicht`
}

const ERSATZZEICHEN = /\uFFFC+/g
const LEER = /\s+/g

/** The typed words: what was put in differs from year to year by itself. */
function wordsOf({ getippt }: Satz): string {
  return getippt.replace(ERSATZZEICHEN, '\uFFFC').replace(LEER, ' ').trim()
}

function ages(satz: Satz): boolean {
  // A picture shows its day, whatever is said of it.
  const { name, daten } = satz.prosa
  return altert(wordsOf(satz)) || (name === 'alt' && daten === undefined)
}

function reportSatz(satz: Satz, aus: string, melde: Melde): void {
  const text = wordsOf(satz).replaceAll('\uFFFC', '…')
  const anfang = satz.getippt.length - satz.getippt.trimStart().length
  melde(
    satz.prosa.ort(satz.von + anfang),
    `Steht wie in ${aus}: „${text.length > 70 ? `${text.slice(0, 70)}…` : text}“`,
    'Prüfen, ob es noch stimmt; Jahre als {{jahr}} und Zahlen aus Datenblättern wandern mit.',
  )
}
