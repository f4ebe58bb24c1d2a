import type { Programm } from '../../content/programm/programm.js'
import type { Gestaltung } from '../design/gestaltung.js'
import type { OutlineHeading } from '../document/dokument.js'
import { bindText } from '../typography.js'

/** Key of the design's logo among the pictures of a document. */
export const LOGO = 'gestaltung/logo'
/** Key of the drawing on its cover. */
export const COVER_GRAPHIC = 'gestaltung/titelgrafik'

/** Key of the drawing above the Impressum. */
export const INNER_GRAPHIC = 'gestaltung/innengrafik'

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
export function contextOfVerzeichnis(outline: readonly OutlineHeading[], { verzeichnis }: Gestaltung): object {
  return {
    titel: verzeichnis.titel,
    eintraege: outline
      .filter(({ level, unlisted }) => !unlisted && level <= verzeichnis.tiefe)
      .map(({ id, level, number, text, arrow }) => ({
        kennung: id,
        stufe: level,
        nummer: verzeichnis.nummern ? number : '',
        pfeil: arrow ? '→' : '',
        text,
      })),
  }
}

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/

/** What impressum.hbs can use: fields with their lines, the credit of the cover's picture after them; a line's e-mail or web address is linked. */
export function contextOfImpressum({ titel, zeitraum, titelseite, impressum, jobcenter }: Programm): object {
  const { nachweis } = titelseite.bild ?? {}
  const attributes = [...impressum, ...(nachweis ? [{ feld: 'Titelbild', zeilen: [nachweis] }] : [])]
  return {
    titel: `${titel} ${zeitraum.text}`,
    jobcenter,
    felder: attributes.map(({ feld, zeilen }) => ({
      feld,
      zeilen: zeilen.map((line) => {
        const address = ADDRESS.exec(line)
        if (!address) return { vor: bindText(line), adresse: '', ziel: '', nach: '' }
        const [text] = address
        return {
          vor: line.slice(0, address.index),
          adresse: text,
          ziel: text.includes('@') ? `mailto:${text}` : text,
          nach: line.slice(address.index + text.length),
        }
      }),
    })),
  }
}
