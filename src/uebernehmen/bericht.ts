import type { Colours } from '../print/farbe.js'
import { compareWords } from '../unterschiede/worte.js'
import type { Rueckaenderung } from './aenderung.js'
import type { Rueckkommentar } from './kommentare.js'
import { changedTexts } from './schreiben/probe.js'
import type { Stamm } from './stamm/stamm.js'

const ART: Record<Rueckaenderung['art'], string> = {
  text: 'Text',
  form: 'nur Aussehen',
  neu: 'neu',
  entfallen: 'entfallen',
  bewegt: 'verschoben',
  geteilt: 'geteilt',
  verbunden: 'verbunden',
  konflikt: 'verschieden geändert',
  rand: 'Kopf- oder Fußzeile',
}

/**
 * What was changed, for people: at each place what was printed and is, the lines of the source as they would be, and what is asked.
 * Changes that can be written have a number.
 */
export function sayChanges(stamm: Stamm, aenderungen: readonly Rueckaenderung[], farben: Colours): string {
  let nummer = 0
  return aenderungen
    .map((aenderung) => {
      const { ort, art, alt, neu, ersetzungen, rueckfragen, von } = aenderung
      const zahl = ersetzungen.length > 0 ? `${++nummer}.` : '–'
      const zeilen = linesOf(stamm, aenderung).map(
        ({ zeile, alt, neu }) => `     @@ Zeile ${zeile} @@\n${diffLines(alt, neu, farben)}`,
      )
      return [
        `${farben.fett(`${zahl} ${ort.datei}:${ort.zeile}`)}  ${ART[art]}${von ? ` (${von.join(', ')})` : ''}`,
        `     ${sayWords(alt, neu, farben)}`,
        ...zeilen,
        ...rueckfragen.map(
          ({ ort, text, rat }) => `     ${farben.warnung('!')} ${ort.datei}:${ort.zeile}: ${text} ${rat}`,
        ),
      ].join('\n')
    })
    .map((text) => `${text}\n\n`)
    .join('')
}

/** The comments, numbered behind the changes. @param davor number of the last change */
export function sayKommentare(kommentare: readonly Rueckkommentar[], davor: number, farben: Colours): string {
  return kommentare
    .map(({ ort, bekannt, rueckmeldung: { autor, datum, zu, text } }, index) => {
      const was = bekannt === undefined ? 'Kommentar' : 'Kommentar ist in Word erledigt'
      const wer = [autor, datum?.split('-').reverse().join('.')].filter(Boolean).join(', ')
      return `${farben.fett(`${davor + index + 1}. ${ort.datei}:${ort.zeile}`)}  ${was}\n     ${wer}${zu ? ` zu „${shorten(zu, 60)}“` : ''}: ${text}\n\n`
    })
    .join('')
}

/** The words that changed, with some of those around them. */
function sayWords(alt: string, neu: string, farben: Colours): string {
  if (alt === '' || neu === '')
    return alt === '' ? farben.gut(`+ ${shorten(neu, 160)}`) : farben.fehler(`- ${shorten(alt, 160)}`)
  const stuecke = compareWords(alt, neu)
  return stuecke
    .map(({ art, text }, index) => {
      if (art === 'entfallen') return farben.fehler(`[-${text}-]`)
      if (art === 'neu') return farben.gut(`{+${text}+}`)
      return middle(text, index > 0, index < stuecke.length - 1)
    })
    .join('')
}

/** Of what stayed, the ends beside what changed. */
function middle(text: string, vorn: boolean, hinten: boolean): string {
  if (text.length <= 90) return text
  return `${vorn ? text.slice(0, 40) : ''} … ${hinten ? text.slice(-40) : ''}`.trimStart()
}

function shorten(text: string, laenge: number): string {
  return text.length <= laenge ? text : `${text.slice(0, laenge)} …`
}

interface Diffzeile {
  zeile: number
  alt: string
  neu: string
}

/** The lines of the sources that a change alters, as they are and would be. */
function linesOf(stamm: Stamm, aenderung: Rueckaenderung): Diffzeile[] {
  return [...changedTexts(stamm, [aenderung])].flatMap(([datei, neu]) => {
    const [alte, neue] = [stamm.texte.textOf(datei).split('\n'), neu.split('\n')]
    let [anfang, ende] = [0, 0]
    while (anfang < alte.length && alte[anfang] === neue[anfang]) anfang++
    while (ende < Math.min(alte.length, neue.length) - anfang && alte.at(-1 - ende) === neue.at(-1 - ende)) ende++
    const weg = alte.slice(anfang, alte.length - ende)
    const dazu = neue.slice(anfang, neue.length - ende)
    return weg.length + dazu.length === 0 ? [] : [{ zeile: anfang + 1, alt: weg.join('\n'), neu: dazu.join('\n') }]
  })
}

function diffLines(alt: string, neu: string, farben: Colours): string {
  const lines = (text: string, zeichen: string) =>
    text === '' ? [] : text.split('\n').map((zeile) => `     ${zeichen} ${zeile}`)
  return [
    ...lines(alt, '-').map((zeile) => farben.fehler(zeile)),
    ...lines(neu, '+').map((zeile) => farben.gut(zeile)),
  ].join('\n')
}
