"""Changes a Word file in LibreOffice as people do: eingriffe.py WORD ZIEL EINGRIFFE.json PROFIL"""
import json
import os
import re
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def find(doc, words):
    descriptor = doc.createSearchDescriptor()
    # The last words of a paragraph are held together by a blank that does not break; who looks for them types an ordinary one.
    descriptor.SearchRegularExpression = True
    descriptor.SearchString = "".join("[ \u00a0]" if sign == " " else re.escape(sign) for sign in words)
    descriptor.SearchCaseSensitive = True
    found = doc.findFirst(descriptor)
    if found is None:
        raise SystemExit(f"not found: {words}")
    return found


def paragraph(found):
    cursor = found.getText().createTextCursorByRange(found)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor


def change(doc, edit):
    doc.RecordChanges = edit.get("nachverfolgt", False)
    found = find(doc, edit["suche"])
    text = found.getText()
    kind = edit["art"]
    if kind == "ersetzen":
        found.setString(edit["durch"])
    elif kind == "kommentar":
        note = doc.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content = edit["autor"], edit["durch"]
        text.insertTextContent(found, note, True)
    elif kind == "neu":
        end = paragraph(found).getEnd()
        text.insertControlCharacter(end, PARAGRAPH_BREAK, False)
        text.insertString(end, edit["durch"], False)
    elif kind == "teilen":
        text.insertControlCharacter(found.getStart(), PARAGRAPH_BREAK, False)
    elif kind == "weg":
        cursor = paragraph(found)
        cursor.gotoNextParagraph(True)
        cursor.setString("")
    else:
        raise SystemExit(f"unknown: {kind}")
    doc.RecordChanges = False


word, target, edits, profile = sys.argv[1:5]
pipe = f"amip{os.getpid()}"
office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}", "--headless", "--norestore",
     f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
)
try:
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    doc = desktop.loadComponentFromURL(uno.systemPathToFileUrl(word), "_blank", 0, (prop("Hidden", True),))
    with open(edits, encoding="utf-8") as file:
        for edit in json.load(file):
            change(doc, edit)
    doc.storeToURL(uno.systemPathToFileUrl(target), (prop("FilterName", "MS Word 2007 XML"),))
    doc.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
finally:
    office.wait(60)
