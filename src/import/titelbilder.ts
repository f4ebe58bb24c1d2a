import type { Fremdblock, Fremddokument } from '../worddatei/modell.js'
import { flatParagraphs } from './gliederung.js'
import type { Importwerk } from './werk.js'

interface Bildangabe {
  datei: string
  alt: string
}

/** The pictures of a cover, as programm.yaml names them. */
export interface Titelbilder {
  bild?: Bildangabe
  logo?: Bildangabe
  traegerlogos: Bildangabe[]
}

/** What a picture is called that stands for somebody. */
const LOGO = /logo|wappen|signet/i
/** Who carries a Jobcenter, where the cover does not say it. */
const TRAEGER = /agentur|landkreis|landrat|kreisverwaltung|stadt/i
const MEISTE_TRAEGERLOGOS = 4

/**
 * Takes over the pictures of a cover: one that its alternative text calls a logo is the Jobcenter's or one of its Träger's, of the
 * others the first is the picture of the title page. What has no place is told.
 * @param traeger their names
 */
export function keepTitelbilder(
  vorne: readonly Fremdblock[],
  traeger: readonly string[],
  dokument: Fremddokument,
  werk: Importwerk,
): Titelbilder {
  const gefunden = flatParagraphs(vorne).flatMap(({ laeufe, ort }) =>
    laeufe.flatMap((lauf) => (lauf.art === 'bild' ? [{ ...lauf, ort }] : [])),
  )
  const bilder: Titelbilder = { traegerlogos: [] }
  // What is said to be something is more than an ornament of the page.
  for (const { teil, alt, ort, schmuck } of gefunden.toSorted((a, b) => Number(b.alt !== '') - Number(a.alt !== ''))) {
    const platz = schmuck ? undefined : placeOf(alt, traeger, bilder)
    const bytes = dokument.teil(teil)
    const datei = bytes && platz && werk.keepBild(bytes, NAMEN[platz])
    if (!datei || !platz)
      werk.tell(
        ort,
        schmuck
          ? `Schmuckbild der Titelseite nicht übernommen (${teil}); die Gestaltung hat ihre eigene.`
          : `Bild der Titelseite nicht übernommen (${teil}${alt && `: ${alt}`}); sie zeigt nur eines, als PNG, JPEG oder SVG.`,
      )
    else if (platz === 'traegerlogos') bilder.traegerlogos.push({ datei, alt })
    else bilder[platz] = { datei, alt: alt || 'Bild der Titelseite' }
  }
  if (bilder.bild && !gefunden.some(({ alt }) => alt === bilder.bild?.alt))
    werk.tell(
      'programm.yaml',
      'Das Bild der Titelseite hat keinen Alternativtext; sagen, was darauf zu sehen ist (titelseite, bild, alt).',
    )
  return bilder
}

const NAMEN = { bild: 'titel', logo: 'logo', traegerlogos: 'traegerlogo' } as const

/** Where a picture belongs; undefined where that place is taken. */
function placeOf(alt: string, traeger: readonly string[], bilder: Titelbilder): keyof Titelbilder | undefined {
  if (!LOGO.test(alt)) return bilder.bild ? undefined : 'bild'
  const desTraegers = TRAEGER.test(alt) || traeger.some((name) => alt.includes(name))
  if (!desTraegers && !bilder.logo) return 'logo'
  return bilder.traegerlogos.length < MEISTE_TRAEGERLOGOS ? 'traegerlogos' : undefined
}
