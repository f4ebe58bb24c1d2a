#!/usr/bin/env bash
# LibreOffice 7.4.7 (needs soffice and pdftotext), file by docx 9.15.2: a contents entry often has a right indent, so that long titles stay clear of the column of
# page numbers, and a right tab beyond that indent for the numbers; Word prints that. In LibreOffice the number is printed as long as it begins left of the indent,
# though it ends beyond it. One that begins beyond the indent is gone from the page: not moved to a line of its own, not cut, simply not there, and nobody says so.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 >/dev/null
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { Document, Packer, Paragraph, TabStopType, TextRun } from 'docx'
// The text is 9026 twips wide; 567 are a centimetre. "page 12" is some 700 wide, "9" some 120.
const entry = ([right, number]) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
    indent: { right },
    children: [new TextRun(`Indent ${right}`), new TextRun({ children: ['\t'] }), new TextRun(number)],
  })
const children = [[0, '9'], [100, '9'], [400, '9'], [400, 'page 12'], [600, 'page 12'], [900, 'page 12']].map(entry)
writeFileSync('contents.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })))
JS
node run.mjs
soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to pdf contents.docx >/dev/null 2>&1
seen=$(pdftotext -layout contents.pdf - | sed 's/  */ /g; s/\f//; /^$/d')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Indent 0 9
Indent 100 9
Indent 400
Indent 400 page 12
Indent 600 page 12
Indent 900
EXPECTED
