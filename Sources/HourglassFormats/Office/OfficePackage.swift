/// What the files of Word and Excel have in common: the parts that say which parts there are.
let xmlOpening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
let officeNames = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let packageNames = "http://schemas.openxmlformats.org/package/2006"

/// `[Content_Types].xml`.
///
/// - Parameter media: the endings of the pictures in it, and what these are.
func contentTypes(
  _ parts: [(path: String, type: String)], media: [(ending: String, type: String)] = []
) -> [UInt8] {
  var text = xmlOpening + "<Types xmlns=\"\(packageNames)/content-types\">"
  text +=
    "<Default Extension=\"rels\" "
    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
  for (ending, type) in media {
    text += "<Default Extension=\"\(ending)\" ContentType=\"\(type)\"/>"
  }
  for (path, type) in parts {
    text += "<Override PartName=\"\(path)\" ContentType=\"\(type)+xml\"/>"
  }
  return Array((text + "</Types>").utf8)
}

/// `_rels/.rels`: where the document is, and what is known of the file.
func packageRelations(to document: String) -> [UInt8] {
  relations([
    (officeNames + "/officeDocument", document),
    (packageNames + "/relationships/metadata/core-properties", "docProps/core.xml"),
  ])
}

func relations(_ targets: [(type: String, path: String)]) -> [UInt8] {
  var text = xmlOpening + "<Relationships xmlns=\"\(packageNames)/relationships\">"
  for (index, target) in targets.enumerated() {
    text +=
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(target.type)\" Target=\"\(target.path)\"/>"
  }
  return Array((text + "</Relationships>").utf8)
}

/// `docProps/core.xml`.
func coreProperties(title: String) -> [UInt8] {
  Array(
    (xmlOpening + "<cp:coreProperties xmlns:cp=\"\(packageNames)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escaped(cellText(title))
      + "</dc:title><dc:creator>Hourglass</dc:creator></cp:coreProperties>").utf8)
}
