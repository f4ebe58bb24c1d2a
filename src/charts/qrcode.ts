import encodeQR from 'qr'

/** Side of the picture in pixels: 30 mm, quiet zone included. */
const SEITE = 113
/** Modules of white around the code; readers need four. */
const RUHEZONE = 4

/** A QR code (ISO/IEC 18004, error correction M) as SVG: one path, black on white. */
export function renderQrcode(text: string): { svg: string; breite: number; hoehe: number } {
  const module = encodeQR(text, 'raw', { ecc: 'medium', border: RUHEZONE })
  const striche = module.flatMap((zeile, y) =>
    [
      ...zeile
        .map((dunkel) => (dunkel ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: lauf, index }) => `M${index} ${y}h${lauf.length}v1h-${lauf.length}z`),
  )
  const masse = `width="${SEITE}" height="${SEITE}" viewBox="0 0 ${module.length} ${module.length}"`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${masse} shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${module.length}v${module.length}H0z"/><path d="${striche.join('')}"/></svg>`,
    breite: SEITE,
    hoehe: SEITE,
  }
}
