#!/usr/bin/env bash
# LibreOffice 7.4.7 (needs soffice, pdftotext and the German patterns of hyphen-de), files by docx 9.15.2: Word divides words in at most so many lines one after
# another as the settings say (w:consecutiveHyphenLimit, ISO/IEC 29500-1, 17.15.1.22). LibreOffice has such a limit for paragraphs of its own, but does not take the
# one of the file: limits of 1 and 3 and none give the same lines. The zone beside it in the same settings (w:hyphenationZone) does hold, though.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 >/dev/null
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { Document, Packer, Paragraph, TextRun } from 'docx'
const words = 'die Beratung von Langzeitleistungsbeziehenden und Alleinerziehenden im Landkreis verbessert ihre Beschäftigungsmöglichkeiten am Arbeitsmarkt'.split(' ')
const text = Array.from({ length: 400 }, (_, index) => words[(index * index) % words.length]).join(' ')
const files = { none: {}, one: { consecutiveHyphenLimit: 1 }, three: { consecutiveHyphenLimit: 3 }, zone: { hyphenationZone: 1134 } }
for (const [name, hyphenation] of Object.entries(files)) {
  const file = new Document({
    hyphenation: { autoHyphenation: true, ...hyphenation },
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 22, language: { value: 'de-DE' } } } } },
    sections: [{ properties: { page: { margin: { left: 4000, right: 4000 } } }, children: [new Paragraph({ children: [new TextRun(text)] })] }],
  })
  writeFileSync(`${name}.docx`, await Packer.toBuffer(file))
}
JS
node run.mjs
soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to pdf ./*.docx >/dev/null 2>&1
# Lines that end with a hyphen, and the longest run of them.
count() { pdftotext -layout "$1.pdf" - | awk 'NF { if (/-$/) { all++; run++ } else run = 0; if (run > longest) longest = run } END { print all + 0, longest + 0 }'; }
read -r none longest <<<"$(count none)"
seen=$(
  if ((longest > 3)); then echo 'no limit: more than three lines one after another end with a hyphen'; fi
  for limit in one three; do
    if [[ $(count $limit) == "$none $longest" ]]; then echo "limit of $limit: the same lines as without"; fi
  done
  read -r zone _ <<<"$(count zone)"
  if ((zone < none)); then echo 'a zone of 20 mm: fewer'; fi
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
no limit: more than three lines one after another end with a hyphen
limit of one: the same lines as without
limit of three: the same lines as without
a zone of 20 mm: fewer
EXPECTED
