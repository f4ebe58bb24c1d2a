import { strToU8, zipSync } from 'fflate'

/** The namespaces that the parts of an OpenDocument text name, as attributes of their root. */
export const NAMENSRAEUME = ['office', 'text', 'table', 'style', 'draw', 'chart', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ')

/** The part content.xml with these blocks. @param stile automatic styles */
export const inhaltOf = (text: string, stile = ''): string =>
  `<office:document-content ${NAMENSRAEUME}><office:automatic-styles>${stile}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`

/** An OpenDocument text of these parts. */
export const packOdt = (teile: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    ...Object.fromEntries(
      Object.entries(teile).map(([name, teil]) => [name, typeof teil === 'string' ? strToU8(teil) : teil]),
    ),
  })
