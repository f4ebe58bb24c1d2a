// pdf.js reads files in a thread of its own, which the browser loads from us.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
