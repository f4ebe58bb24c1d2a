import type { Figurglied } from '../muster.js'

const FUELLWORT =
  '(?:‹t\\d+›|noch|nur|nun|nunmehr|jetzt|aktuell|zuletzt|zuvor|bisher|bislang|damals|ehemals|ursprünglich|durchschnittlich|anfangs|insgesamt|immerhin|lediglich|schon|bereits|dann|zunächst|jährlich|mehr|inzwischen|mittlerweile|im|in|am|ende|anfang|mitte|jahr|jahre|zum|des|mit|einem|einen|einer|eine|wert|stand|anteil|niveau|bestand|quote|höhe|von|stichtag|dem|den|jahresdurchschnitt|durchschnitt|jeweils)'
const VON = new RegExp(`(?:^|[\\s(,])von (?:${FUELLWORT} )*$`)
const AUF = new RegExp(`(?:^|[\\s(,])auf (?:${FUELLWORT} )*$`)

/** "auf 4.326", "auf zuletzt 4.326": what something has become. */
export function leadsTo({ davor }: Figurglied): boolean {
  return AUF.test(davor)
}

/** "von 4.120", "von anfangs 4.120" */
export function leadsFrom({ davor }: Figurglied): boolean {
  return VON.test(davor)
}

/** The words that make a figure a change: "um", "ein Plus von", "Rückgang von". */
const UM =
  /(?:^|[\s(,])(?:um|(?:ein |einem |einen |einer |eine |der |dem |den |die )?(?:plus|minus|zuwachs|zunahme|anstieg|rückgang|steigerung|senkung|verringerung|reduzierung|abnahme|erhöhung|veränderung|differenz|unterschied|aufwuchs|wachstum|minderung|verbesserung|verschlechterung|absenkung|kürzung)(?:s|es)?(?: (?:von|um|in höhe von|beträgt|betrug|lag bei|liegt bei|entspricht|sind|ist|also|damit|somit|demnach|mithin))*)(?: (?:jeweils|insgesamt|nur|noch|lediglich|weitere|immerhin|zusammen|etwa|genau|sogar|ganze))* $/
/** "um 5,1 Prozent bzw. 0,29 Mio. Euro": the same change in another unit. */
const NOCHMALS = /(?:um|von) ‹[pqezvd]\d+› (?:[a-zäöüß]+ ){0,2}(?:bzw|oder|beziehungsweise)(?: um| rund)* $/
const MEHR_ALS =
  /^ (?:(?:oder|bzw|beziehungsweise) (?:rund )?‹[pqezvd]\d+› )?(?:punkte )?(?:(?!(?:liegt|lag|liegen|lagen|ist|war|bleibt|blieb) )[a-zäöüß]+ )?(?:mehr|weniger|höher|niedriger|geringer|länger|kürzer|über (?:dem|den|der)|unter (?:dem|den|der)|oberhalb|unterhalb|gestiegen|gesunken|zugenommen|abgenommen)(?![a-zäöüß])/
/** "liegt mit 22,4 % über dem Zielwert": the value itself. */
const LIEGT_MIT =
  /(?:^|[\s(,])(?:mit|bei) (?:‹t\d+› |rund |nur |immerhin |einer [a-zäöüß-]+ von |einem [a-zäöüß-]+ von )*$/
const UEBER_DEM = /^ (?:über|unter|oberhalb|unterhalb)(?![a-zäöüß])/

const MEHR_DANACH =
  /^ (?:(?:[a-zäöüß]+ ){0,2}(?:oder|bzw|beziehungsweise) ‹p\d+› )?(?:[a-zäöüß]+ )?(?:mehr|weniger)(?![a-zäöüß])/

/** Whether the words around a figure make it a change and no level: "um 3 %", "ein Plus von 118", "130 mehr". */
export function isChangeFigure(glied: Figurglied): boolean {
  const { davor, danach, figur, art } = glied
  if (figur.vorzeichen || art === 'q' || NOCHMALS.test(davor)) return true
  // "auf 24,6 % gestiegen": what it has become.
  if (leadsTo(glied)) return false
  return (
    UM.test(davor) ||
    (art !== 'z' && MEHR_ALS.test(danach) && !(LIEGT_MIT.test(davor) && UEBER_DEM.test(danach))) ||
    (art === 'z' && MEHR_DANACH.test(danach))
  )
}
