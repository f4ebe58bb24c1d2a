import { type Fremdabsatz, wordsIn } from '../../worddatei/modell.js'
import { BESCHRIFTUNG } from '../gliederung.js'
import { cutStart } from './absatz.js'
import type { Beschriftungsstueck, Importstueck, Objektstueck, Rohstueck } from './stueck.js'

/** A caption is told by its style, by a field that counts, or by a label with a number. */
export function captionOf(absatz: Fremdabsatz): Beschriftungsstueck | undefined {
  const text = wordsIn(absatz.laeufe)
  const davor = text.length - text.trimStart().length
  const [ganz = '', wort = '', nummer = ''] = BESCHRIFTUNG.exec(text.trimStart()) ?? []
  const stil = absatz.stile.some((stil) => /^(?:caption|beschriftung|legende)/.test(stil))
  const zaehlt = absatz.laeufe.some((lauf) => lauf.art === 'text' && lauf.feld === 'SEQ')
  if (!stil && !(ganz && (zaehlt || (nummer && text.length < 250)))) return undefined
  return {
    art: 'beschriftung',
    absatz,
    laeufe: cutStart(absatz.laeufe, ganz ? davor + ganz.length : 0),
    marke: nummer ? `${wort.startsWith('Tab') ? 'Tabelle' : 'Abbildung'} ${nummer}` : '',
    wort,
  }
}

/** A caption belongs to what stands right before it without one, else to what comes right behind it. */
export function attachCaptions(stuecke: readonly Rohstueck[]): Importstueck[] {
  const fertig: Importstueck[] = []
  let offen: Beschriftungsstueck | undefined
  const giveUp = () => {
    if (offen) fertig.push({ art: 'absatz', absatz: offen.absatz })
    offen = undefined
  }
  const attach = (objekt: Objektstueck, { laeufe, marke, absatz }: Beschriftungsstueck) =>
    Object.assign(objekt, { titel: laeufe, marke, anker: absatz.anker })
  for (const stueck of stuecke) {
    if (stueck.art === 'beschriftung') {
      giveUp()
      const davor = fertig.at(-1)
      if (davor?.art === 'objekt' && !davor.titel && fits(stueck.wort, davor)) attach(davor, stueck)
      else offen = stueck
    } else {
      if (stueck.art === 'objekt' && offen && fits(offen.wort, stueck)) {
        attach(stueck, offen)
        offen = undefined
      } else giveUp()
      fertig.push(stueck)
    }
  }
  giveUp()
  return fertig
}

function fits(wort: string, { inhalt }: Objektstueck): boolean {
  return wort === '' || wort === 'Übersicht' || wort.startsWith('Tab') === (inhalt.art === 'tabelle')
}
