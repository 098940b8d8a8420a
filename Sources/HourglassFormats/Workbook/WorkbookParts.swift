import HourglassLanguage

/// The parts of the file that a workbook is, after ECMA-376, in the form that every spreadsheet
/// program reads.
extension Workbook {
  /// The bytes of an `.xlsx` file; the same for the same workbook, anywhere and at any time.
  package var bytes: [UInt8] {
    var texts = TextTable()
    var styles = StyleTable()
    // Of many programmes it is long, and stands on the paper of every sheet.
    let shownTitle = harmless(title)
    let worksheets = sheets.enumerated().map { index, sheet in
      Worksheet(sheet, title: shownTitle, isFirst: index == 0, &texts, &styles).part
    }
    var zip = Zip()
    zip.add("[Content_Types].xml", contentTypes)
    zip.add("_rels/.rels", packageRelations(to: "xl/workbook.xml"))
    zip.add("docProps/core.xml", coreProperties(title: title))
    zip.add("xl/workbook.xml", Array(listOfSheets.utf8))
    zip.add("xl/_rels/workbook.xml.rels", relationsOfSheets)
    zip.add("xl/styles.xml", Array(styles.part.utf8))
    zip.add("xl/sharedStrings.xml", texts.part)
    for (index, worksheet) in worksheets.enumerated() {
      zip.add("xl/worksheets/sheet\(index + 1).xml", worksheet)
    }
    return zip.archive
  }

  private var contentTypes: [UInt8] {
    let word = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    var parts: [(path: String, type: String)] = [
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
      ("/xl/workbook.xml", word + "sheet.main"), ("/xl/styles.xml", word + "styles"),
      ("/xl/sharedStrings.xml", word + "sharedStrings"),
    ]
    for index in sheets.indices {
      parts.append((path: "/xl/worksheets/sheet\(index + 1).xml", type: word + "worksheet"))
    }
    return HourglassFormats.contentTypes(parts)
  }

  /// The sheets come first, so that the number of a sheet is that of its relation.
  private var relationsOfSheets: [UInt8] {
    var targets: [(type: String, path: String)] = []
    for index in sheets.indices {
      targets.append(
        (type: officeNames + "/worksheet", path: "worksheets/sheet\(index + 1).xml"))
    }
    targets.append((type: officeNames + "/styles", path: "styles.xml"))
    targets.append((type: officeNames + "/sharedStrings", path: "sharedStrings.xml"))
    return relations(targets)
  }

  private var listOfSheets: String {
    var text =
      xmlOpening + "<workbook xmlns=\"\(spreadsheetNames)\" xmlns:r=\"\(officeNames)\">"
      + "<bookViews><workbookView/></bookViews><sheets>"
    let names = sheetNames(sheets.map { $0.name })
    for (index, name) in names.enumerated() {
      text += "<sheet name=\"\(escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    text += "</sheets><definedNames>"
    // The headings and the columns that stay in sight are there on every page that is printed.
    for (index, sheet) in sheets.enumerated() {
      let name = escaped("'" + names[index] + "'!")
      let columns =
        sheet.fixedColumns > 0 ? name + "$A:$" + columnLetters(sheet.fixedColumns - 1) + "," : ""
      text +=
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">" + columns + name
        + "$1:$1</definedName>"
    }
    return text + "</definedNames></workbook>"
  }
}

let spreadsheetNames = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
