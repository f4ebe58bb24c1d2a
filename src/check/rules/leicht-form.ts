import { leichteZeilenOf } from '../leicht/zeilen.js'
import type { Pruefregel } from '../pruefling.js'

/** Only what is sure: an article that is no other case, and its noun with the ending of the genitive. */
const GENITIV =
  /(?<!\p{L})(?:[Dd]es|[Ee]ines|[Kk]eines|[Uu]nseres|[Ii]hres|[Ss]eines|[Mm]eines|[Dd]eines)\s+(?:\p{Ll}+en\s+)?\p{Lu}[\p{L}·‧-]*s(?!\p{L})/u
const KONJUNKTIV = /(?<!\p{L})(?:würde|hätte|wäre|könnte|müsste|dürfte)(?:n|st|t)?(?!\p{L})/iu
/** A form of „werden“ and a participle at the end of the sentence. */
const PASSIV =
  /(?<!\p{L})(?:wird|werden|wurden?|wirst|werdet)(?!\p{L})[^.!?:]*\s((?:\p{L}*ge\p{L}{2,}(?:t|en)|(?:be|ver|er|ent|zer)\p{L}{2,}t|\p{L}+iert))[.!?]?\s*$/iu
/** What ends like a participle and is none. */
const KEIN_PARTIZIP =
  /^(?:(?:\p{L}*(?:gehen|geben|gelten|genießen|gewinnen|gestalten|gehören|gelingen|geschehen|gebrauchen|gefallen|genügen|gestehen|gewöhnen|legen|sagen|fragen|tragen|zeigen|bewegen|sorgen|folgen|steigen|liegen|pflegen|verlängen|fliegen|biegen|wiegen|siegen|regen|segen|fegen))|bekannt|bereit|beliebt|berühmt|verwandt|verrückt|erst|entfernt|gesund|gerecht)$/iu

/** Genitive, conditional and passive in Leichte Sprache, where they are sure. */
export const leichtForm: Pruefregel = {
  id: 'leicht-form',
  schwere: 'hinweis',
  erklaerung:
    'Leichte Sprache kommt ohne Genitiv („das Haus des Lehrers“: „das Haus vom Lehrer“), ohne Konjunktiv („könnte“: „vielleicht“) und ohne Passiv aus („Heute wird der Rat gewählt“: „Heute wählen wir den Rat“). Gemeldet wird in „leichte-sprache“, was sicher ist (Regeln des Netzwerks Leichte Sprache; DIN SPEC 33429).',
  uebersieht: 'Genitive mit „der“ und ohne Artikel, Passiv in der Mitte eines Satzes',
  pruefe(pruefling, melde) {
    for (const { text, ort } of leichteZeilenOf(pruefling)) {
      const genitiv = GENITIV.exec(text)
      if (genitiv) melde(ort(genitiv.index), `„${genitiv[0]}“ ist Genitiv.`, 'Mit „von“ sagen: das Haus vom Lehrer.')
      const konjunktiv = KONJUNKTIV.exec(text)
      if (konjunktiv)
        melde(
          ort(konjunktiv.index),
          `„${konjunktiv[0]}“ ist Konjunktiv.`,
          'Sagen, was ist; was nicht sicher ist, mit „vielleicht“.',
        )
      const passiv = PASSIV.exec(text)
      if (passiv && !KEIN_PARTIZIP.test(passiv[1] ?? ''))
        melde(
          ort(passiv.index),
          `Der Satz mit „${passiv[1]}“ sagt nicht, wer etwas tut.`,
          'Sagen, wer es tut: Wir fragen Sie (nicht: Sie werden gefragt).',
        )
    }
  },
}
