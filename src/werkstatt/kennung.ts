import { kennungVon } from '../content/kennung.js'

const LAENGSTE = 40

/** A name for what is called so and is new, which none of the others bears: "Was wir vorhaben" is was-wir-vorhaben, a year stays a year. */
export function freeKennung(titel: string, vergeben: readonly string[]): string {
  const name = titel.trim()
  const stamm = /^(?:19|20)\d{2}$/.test(name) ? name : kennungVon(name).slice(0, LAENGSTE).replace(/-+$/, '')
  let frei = stamm
  for (let nummer = 2; vergeben.includes(frei); nummer++) frei = `${stamm}-${nummer}`
  return frei
}
