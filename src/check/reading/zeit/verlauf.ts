import type { GenannteDauer } from './dauer.js'
import type { Zeit } from './zeiten.js'

/** How sentences tell that something began, and ended after so long. */

/** Words of a beginning before a day, and of an end. */
export const BEGINN =
  /(?<!\p{L})(?:beginn\p{L}*|begann\p{L}*|start\p{L}*|gestartet|läuft|lief|angelaufen|ab|vom|seit|Beginn)(?!\p{L})[^.;]{0,70}$/iu
export const ENDE =
  /(?<!\p{L})(?:end(?:e|et|en|ete|eten|igt)|beend\p{L}*|läuft|lief|ausläuft|schließt|abgeschlossen|befristet bis|Ende)(?!\p{L})/iu
const NACH = /(?:^|[\s(])nach[\s\u00a0]+(?:genau[\s\u00a0]+)?$/iu

const SATZENDE = /[.;]/

/** "… und endete nach acht Monaten am", "endete die Vereinbarung nach acht Jahren": what is told between begin and end, or right behind the end. */
export function durationBetween(
  text: string,
  erste: Zeit,
  zweite: Zeit,
  dauern: readonly GenannteDauer[],
): GenannteDauer | undefined {
  return dauern.find(({ von, bis }) => {
    if (
      UNGEFAEHR.test(text.slice(von, bis)) ||
      !(NACH.test(text.slice(Math.max(0, von - 16), von)) || RUECKBLICK.test(text.slice(zweite.bis, von)))
    )
      return false
    if (RUECKBLICK.test(text.slice(zweite.bis, von))) return von - zweite.bis < NAHE
    const zwischen = von > erste.bis && bis <= zweite.von
    const danach = von >= zweite.bis && von - zweite.bis < NAHE
    const strecke = zwischen ? text.slice(erste.bis, zweite.von) : text.slice(zweite.bis, von)
    if (zwischen) return ENDE.test(strecke)
    return danach && !SATZENDE.test(strecke) && (ENDE.test(strecke) || ENDE.test(text.slice(erste.bis, zweite.von)))
  })
}

/** "übernahm die Diakonie im Auftrag des Kreises zum" */
const BEGINN_DAVOR =
  /(?:übernahm|übernommen|gestartet|startete|eröffnet|gegründet|begonnen|geschlossen|aufgenommen|gilt)\p{L}*\s[^.;]{0,100}$/u
const UNGEFAEHR = /^(?:rund|etwa|circa|ca|knapp|gut|fast|mehr|weniger|mindestens|höchstens|nicht)/iu
const NAHE = 60
/** "Mit Ablauf des Jahres 2024 blicken wir auf 20 Jahre zurück" */
const RUECKBLICK = /^[^.;]*(?:blick\p{L}*|schau\p{L}*)\s[^.;]*auf[\s\u00a0]+(?:die[\s\u00a0]+)?$/u
const JAHRESENDE = /(?:Ende|Ablauf|Abschluss)\s(?:(?:des\sJahres|von)\s)?$/u

/** "Ende 2024" is the last day of that year. */
export function asDay(text: string, zeit: Zeit): Zeit {
  const istEnde = zeit.koernung === 'jahr' && JAHRESENDE.test(text.slice(Math.max(0, zeit.von - 24), zeit.von))
  return istEnde ? { ...zeit, anfang: zeit.ende, koernung: 'tag' } : zeit
}

const BEGANN =
  /^[^.;]{0,60}(?:begann|begonnen|gestartet|übernahm|übernommen|eröffnet|gegründet|eingerichtet|nahm\s[^.;]*\sauf)/u

/** Whether a sentence tells that something began at a time. */
export function isBegin(text: string, { von, bis }: Zeit): boolean {
  return (
    BEGINN.test(text.slice(Math.max(0, von - 60), von)) ||
    BEGANN.test(text.slice(bis, bis + 80)) ||
    BEGINN_DAVOR.test(text.slice(Math.max(0, von - 120), von))
  )
}
