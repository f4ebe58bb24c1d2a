import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const CONTENT = 'application/vnd.openxmlformats-officedocument'
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const relationships = (...lines: [id: string, art: string, ziel: string][]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIP}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Styles as German Word names them: ids in German, names of built-in ones in English. */
const STYLES = `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="24"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:qFormat/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="7030A0"/><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:qFormat/><w:rPr><w:b/><w:color w:val="7030A0"/></w:rPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="Absatz-Standardschriftart"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="NormaleTabelle"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="paragraph" w:styleId="Aufzhlungszeichen"><w:name w:val="List Bullet"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Fazit"><w:name w:val="Hauseigenes"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Kopfzeile"><w:name w:val="header"/><w:basedOn w:val="Standard"/></w:style>
</w:styles>`
const LISTE = (number: number, sign: string, kind: string) =>
  `<w:abstractNum w:abstractNumId="${number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${kind}"/>${number === 0 ? '<w:pStyle w:val="berschrift1"/>' : ''}<w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>`
const NUMBERS = `${HEAD}<w:numbering ${W}>${LISTE(0, 'Kapitel %1', 'decimal')}${LISTE(1, '→', 'bullet')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
const FARBE = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
const FONT = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
const FUELLUNG = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const THEME = `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Haus"><a:themeElements><a:clrScheme name="Haus">${FARBE('dk1', '000000')}${FARBE('lt1', 'FFFFFF')}${FARBE('dk2', '7030A0')}${FARBE('lt2', 'EEEEEE')}${['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name) => FARBE(name, '7030A0')).join('')}</a:clrScheme><a:fontScheme name="Haus"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="Haus"><a:fillStyleLst>${FUELLUNG.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln>${FUELLUNG}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FUELLUNG.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
const KOPFZEILE = (text: string, image = '') =>
  `${HEAD}<w:hdr ${W} ${R}><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r><w:t>${text}</w:t></w:r>${image}</w:p></w:hdr>`
const IMAGE = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="360000" cy="360000"/><wp:docPr id="900" name="Zeichen" descr="Zeichen des Hauses"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="900" name="Zeichen"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** Styles of Word's own default template: the heading of the contents is based on heading 1, the title is made for paper. */
export const WORDSTILE = [
  '<w:style w:type="paragraph" w:styleId="Inhaltsverzeichnisberschrift"><w:name w:val="TOC Heading"/><w:basedOn w:val="berschrift1"/><w:next w:val="Standard"/><w:qFormat/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/><w:pPr><w:spacing w:after="300"/></w:pPr><w:rPr><w:color w:val="17365D" w:themeColor="text2"/><w:sz w:val="52"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/><w:basedOn w:val="Standard"/><w:pPr><w:spacing w:after="100"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Verzeichnis2"><w:name w:val="toc 2"/><w:basedOn w:val="Standard"/><w:pPr><w:spacing w:after="100"/><w:ind w:left="220"/></w:pPr></w:style>',
].join('')

/** Section properties of a template with A4 pages and margins of its own. */
export const SEITE = `<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:headerReference w:type="first" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`

const RELATIONSHIPS: [id: string, art: string, ziel: string][] = [
  ['rId1', 'styles', 'styles.xml'],
  ['rId2', 'numbering', 'numbering.xml'],
  ['rId3', 'theme', '/word/theme/theme1.xml'],
  ['rId5', 'header', 'header1.xml'],
  ['rId6', 'header', 'header2.xml'],
]

/** A Word template as an office in Germany would have it; `without` are kinds of parts that it lacks. */
export function createStyle(page = SEITE, without: readonly string[] = [], weitereStile = ''): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.wordprocessingml.template.main+xml"/></Types>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': `${HEAD}<w:document ${W} ${R}><w:body><w:p/>${page}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(...RELATIONSHIPS.filter(([, kind]) => !without.includes(kind))),
    'word/styles.xml': STYLES.replace('</w:styles>', `${weitereStile}</w:styles>`),
    'word/numbering.xml': NUMBERS,
    'word/theme/theme1.xml': THEME,
    'word/header1.xml': KOPFZEILE('Kopf des Hauses', IMAGE),
    'word/_rels/header1.xml.rels': relationships(['rId1', 'image', 'media/image1.png']),
    'word/header2.xml': KOPFZEILE('Erste Seite des Hauses'),
  }
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync({ ...Object.fromEntries(bytes), 'word/media/image1.png': Buffer.from(POINT, 'base64') })
}
