/// What the endings of the pictures in a file are.
let wordMedia = [(ending: "svg", type: "image/svg+xml"), (ending: "png", type: "image/png")]

/// One white point, for programs of before 2016, which know no SVG: what the picture shows is in the
/// words beside it as well.
let blankPicture: [UInt8] = [
  0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
  0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
  0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0x0F, 0x00, 0x01,
  0x01, 0x01, 0x00, 0xB1, 0x38, 0xF6, 0x14, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
  0x42, 0x60, 0x82,
]

/// A paragraph with a picture, as large as the page allows.
///
/// - Parameters:
///   - number: which of the pictures of the file it is, from 1.
///   - blank: the number of the one white point.
///   - width: of the text, in twentieths of a point.
///   - height: how high it may be.
func picture(
  of drawing: Drawing, number: Int, blank: Int, width: Int, height: Int
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
    + "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId\(2 + blank)\"><a:extLst>"
    + "<a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
    + "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" "
    + "r:embed=\"rId\(2 + number)\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/>"
    + "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(size)/>"
    + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
    + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
}
