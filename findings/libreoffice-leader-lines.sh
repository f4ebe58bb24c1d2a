#!/usr/bin/env bash
# LibreOffice 7.4.7 (needs soffice and pdftocairo), file packed by jszip 3.10.1: in a column chart of a Word file the label of a value that is moved (c:dLbl with
# c:layout, ISO/IEC 29500-1, 21.2.2.88) gets a line that leads to it where c:showLeaderLines does not stand at all, as if it stood there with the value 1; the
# standard has this element for pies (21.2.2.183), and files of Word hold none for columns. Only c:showLeaderLines with the value 0 keeps the line away.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1 >/dev/null
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import JSZip from 'jszip'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const ooxml = 'http://schemas.openxmlformats.org'
const office = `${ooxml}/officeDocument/2006/relationships`
const literal = (values) => `<c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}`
const shown = '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
const chart = (lines) => `${head}<c:chartSpace xmlns:c="${ooxml}/drawingml/2006/chart" xmlns:a="${ooxml}/drawingml/2006/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>
<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>
<c:dLbls><c:dLbl><c:idx val="0"/><c:layout><c:manualLayout><c:x val="0.3"/><c:y val="-0.3"/></c:manualLayout></c:layout><c:dLblPos val="outEnd"/>${shown}</c:dLbl><c:dLblPos val="outEnd"/>${shown}${lines}</c:dLbls>
<c:cat><c:strLit>${literal(['2022', '2023'])}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode>${literal([3, 9])}</c:numLit></c:val></c:ser>
<c:axId val="1"/><c:axId val="2"/></c:barChart>
<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>
<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`
const document = `${head}<w:document xmlns:w="${ooxml}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:drawing><wp:inline xmlns:wp="${ooxml}/drawingml/2006/wordprocessingDrawing"><wp:extent cx="4320000" cy="2880000"/><wp:docPr id="1" name="Chart"/><a:graphic xmlns:a="${ooxml}/drawingml/2006/main"><a:graphicData uri="${ooxml}/drawingml/2006/chart"><c:chart xmlns:c="${ooxml}/drawingml/2006/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>`
const relation = (type, target) => `${head}<Relationships xmlns="${ooxml}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
const main = 'application/vnd.openxmlformats-officedocument'
for (const [name, lines] of Object.entries({ absent: '', one: '<c:showLeaderLines val="1"/>', zero: '<c:showLeaderLines val="0"/>' })) {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', `${head}<Types xmlns="${ooxml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}.wordprocessingml.document.main+xml"/><Override PartName="/word/charts/chart1.xml" ContentType="${main}.drawingml.chart+xml"/></Types>`)
  zip.file('_rels/.rels', relation('officeDocument', 'word/document.xml'))
  zip.file('word/document.xml', document)
  zip.file('word/_rels/document.xml.rels', relation('chart', 'charts/chart1.xml'))
  zip.file('word/charts/chart1.xml', chart(lines))
  writeFileSync(`${name}.docx`, await zip.generateAsync({ type: 'nodebuffer' }))
}
JS
node run.mjs
soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to pdf ./*.docx >/dev/null 2>&1
paths() { pdftocairo -svg "$1.pdf" - | grep -c '<path'; }
zero=$(paths zero)
seen=$(for file in absent one zero; do echo "$file: $(($(paths $file) - zero)) more lines than with 0"; done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
absent: 1 more lines than with 0
one: 1 more lines than with 0
zero: 0 more lines than with 0
EXPECTED
