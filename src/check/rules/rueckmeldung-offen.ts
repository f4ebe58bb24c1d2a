import { placeOfRueckmeldung } from '../../content/programm/rueckmeldungen.js'
import type { Pruefregel } from '../pruefling.js'

/** Remarks from Word files that nobody has seen to yet. */
export const rueckmeldungOffen: Pruefregel = {
  id: 'rueckmeldung-offen',
  schwere: 'hinweis',
  erklaerung:
    'Zu dieser Stelle hat jemand in der Word-Datei einen Kommentar geschrieben, und er ist noch offen: „amip uebernehmen“ hat ihn nach rueckmeldungen.yaml geholt. Ist er erledigt, dort „zustand: erledigt“ eintragen. In der Endfassung (zustand: endfassung) ist ein offener Kommentar ein Fehler.',
  uebersieht: 'Kommentare in Word-Dateien, die noch niemand übernommen hat',
  pruefe({ programm }, melde) {
    const schwere = programm.zustand === 'endfassung' ? 'fehler' : 'hinweis'
    for (const rueckmeldung of programm.rueckmeldungen.eintraege) {
      if (rueckmeldung.zustand === 'erledigt') continue
      const datei = `content/${programm.id}/${rueckmeldung.datei}`
      const abschnitt = programm.abschnitte.find((einer) => einer.datei === datei)
      const ort = abschnitt
        ? { datei, ...placeOfRueckmeldung(rueckmeldung, abschnitt.text) }
        : { datei, zeile: rueckmeldung.zeile, spalte: 1 }
      const { autor, datum, zu, text, ort: eintrag } = rueckmeldung
      const wann = datum === undefined ? '' : ` am ${datum.split('-').reverse().join('.')}`
      melde(
        ort,
        `${autor}${wann}${zu === undefined ? '' : ` zu „${zu}“`}: ${text}`,
        `Erledigt? Dann in ${eintrag.datei}, Zeile ${eintrag.zeile}: zustand: erledigt`,
        schwere,
      )
    }
  },
}
