import { massOf, PROZENT } from '../../figures/einheit.js'
import type { Einsatz } from '../prosa/stueck.js'
import { typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'

/** Other ways to write a unit that a figure already brings. */
const SCHREIBWEISEN: Record<string, string> = {
  '€': '€|Euro|EUR',
  [PROZENT]: '%|Prozent(?:punkte?)?',
  Prozentpunkte: 'Prozentpunkte?|%(?:-Punkte)?',
}
/** Two ways to write one unit behind a figure that is typed itself. */
const GETIPPT =
  /\d[\s\u00a0]*((?:Tsd\.|Mio\.|Mrd\.)?[\s\u00a0]*(?:(?:€|Euro|EUR)[\s\u00a0]+(?:€|Euro\b|EUR\b)|(?:%|Prozent)[\s\u00a0]+(?:%(?!\p{L}|-)|Prozent\b)))/gu
const SKALA = '(?:Tsd\\.|Mio\\.|Mrd\\.|Tausend|Million(?:en)?|Milliarden?)'

const EINHEIT_AM_ENDE = /(?:€|%|\p{L}+)$/u

/** Finds a unit typed behind a figure that is put in with its unit: "28.273 Personen Personen". */
export const einheitDoppelt: Pruefregel = {
  id: 'einheit-doppelt',
  schwere: 'fehler',
  erklaerung:
    'Hinter einer Zahl steht ihre Einheit noch einmal: „28.273 Personen Personen“, „16.660.000 € Euro“, „+3,2 % %“. {{zahl …}} setzt die Einheit des Datenblatts mit ein. Auch eine Division hinter einem Anteil („142 % Personen je Fachkraft“) wird gemeldet. Das getippte Wort streichen, oder die Zahl mit ohne=einheit einsetzen. Ein anderes Wort als die Einheit („28.273 Personen Zuwachs“) wird nicht gemeldet.',
  uebersieht: 'Einheiten, die anders geschrieben sind als im Datenblatt',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      const getippt = typedText(prosa)
      for (const { 0: ganzes, 1: einheiten = '', index } of getippt.matchAll(GETIPPT)) {
        const abstand = EINHEIT_AM_ENDE.exec(einheiten)?.index ?? 0
        const wort = einheiten.slice(abstand)
        melde(
          prosa.ort(index + ganzes.length - wort.length),
          `„${einheiten.trim()}“ hinter einer Zahl: Die Einheit steht zweimal da.`,
          `„${wort}“ streichen.`,
        )
      }
      for (const einsatz of prosa.einsaetze) {
        const danach = getippt.slice(einsatz.bis)
        const quotient = quotientBehindPercent(einsatz, danach)
        if (quotient)
          melde(
            prosa.ort(einsatz.bis),
            `„${einsatz.wert?.text} ${quotient}“: Ein Anteil in Prozent hat keine zweite Einheit.`,
            `Für „${quotient}“ die Division einsetzen: {{je …}} statt {{quote …}} oder {{anteil …}}.`,
          )
        const wort = repeatedUnit(einsatz, danach)
        if (wort === undefined) continue
        melde(
          prosa.ort(einsatz.bis + wort.abstand),
          `„${einsatz.wert?.text} ${wort.text}“: Die Einheit steht zweimal da.`,
          `„${wort.text}“ streichen, oder die Zahl ohne Einheit einsetzen: {{${einsatz.quelle} ohne=einheit}}.`,
        )
      }
    }
  },
}

const QUOTE = /^\s*(?:quote|anteil)\s/
const JE_EINHEIT = /^[\s\u00a0]*([€\p{Lu}][\p{L}]*[\s\u00a0](?:je|pro)[\s\u00a0]\p{Lu}\p{L}+)/u

/** "Personen je Fachkraft" behind a figure in percent; undefined where something else stands there. */
function quotientBehindPercent({ quelle, wert }: Einsatz, danach: string): string | undefined {
  if (!QUOTE.test(quelle) || !wert || !plain(wert.text).endsWith('%')) return undefined
  return JE_EINHEIT.exec(danach)?.[1]
}

const ZEICHEN_AM_ENDE = /[^\d\s.,]$/u

/** The unit behind a figure that ends with it, and how far behind; undefined where something else stands there. */
function repeatedUnit({ wert }: Einsatz, danach: string): { text: string; abstand: number } | undefined {
  const einheit = plain(wert?.einheit ?? '')
  if (!wert || einheit === '' || !ZEICHEN_AM_ENDE.test(plain(wert.text))) return undefined
  const { basis, potenz } = massOf(einheit)
  const formen = [SCHREIBWEISEN[basis] ?? literally(basis), literally(einheit), ...tailOf(einheit)]
  if (potenz > 0) formen.push(`${SKALA}(?:\\s(?:${formen[0]}))?`)
  const gefunden = new RegExp(`^([\\s\u00a0]*)(${formen.join('|')})(?![\\p{L}\\p{N}])`, 'u').exec(danach)
  return gefunden ? { text: gefunden[2] ?? '', abstand: gefunden[1]?.length ?? 0 } : undefined
}

const JE_AM_ENDE = /\s((?:je|pro)\s.+)$/

/** "je Eintritt" of "€ je Eintritt". */
function tailOf(einheit: string): string[] {
  const ende = JE_AM_ENDE.exec(einheit)?.[1]
  return ende ? [literally(ende)] : []
}

const LEER = /[\u00a0\u202f]/g

function plain(text: string): string {
  return text.replace(LEER, ' ').trim()
}

const SONDERZEICHEN = /[.*+?^${}()|[\]\\]/g

function literally(text: string): string {
  return text.replace(SONDERZEICHEN, '\\$&').replaceAll(' ', '\\s')
}
