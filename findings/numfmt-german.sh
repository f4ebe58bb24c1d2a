#!/usr/bin/env bash
# numfmt 4.0.1 formats numbers as spreadsheets show them. In German month names and decimal commas are right, but the "/" of a date format is
# printed as it is: Excel takes it for the date separator of the region (ECMA-376 part 1, 18.8.31) and shows 01.12.2022. A format id that no
# workbook has built in is answered by "0.00%" instead of nothing. And package.json names dist/index.cjs for `require`, which is not in the package.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund numfmt@4.0.1 >/dev/null
cat > run.mjs <<'JS'
import { createRequire } from 'node:module'
import { format, getFormatFromId } from 'numfmt'
console.log(format('mmm yy', 44896, { locale: 'de-DE' }), format('#,##0.0', 8412.3, { locale: 'de-DE' }), format('dd/mm/yyyy', 44896, { locale: 'de-DE' }))
console.log('300:', getFormatFromId(300))
try {
  createRequire(import.meta.url)('numfmt')
  console.log('require: works')
} catch (error) {
  console.log('require:', error.code)
}
JS
seen=$(node run.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Dez 22 8.412,3 01/12/2022
300: 0.00%
require: MODULE_NOT_FOUND
EXPECTED
