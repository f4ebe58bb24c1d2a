import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import type { Textzahl } from '../reading/satz/textzahl.js'
import { unboundNumbers } from '../reading/ungebunden.js'

const GENANNT = 5

/** Numbers of the prose that hang on no data sheet: one message a section. */
export const figurUngebunden: Pruefregel = {
  id: 'figur-ungebunden',
  schwere: 'hinweis',
  erklaerung:
    'Im Text stehen getippte Zahlen, die an keinem Datenblatt hängen. Sie können der Tabelle widersprechen und bleiben beim Fortschreiben leicht stehen. Was in einem Datenblatt steht, mit {{zahl blatt.zeile.spalte}} einsetzen. Nicht gezählt werden Daten, Jahre, Paragrafen, Altersgrenzen und Zahlen in Zitaten.',
  uebersieht: 'Zahlwörter, und ob eine getippte Zahl stimmt',
  pruefe(pruefling, melde) {
    const jeAbschnitt = new Map<string, { prosa: Prosa; zahl: Textzahl }[]>()
    for (const prosa of proseOf(pruefling)) {
      const { abschnitt } = prosa
      if (!abschnitt || prosa.name === 'quelle') continue
      const funde = unboundNumbers(prosa).map((zahl) => ({ prosa, zahl }))
      const bisher = jeAbschnitt.get(abschnitt.id)
      if (bisher) bisher.push(...funde)
      else jeAbschnitt.set(abschnitt.id, funde)
    }
    for (const funde of jeAbschnitt.values()) {
      const [erster] = funde
      if (!erster) continue
      const stellen = funde
        .slice(0, GENANNT)
        .map(({ prosa, zahl }) => `„${zahl.text}“ (Zeile ${prosa.ort(zahl.von).zeile})`)
      const anzahl = funde.length === 1 ? 'steht 1 getippte Zahl' : `stehen ${funde.length} getippte Zahlen`
      melde(
        erster.prosa.ort(erster.zahl.von),
        `In diesem Abschnitt ${anzahl}, an kein Datenblatt gebunden: ${stellen.join(', ')}${funde.length > GENANNT ? ' …' : ''}.`,
        'Was in einem Datenblatt steht, mit {{zahl blatt.zeile.spalte}} einsetzen.',
      )
    }
  },
}
