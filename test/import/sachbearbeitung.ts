import {
  AlignmentType,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  VerticalMergeType,
} from 'docx'

/** One red pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

const p = (...laeufe: (string | TextRun)[]) =>
  new Paragraph({ children: laeufe.map((lauf) => (typeof lauf === 'string' ? new TextRun(lauf) : lauf)) })
const fett = (text: string, size?: number) =>
  new Paragraph({ children: [new TextRun({ text, bold: true, ...(size && { size }) })] })
const zelle = (text: string, mehr: Partial<ConstructorParameters<typeof TableCell>[0]> = {}) =>
  new TableCell({ ...mehr, children: [p(text)] })
/** A line whose columns are parted by tabulators. */
const tabuliert = (text: string) =>
  new Paragraph({
    children: text
      .split('\t')
      .map((teil, index) => new TextRun({ children: index === 0 ? [teil] : [new Tab(), teil] })),
  })
const tabelle = (...zeilen: string[][]) =>
  new Table({ rows: zeilen.map((texte) => new TableRow({ children: texte.map((text) => zelle(text)) })) })

/**
 * A programme as somebody types it who has no time for styles: headings by size and bold type with typed numbers, lists by signs and
 * tabulators, a total that does not come out, merged cells, a box of one cell, comments, tracked changes, notes.
 */
export async function abgetippt(): Promise<Uint8Array> {
  const dokument = new Document({
    styles: { default: { document: { run: { size: 22, font: 'Arial' } } } },
    footnotes: { 1: { children: [p('Statistik der Bundesagentur für Arbeit, eigene Auszählung.')] } },
    comments: {
      children: [
        {
          id: 0,
          author: 'Teamleitung',
          date: new Date('2025-02-03T10:00:00Z'),
          children: [p('Stimmt die Zahl noch?')],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [p('Programm 2025 – Entwurf')] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['Seite ', PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: 'Arbeitsmarkt- und Integrationsprogramm 2025', bold: true, size: 48 })],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: 'Jobcenter Musterland', size: 32 })],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: 'Agentur für Arbeit Musterstadt und Landkreis Musterland', size: 28 })],
          }),
          p('Impressum'),
          p('Herausgeber: Jobcenter Musterland'),
          p('Telefon: 01234 5678'),
          fett('Inhalt', 28),
          ...['1. Ausgangslage ............ 3', '1.1 Zahlen ............ 4', '2. Schwerpunkte ............ 5'].map(
            (text) => p(text),
          ),
          fett('1. Ausgangslage', 32),
          p(
            'Im Bestand sind rund 9.800 Menschen.',
            new TextRun({ children: [new FootnoteReferenceRun(1)] }),
            ' Sie leben in 53 Gemeinden & Städten.',
          ),
          fett('1.1 Zahlen', 26),
          p(
            'Die Entwicklung zeigt Tabelle 1; Bürger*innen, 2*3 und C:\\Daten bleiben, wie sie sind. Mehr zeigt Tabelle 1, sagt Tabelle 1.',
          ),
          p('Tabelle 1: Bestand nach Gruppen'),
          tabelle(
            ['Gruppe', '2023', '2024', 'Veränderung in %'],
            ['Frauen', '4.000', '4.200', '5,0'],
            ['Männer', '5.000', '4.900', '-2,0'],
            ['Insgesamt', '9.000', '9.100', '1,1'],
          ),
          p('Quelle: eigene Auszählung'),
          p('Tabelle 2: Haushalt in Tsd. €'),
          tabelle(
            ['Titel', '2023', '2024', '2025'],
            ['Eingliederung', '1.200', '1.300,5', '1.250'],
            ['Verwaltung', '2.000', '2.100', '2.200'],
            ['Summe', '3.200', '3.400,5', '3.540'],
          ),
          fett('2. Schwerpunkte', 32),
          p('Wir setzen drei Schwerpunkte:'),
          ...['Beratung', 'Vermittlung', 'Förderung'].map(
            (text) => new Paragraph({ children: [new TextRun({ children: ['•\t', text] })] }),
          ),
          new Paragraph({
            children: [
              new TextRun('Es gibt '),
              new DeletedTextRun({ id: 1, author: 'A', date: '2025-02-01T00:00:00Z', text: 'zwölf' }),
              new InsertedTextRun({ id: 2, author: 'A', date: '2025-02-01T00:00:00Z', text: 'vierzehn' }),
              new CommentRangeStart(0),
              new TextRun(' Plätze.'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({
                    shading: { type: ShadingType.CLEAR, fill: 'DDEEFF' },
                    children: [fett('Fazit'), p('Das Ziel ist erreicht.')],
                  }),
                ],
              }),
            ],
          }),
          new Table({
            rows: [
              new TableRow({ children: [zelle('Bereich'), zelle('Wer', { columnSpan: 2 })] }),
              new TableRow({
                children: [
                  zelle('Nord', { verticalMerge: VerticalMergeType.RESTART }),
                  zelle('Team A'),
                  zelle('berät'),
                ],
              }),
              new TableRow({
                children: [
                  zelle('', { verticalMerge: VerticalMergeType.CONTINUE }),
                  zelle('Team B'),
                  zelle('vermittelt'),
                ],
              }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: PNG,
                transformation: { width: 300, height: 300 },
                altText: { name: 'x', description: 'Eine rote Fläche', title: '' },
              }),
            ],
          }),
          p('Abbildung 1: Unser Haus'),
          new Paragraph({
            children: [
              new ExternalHyperlink({ link: 'https://www.example.org/a_(b)', children: [new TextRun('Mehr im Netz')] }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(dokument))
}

/** Another one: unnumbered headings by bold type alone, framed paragraphs, quotations in italics, a letter's list, two heads, a table of words. */
export async function ausDemVorjahr(): Promise<Uint8Array> {
  const rahmen = { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' }
  const border = { top: rahmen, bottom: rahmen, left: rahmen, right: rahmen }
  const dokument = new Document({
    styles: { default: { document: { run: { size: 22 } } } },
    sections: [
      {
        children: [
          fett('Arbeitsmarktprogramm 2024–2025', 40),
          p('Jobcenter Beispielkreis'),
          p('„Gemeinsam in Arbeit“ ist unser Leitspruch'),
          fett('Vorwort'),
          p(
            'Sehr geehrte Damen und Herren, dies ist der längere Text des Vorworts, der nicht auf die erste Seite gehört, sondern in ein eigenes Kapitel.',
          ),
          fett('Rahmenbedingungen'),
          p(
            '31. Dezember ist Stichtag. ',
            new TextRun({ text: 'Wichtig', bold: true }),
            ' ist: 10:30 Uhr, § 16i SGB II, CO',
            new TextRun({ text: '2', subScript: true }),
            '.',
          ),
          new Paragraph({ border, children: [new TextRun({ text: 'Was ist neu?', bold: true })] }),
          new Paragraph({ border, children: [new TextRun('Seit 2024 gilt eine andere Aufteilung.')] }),
          ...['a)\tBeratung', 'b)\tFörderung'].map(
            (text) =>
              new Paragraph({
                children: text.split('\t').map((teil, n) => new TextRun({ children: n === 0 ? [teil, '\t'] : [teil] })),
              }),
          ),
          new Table({
            rows: [
              new TableRow({
                tableHeader: true,
                children: [
                  zelle('Eintritte', { rowSpan: 2 }),
                  zelle('Plan', { columnSpan: 2 }),
                  zelle('Ist', { columnSpan: 2 }),
                ],
              }),
              new TableRow({
                tableHeader: true,
                children: ['2023', '2024', '2023', '2024'].map((text) => zelle(text)),
              }),
              new TableRow({ children: ['Maßnahmen', '100', '120', '95', '*'].map((text) => zelle(text)) }),
              new TableRow({ children: ['Arbeitsgelegenheiten', '50', '40', '48', '41'].map((text) => zelle(text)) }),
            ],
          }),
          ...['Träger\tPlätze 2023\tPlätze 2024', 'Verein A\t12\t14', 'Verein B\t8\t8'].map(tabuliert),
          new Textbox({
            children: [p('Rückfragen beantwortet das Büro der Geschäftsführung.')],
            style: { width: '200pt', height: 'auto' },
          }),
          fett('Ziele'),
          tabelle(
            ['Ziel', 'Weg'],
            ['Integration', 'mehr Gespräche | enger Kontakt'],
            ['Teilhabe', '# Angebote vor Ort'],
          ),
          p('Schluss.'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(dokument))
}

/** A chapter of one sentence above a table that says the same. */
export async function mitSatz(satz: string): Promise<Uint8Array> {
  const kapitel = new Paragraph({ text: 'Lage', heading: HeadingLevel.HEADING_1 })
  const zahlen = tabelle(
    ['Leistungsberechtigte', '2023', '2024'],
    ['Frauen', '4.000', '4.200'],
    ['Männer', '5.000', '4.900'],
  )
  const dokument = new Document({ sections: [{ children: [kapitel, p(satz), zahlen, p('Ende.')] }] })
  return new Uint8Array(await Packer.toBuffer(dokument))
}
