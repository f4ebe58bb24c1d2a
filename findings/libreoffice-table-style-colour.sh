#!/usr/bin/env bash
# LibreOffice 7.4.7 (needs soffice and qpdf), file by docx 9.15.2: a table style colours its text green, the words of its cells have a paragraph or character style
# that makes them red. By ISO/IEC 29500-1, 17.7.2, table styles come first and paragraph and character styles after them, so that the words are red, as Word
# prints them. LibreOffice prints those of the character style green; only a paragraph style and formatting by hand win over the table's.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 jszip@3.10.1 >/dev/null
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import JSZip from 'jszip'
const red = { run: { color: 'FF0000' } }
const words = {
  character: new Paragraph({ children: [new TextRun({ text: 'words', style: 'RedCharacters' })] }),
  paragraph: new Paragraph({ style: 'RedParagraph', children: [new TextRun('words')] }),
  hand: new Paragraph({ children: [new TextRun({ text: 'words', color: 'FF0000' })] }),
}
for (const [name, paragraph] of Object.entries(words)) {
  const table = new Table({ style: 'Green', rows: [new TableRow({ children: [new TableCell({ children: [paragraph] })] })] })
  const styles = { characterStyles: [{ id: 'RedCharacters', name: 'Red characters', ...red }], paragraphStyles: [{ id: 'RedParagraph', name: 'Red paragraph', ...red }] }
  const zip = await JSZip.loadAsync(await Packer.toBuffer(new Document({ styles, sections: [{ children: [table] }] })))
  const green = '<w:style w:type="table" w:styleId="Green"><w:name w:val="Green"/><w:rPr><w:color w:val="00AA00"/></w:rPr><w:tblPr/></w:style></w:styles>'
  zip.file('word/styles.xml', (await zip.file('word/styles.xml').async('string')).replace('</w:styles>', green))
  writeFileSync(`${name}.docx`, await zip.generateAsync({ type: 'nodebuffer' }))
}
JS
node run.mjs
soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to pdf ./*.docx >/dev/null 2>&1
seen=$(for name in character paragraph hand; do
  echo "$name: $(qpdf --qdf --object-streams=disable $name.pdf - | grep -a -c '1 0 0 rg') red, $(qpdf --qdf --object-streams=disable $name.pdf - | grep -a -c '0 0.66[0-9]* 0 rg') green"
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
character: 0 red, 1 green
paragraph: 1 red, 0 green
hand: 1 red, 0 green
EXPECTED
