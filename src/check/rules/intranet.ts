import { ortOf, visit } from '../../content/abschnitt/knoten.js'
import type { Melde, Ort } from '../../message.js'
import { typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'

const ENDE = '(?=[/:?#\\s)>“".,;]|$)'
const INTERN: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.@-])(?:https?:\/\/)?(?:[\w-]+\.)*[\w-]*intranet[\w-]*(?:\.[\w-]+)+/giu,
  new RegExp(`(?<![\\w.-])(?:https?://)?(?:[\\w-]+\\.)*baint(?:ra|er)n(?:et)?\\.de${ENDE}`, 'gi'),
  // A name without dot is known only inside the house.
  new RegExp(`https?://[a-z\\d-]+${ENDE.replace('.,;', ',;')}(?!\\.[a-z])`, 'gi'),
  new RegExp(`(?<![\\w.-])(?:https?://)?(?:[\\w-]+\\.)+(?:local|lan|intern|internal|corp|home\\.arpa)${ENDE}`, 'gi'),
  /https?:\/\/(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}/gi,
  /(?<!\w)file:\/*[^\s)>“"]+/gi,
  /(?<![\w:\\])(?:\\\\[\w-]+\\|[A-Z]:\\)[^\s)>“"]*/g,
]
/** What each of them holds somewhere: most texts hold none of it and are done. */
const ANZEICHEN = /[:\\]|intranet|\.(?:de|local|lan|intern|corp|home)/i

/** Finds addresses that are valid only inside of the authority's own network. */
export const intranet: Pruefregel = {
  id: 'intranet',
  schwere: 'warnung',
  erklaerung:
    'Eine Adresse gilt nur im eigenen Haus (Intranet, Laufwerk, localhost). Außerhalb führt sie ins Leere und verrät Namen von Rechnern. Eine öffentliche Adresse nennen oder den Link entfernen.',
  uebersieht: 'öffentliche Adressen, die es nicht mehr gibt',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      for (const { 0: adresse, index } of findInternal(typedText(prosa))) report(adresse, prosa.ort(index), melde)
    }
    checkLinks(pruefling, melde)
  },
}

/** The targets of links; where the text is the address itself it has been found in the prose. */
function checkLinks({ programm }: Pruefling, melde: Melde): void {
  for (const { baum, datei, text } of programm.abschnitte) {
    visit(baum, (knoten) => {
      if (knoten.type !== 'link' || text[knoten.position?.start.offset ?? 0] !== '[') return
      const [fund] = findInternal(knoten.url)
      if (fund) report(fund[0], ortOf(knoten, datei), melde)
    })
  }
}

/** One find an address, though several patterns may fit it. */
function findInternal(text: string): RegExpExecArray[] {
  if (!ANZEICHEN.test(text)) return []
  const funde: RegExpExecArray[] = []
  for (const fund of INTERN.flatMap((muster) => [...text.matchAll(muster)])) {
    const ende = fund.index + fund[0].length
    if (!funde.some((anderer) => anderer.index < ende && fund.index < anderer.index + anderer[0].length))
      funde.push(fund)
  }
  return funde
}

function report(adresse: string, ort: Ort, melde: Melde): void {
  melde(ort, `„${adresse}“ gilt nur im eigenen Haus.`, 'Eine öffentliche Adresse nennen oder die Angabe streichen.')
}
