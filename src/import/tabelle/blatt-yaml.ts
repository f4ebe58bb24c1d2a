import { stringify } from 'yaml'
import type { Blattentwurf, Spaltenentwurf, Zeilenentwurf } from './blattentwurf.js'

/** A text as one line of YAML, in quotation marks where it needs them. */
export const scalar = (text: string): string => stringify(text, { lineWidth: 0, blockQuote: false }).trim()
/** Within braces more signs have a meaning. */
const inFlow = (text: string): string =>
  /^[\p{L}\d][\p{L}\d ._%€()/–-]*$/u.test(text) && !/^[\d.,-]+$|^(?:true|false|null|ja|nein)$/i.test(text)
    ? text
    : JSON.stringify(text)
const key = (id: string): string =>
  /^[a-z][a-z0-9-]*$|^\d{4}$/.test(id) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(id) ? id : JSON.stringify(id)

/** The file of a data sheet. */
export function writeBlatt(blatt: Blattentwurf): string {
  const zeilen: string[] = []
  if (blatt.titel) zeilen.push(`titel: ${scalar(blatt.titel)}`)
  if (blatt.einheit) zeilen.push(`einheit: ${scalar(blatt.einheit)}`)
  if (blatt.stellen !== undefined) zeilen.push(`stellen: ${blatt.stellen}`)
  if (blatt.quelle) zeilen.push(`quelle: ${scalar(blatt.quelle)}`)
  if (blatt.stand) zeilen.push(`stand: ${scalar(blatt.stand)}`)
  if (blatt.hinweise.length > 0) zeilen.push('hinweise:', ...blatt.hinweise.map((hinweis) => `  - ${scalar(hinweis)}`))
  zeilen.push('spalten:', ...blatt.spalten.map((spalte) => `  ${key(spalte.id)}: { ${columnKeys(spalte).join(', ')} }`))
  zeilen.push(
    'zeilen:',
    ...blatt.zeilen.map((zeile) => `  ${key(zeile.id)}: { ${rowKeys(zeile, blatt.spalten).join(', ')} }`),
  )
  return `${zeilen.join('\n')}\n`
}

function columnKeys({
  name,
  gruppe,
  text,
  einheit,
  vorzeichen,
  stellen,
  rechnung,
  gedruckt,
}: Spaltenentwurf): string[] {
  return [
    `name: ${inFlow(name)}`,
    ...(gruppe ? [`gruppe: ${inFlow(gruppe)}`] : []),
    ...(text ? ['art: text'] : []),
    ...(einheit && !rechnung ? [`einheit: ${inFlow(einheit)}`] : []),
    ...(stellen === undefined ? [] : [`stellen: ${stellen}`]),
    ...(vorzeichen ? ['vorzeichen: ja'] : []),
    ...(rechnung ? [`${rechnung.art}: [${rechnung.operanden.map(key).join(', ')}]`, ...printed(gedruckt)] : []),
  ]
}

function rowKeys(
  { name, gruppe, einheit, summe, rechnung, werte, gedruckt }: Zeilenentwurf,
  spalten: readonly Spaltenentwurf[],
): string[] {
  const getippte = spalten.flatMap(({ rechnung }, index) => (rechnung ? [] : [index]))
  return [
    `name: ${inFlow(name)}`,
    ...(gruppe ? ['gruppe: true'] : []),
    ...(einheit ? [`einheit: ${inFlow(einheit)}`] : []),
    ...(rechnung ? [`rechnung: ${rechnung}`] : []),
    ...(summe.length > 0 ? [`summe: [${summe.map(key).join(', ')}]`, ...printed(gedruckt)] : []),
    ...(gruppe || summe.length > 0
      ? []
      : [`werte: [${getippte.map((spalte) => werte[spalte] ?? 'fehlt').join(', ')}]`]),
  ]
}

function printed(werte: readonly [string, string][]): string[] {
  return werte.length === 0 ? [] : [`gedruckt: { ${werte.map(([id, wert]) => `${key(id)}: ${wert}`).join(', ')} }`]
}
