/** The size of a picture in CSS pixels, as it is meant to be seen. */
export interface Bildmass {
  breite: number
  hoehe: number
}

/** Why a picture cannot be used: continues "Das Bild „x.png“ …"; and what to do. */
export interface Bildschaden {
  schaden: string
  rat: string
}

export type Bildbefund = Bildmass | Bildschaden

export const NEU_SPEICHERN = 'Das Bild mit einem Bildprogramm öffnen und neu speichern oder noch einmal herunterladen.'

/** A picture that is not there as a whole. */
export function damaged(schaden: string): Bildschaden {
  return { schaden: `ist beschädigt: ${schaden}`, rat: NEU_SPEICHERN }
}
