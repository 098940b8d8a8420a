/// What the endings of the pictures in a file are.
let wordMedia = [(ending: "svg", type: "image/svg+xml"), (ending: "emf", type: "image/x-emf")]

/// A paragraph with a picture, as large as the page allows: the SVG, and for programs that know none
/// the metafile.
///
/// - Parameters:
///   - number: which of the pictures of the file it is, from 1.
///   - width: of the text, in twentieths of a point.
///   - height: how high it may be.
func wordDrawing(
  of drawing: Drawing, number: Int, width: Int, height: Int
) -> String {
  // Lengths of pictures are in 635ths of a twentieth of a point.
  let byHeight = Int(Double(height) * drawing.width / drawing.height)
  let wide = min(width, byHeight)
  let size =
    "cx=\"\(wide * 635)\" cy=\"\(Int(Double(wide) * drawing.height / drawing.width) * 635)\""
  let names = "http://schemas.openxmlformats.org/drawingml/2006/"
  return "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"\(names)wordprocessingDrawing\" "
    + "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent \(size)/>"
    + "<wp:docPr id=\"\(number)\" name=\"Picture \(number)\" descr=\""
    + escaped(cellText(drawing.description)) + "\"/><a:graphic xmlns:a=\"\(names)main\">"
    + "<a:graphicData uri=\"\(names)picture\"><pic:pic xmlns:pic=\"\(names)picture\">"
    + "<pic:nvPicPr><pic:cNvPr id=\"\(number)\" name=\"picture\(number).svg\"/><pic:cNvPicPr/>"
    + "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId\(2 + 2 * number)\"><a:extLst>"
    + "<a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
    + "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" "
    + "r:embed=\"rId\(1 + 2 * number)\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/>"
    + "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(size)/>"
    + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
    + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
}
