import type { Programm } from '../../content/programm/programm.js'
import type { Gestaltung } from '../design/gestaltung.js'
import type { Ueberschrift } from '../document/dokument.js'
import { bindText } from '../typografie.js'

/** Key of the design's logo among the pictures of a document. */
export const LOGO = 'gestaltung/logo'
/** Key of the drawing on its cover. */
export const TITELGRAFIK = 'gestaltung/titelgrafik'

/** What titelseite.hbs can use. */
export function contextOfTitelseite(
  { titel, untertitel, zeitraum, jahr, titelseite, jobcenter, leitspruch, muster }: Programm,
  gestaltung: Gestaltung,
): object {
  return {
    titel,
    untertitel,
    jahr,
    jahre: jahr === zeitraum.text && zeitraum.bis > zeitraum.von ? [`${zeitraum.von}–`, String(zeitraum.bis)] : [jahr],
    bild: titelseite.bild ? { schluessel: titelseite.bild.pfad, alt: titelseite.bild.alt } : '',
    definition: titelseite.definition,
    jobcenter,
    leitspruch,
    muster,
    logo: logoOf(titelseite, gestaltung),
    traegerlogos: titelseite.traegerlogos.map(({ pfad, alt }) => ({ schluessel: pfad, alt })),
  }
}

/** The Jobcenter's logo is the programme's affair before it is the design's. */
function logoOf({ logo }: Programm['titelseite'], gestaltung: Gestaltung): object | '' {
  if (logo) return { schluessel: logo.pfad, alt: logo.alt }
  return gestaltung.logo ? { schluessel: LOGO, alt: gestaltung.logo.alt } : ''
}

/** What inhaltsverzeichnis.hbs can use: the headings down to the wanted depth. */
export function contextOfVerzeichnis(gliederung: readonly Ueberschrift[], { verzeichnis }: Gestaltung): object {
  return {
    titel: verzeichnis.titel,
    eintraege: gliederung
      .filter(({ stufe, unverzeichnet }) => !unverzeichnet && stufe <= verzeichnis.tiefe)
      .map(({ id, stufe, nummer, text, pfeil }) => ({
        kennung: id,
        stufe,
        nummer: verzeichnis.nummern ? nummer : '',
        pfeil: pfeil ? '→' : '',
        text,
      })),
  }
}

const ADRESSE = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/

/** What impressum.hbs can use: fields with their lines, the credit of the cover's picture after them; a line's e-mail or web address is linked. */
export function contextOfImpressum({ titel, zeitraum, titelseite, impressum, jobcenter }: Programm): object {
  const { nachweis } = titelseite.bild ?? {}
  const angaben = [...impressum, ...(nachweis ? [{ feld: 'Titelbild', zeilen: [nachweis] }] : [])]
  return {
    titel: `${titel} ${zeitraum.text}`,
    jobcenter,
    felder: angaben.map(({ feld, zeilen }) => ({
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
