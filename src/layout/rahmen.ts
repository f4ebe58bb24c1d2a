import type { Programm } from '../content/programm.js'
import type { Gestaltung } from './gestaltung.js'
import { bindText } from './typografie.js'

/** Key of the design's logo among the pictures of a document. */
export const LOGO = 'gestaltung/logo'

/** What titelseite.hbs can use. */
export function contextOfTitelseite(
  { titel, zeitraum, jobcenter, leitspruch, muster }: Programm,
  gestaltung: Gestaltung,
): object {
  return {
    titel,
    jahr: zeitraum.text,
    jobcenter,
    leitspruch,
    muster,
    logo: gestaltung.logo ? { schluessel: LOGO, alt: gestaltung.logo.alt } : '',
  }
}

const ADRESSE = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/

/** What impressum.hbs can use: fields with their lines; a line's e-mail or web address is linked. */
export function contextOfImpressum({ titel, zeitraum, impressum, jobcenter }: Programm): object {
  return {
    titel: `${titel} ${zeitraum.text}`,
    jobcenter,
    felder: impressum.map(({ feld, zeilen }) => ({
      feld,
      zeilen: zeilen.map((zeile) => {
        const adresse = ADRESSE.exec(zeile)
        if (!adresse) return { vor: bindText(zeile), adresse: '', ziel: '', nach: '' }
        const [text] = adresse
        return {
          vor: zeile.slice(0, adresse.index),
          adresse: text,
          ziel: text.includes('@') ? `mailto:${text}` : text,
          nach: zeile.slice(adresse.index + text.length),
        }
      }),
    })),
  }
}
