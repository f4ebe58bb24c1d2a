/** A style of a styles part. */
interface Stil {
  id: string
  /** Lower case, since programs differ ("heading 1", "Heading 1"); with the kind, for a name may be used once in each. */
  schluessel: string
  name: string
  xml: string
}

const UEBERSCHRIFT = /^paragraph heading \d$/
const NUMMERIERUNG = /<w:numPr>.*?<\/w:numPr>|<w:numPr\/>/s
/** What stands before `numPr` in CT_PPrBase (ISO/IEC 29500-1, 17.3.1.26). */
const VOR_NUMMERIERUNG = /^(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)\b[^>]*\/>)*/
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** What putting the template's styles in place of ours comes to. */
export interface Stilwechsel {
  styles: string
  /** The template's id of each of our styles. */
  ids: ReadonlyMap<string, string>
  /** Names of our used styles that the template lacks, as the file calls them. */
  fehlend: string[]
  /** Our ids of the styles whose numbering now comes from the template. */
  fremdNummeriert: ReadonlySet<string>
}

/**
 * The styles of a template, with ours added that it lacks. Styles are the same where their kind and name are, for their ids
 * depend on the language of Word. How headings are numbered stays the programme's affair.
 * @param benutzt ids of our styles that the document uses
 * @param versatz what is added to the numbers of the template's lists
 */
export function mergeStyles(
  unsere: string,
  fremde: string,
  benutzt: ReadonlySet<string>,
  versatz: number,
): Stilwechsel {
  const eigene = stylesOf(unsere)
  const vorhandene = stylesOf(fremde)
  const nachName = new Map(vorhandene.map((stil) => [stil.schluessel, stil]))
  const vergeben = new Set(vorhandene.map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const { id, schluessel } of eigene) {
    let neu = nachName.get(schluessel)?.id ?? id
    if (!nachName.has(schluessel)) while (vergeben.has(neu)) neu = `amip${neu}`
    vergeben.add(neu)
    ids.set(id, neu)
  }
  const eigeneNachName = new Map(eigene.map((stil) => [stil.schluessel, stil]))
  const fremdNummeriert = new Set<string>()
  const uebernommen = vorhandene.map(({ schluessel, xml }) => {
    const unserer = eigeneNachName.get(schluessel)
    if (unserer && UEBERSCHRIFT.test(schluessel)) return renumber(xml, NUMMERIERUNG.exec(unserer.xml)?.[0] ?? '')
    if (unserer && NUMMERIERUNG.test(xml)) fremdNummeriert.add(unserer.id)
    return xml.replace(
      /(<w:numId w:val=")([1-9]\d*)"/g,
      (_, vorne: string, nummer: string) => `${vorne}${Number(nummer) + versatz}"`,
    )
  })
  // Kinds have one default each, and that is the template's.
  const fehlende = eigene.filter(({ schluessel }) => !nachName.has(schluessel))
  const ergaenzt = fehlende.map(({ xml }) => renameStyles(xml.replace(' w:default="1"', ''), ids))
  const kopf = /^.*?(?=<w:style\b)/s.exec(fremde)?.[0] ?? ''
  return {
    styles: `${declareW14(kopf)}${uebernommen.join('')}${ergaenzt.join('')}</w:styles>`,
    ids,
    fehlend: fehlende.filter(({ id }) => benutzt.has(id)).map(({ name }) => name),
    fremdNummeriert,
  }
}

/** The same XML with the ids of styles exchanged, wherever they are referred to. */
export function renameStyles(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link|styleLink|numStyleLink) w:val="|w:styleId=")([^"]+)"/g,
    (_, vorne: string, id: string) => `${vorne}${ids.get(id) ?? id}"`,
  )
}

function stylesOf(xml: string): Stil[] {
  return [...xml.matchAll(/<w:style\b.*?<\/w:style>/gs)].map(([ganz]) => {
    const name = /<w:name w:val="([^"]*)"/.exec(ganz)?.[1] ?? ''
    const art = /^<w:style\b[^>]*\bw:type="([^"]*)"/.exec(ganz)?.[1] ?? 'paragraph'
    return {
      id: /^<w:style\b[^>]*\bw:styleId="([^"]*)"/.exec(ganz)?.[1] ?? '',
      schluessel: `${art} ${name.toLowerCase()}`,
      name,
      xml: ganz,
    }
  })
}

function renumber(stil: string, nummerierung: string): string {
  const ohne = stil.replace(NUMMERIERUNG, '')
  if (nummerierung === '') return ohne
  const mitAngaben = /<w:pPr>/.test(ohne)
    ? ohne.replace('<w:pPr/>', '<w:pPr></w:pPr>')
    : ohne.replace(/(?=<w:rPr>|<w:rPr\/>|<\/w:style>)/, '<w:pPr></w:pPr>')
  return mitAngaben.replace(
    /<w:pPr>(.*?)<\/w:pPr>/s,
    (_, innen: string) => `<w:pPr>${innen.replace(VOR_NUMMERIERUNG, (davor) => davor + nummerierung)}</w:pPr>`,
  )
}

/** Our styles ask for lining figures, which Word knows since 2010 under a name space of its own. */
function declareW14(kopf: string): string {
  if (kopf.includes(W14)) return kopf
  return kopf.replace(/<w:styles\b([^>]*)>/, (_, attribute: string) => {
    const mitMc = attribute.includes('xmlns:mc=') ? attribute : `${attribute} ${MC}`
    const ignorable = /mc:Ignorable="([^"]*)"/.test(mitMc)
      ? mitMc.replace(/mc:Ignorable="([^"]*)"/, 'mc:Ignorable="$1 w14"')
      : `${mitMc} mc:Ignorable="w14"`
    return `<w:styles${ignorable} ${W14}>`
  })
}
