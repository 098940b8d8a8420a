import HourglassLanguage

/// The parts of the file that a workbook is, after ECMA-376, in the form that every spreadsheet
/// program reads.
extension Workbook {
  /// The bytes of an `.xlsx` file; the same for the same workbook, anywhere and at any time.
  package var bytes: [UInt8] {
    var texts = TextTable()
    var styles = StyleTable()
    let worksheets = sheets.enumerated().map { index, sheet in
      Worksheet(sheet, title: title, isFirst: index == 0, &texts, &styles).part
    }
    var zip = Zip()
    zip.add("[Content_Types].xml", Array(contentTypes.utf8))
    zip.add("_rels/.rels", Array(relationsOfFile.utf8))
    zip.add("docProps/core.xml", Array(properties.utf8))
    zip.add("xl/workbook.xml", Array(listOfSheets.utf8))
    zip.add("xl/_rels/workbook.xml.rels", Array(relationsOfSheets.utf8))
    zip.add("xl/styles.xml", Array(styles.part.utf8))
    zip.add("xl/sharedStrings.xml", texts.part)
    for (index, worksheet) in worksheets.enumerated() {
      zip.add("xl/worksheets/sheet\(index + 1).xml", worksheet)
    }
    return zip.archive
  }

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    func part(_ path: String, _ type: String) -> String {
      "<Override PartName=\"\(path)\" ContentType=\"\(type)+xml\"/>"
    }
    var text = xmlOpening + "<Types xmlns=\"\(packageNames)/content-types\">"
    text +=
      "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    text += part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")
    text += part("/xl/workbook.xml", word + "sheet.main")
    text += part("/xl/styles.xml", word + "styles")
    text += part("/xl/sharedStrings.xml", word + "sharedStrings")
    for index in sheets.indices {
      text += part("/xl/worksheets/sheet\(index + 1).xml", word + "worksheet")
    }
    return text + "</Types>"
  }

  private var relationsOfFile: String {
    relations([
      (officeNames + "/officeDocument", "xl/workbook.xml"),
      (packageNames + "/relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  /// The sheets come first, so that the number of a sheet is that of its relation.
  private var relationsOfSheets: String {
    relations(
      sheets.indices.map { (officeNames + "/worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [
          (officeNames + "/styles", "styles.xml"),
          (officeNames + "/sharedStrings", "sharedStrings.xml"),
        ])
  }

  private func relations(_ targets: [(type: String, path: String)]) -> String {
    var text = xmlOpening + "<Relationships xmlns=\"\(packageNames)/relationships\">"
    for (index, target) in targets.enumerated() {
      text +=
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(target.type)\" Target=\"\(target.path)\"/>"
    }
    return text + "</Relationships>"
  }

  private var properties: String {
    xmlOpening + "<cp:coreProperties xmlns:cp=\"\(packageNames)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escaped(cellText(title))
      + "</dc:title><dc:creator>Hourglass</dc:creator></cp:coreProperties>"
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

let xmlOpening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
let spreadsheetNames = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let officeNames =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let packageNames = "http://schemas.openxmlformats.org/package/2006"
