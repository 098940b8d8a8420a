/// The parts of a Word file that are the same for every document.
let wordNames = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/// The title on the left, the number of the page on the right.
func wordFooter(_ title: String) -> String {
  xmlOpening + "<w:ftr xmlns:w=\"\(wordNames)\"><w:p><w:pPr><w:jc w:val=\"end\"/></w:pPr>"
    + "<w:r><w:t xml:space=\"preserve\">" + escaped(fitted(cellText(title), into: 84, ending: "…"))
    + "   </w:t></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"
}

let wordStyles =
  xmlOpening + "<w:styles xmlns:w=\"\(wordNames)\"><w:docDefaults><w:rPrDefault><w:rPr>"
  + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"19\"/>"
  + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"40\"/></w:pPr>"
  + "</w:pPrDefault></w:docDefaults>"
  + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
  + "<w:style w:type=\"paragraph\" w:styleId=\"Small\"><w:name w:val=\"Small\"/>"
  + "<w:basedOn w:val=\"Normal\"/><w:rPr><w:sz w:val=\"16\"/></w:rPr></w:style>"
  + style("Title", "Title", outline: nil, size: 34)
  + style("Heading1", "heading 1", outline: 0, size: 26)
  + style("Heading2", "heading 2", outline: 1, size: 22)
  + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
  + "<w:tblPr><w:tblCellMar><w:top w:w=\"50\" w:type=\"dxa\"/><w:left w:w=\"90\" w:type=\"dxa\"/>"
  + "<w:bottom w:w=\"30\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/>"
  + "</w:tblCellMar></w:tblPr></w:style>"
  + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/>"
  + "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>" + border("top") + border("left")
  + border("bottom") + border("right") + border("insideH") + border("insideV")
  + "</w:tblBorders></w:tblPr></w:style></w:styles>"

private func style(_ id: String, _ name: String, outline: Int?, size: Int) -> String {
  "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
    + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>"
    + "<w:spacing w:before=\"260\" w:after=\"80\"/>"
    + (outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? "")
    + "</w:pPr><w:rPr><w:b/><w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
}

private func border(_ side: String) -> String {
  "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>"
}
