import encodeQR from 'qr'

/** Side of the picture in pixels: 30 mm, quiet zone included. */
const SIDE = 113
/** Modules of white around the code; readers need four. */
const QUIET_ZONE = 4

/** A QR code (ISO/IEC 18004, error correction M) as SVG: one path, black on white. */
export function renderQrcode(text: string): { svg: string; breite: number; hoehe: number } {
  const module = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE })
  const strokes = module.flatMap((line, y) =>
    [
      ...line
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  const wertmasse = `width="${SIDE}" height="${SIDE}" viewBox="0 0 ${module.length} ${module.length}"`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${wertmasse} shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${module.length}v${module.length}H0z"/><path d="${strokes.join('')}"/></svg>`,
    breite: SIDE,
    hoehe: SIDE,
  }
}
