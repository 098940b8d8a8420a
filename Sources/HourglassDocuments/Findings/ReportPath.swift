import HourglassLanguage

/// The way to a file from the top of a repository, where it lies in there; otherwise the path as
/// it was given.
///
/// - Parameters:
///   - path: from `folder` on, or from the top of the disk.
///   - folder: where the program was called, from the top of the disk.
///   - root: the top of the repository, from the top of the disk.
package func reportPath(_ path: String, from folder: String, within root: String) -> String {
  // Standard input is nowhere.
  if path == "-" { return path }
  let isAbsolute = path.utf8.first == UInt8(ascii: "/")
  let file = pathNames(in: isAbsolute ? path : folder + "/" + path)
  let top = pathNames(in: root)
  guard file.count > top.count, file.starts(with: top) else { return path }
  return file.dropFirst(top.count).joined(separator: "/")
}

/// The names on the way, without `.` and `..`.
package func pathNames(in path: String) -> [String] {
  var parts: [String] = []
  for part in path.utf8.split(separator: UInt8(ascii: "/")) {
    let name = String(Substring(part))
    switch name {
    case ".": continue
    case "..": _ = parts.popLast()
    default: parts.append(name)
    }
  }
  return parts
}

/// A path as the reference that RFC 3986 wants: everything but letters, digits, slashes and a few
/// marks as the hexadecimal digits of its bytes.
package func uri(ofPath path: String) -> String {
  var uri = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
  for byte in bytes(ofPath: path) {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
      uri.unicodeScalars.append(Unicode.Scalar(byte))
    default: uri += "%" + hexadecimal(Unicode.Scalar(byte), digits: 2)
    }
  }
  return uri
}

/// The bytes of a path. Where a name on the disk is no UTF-8, a character that stands for nothing
/// holds the place of each byte that is none.
private func bytes(ofPath path: String) -> [UInt8] {
  path.unicodeScalars.flatMap { scalar -> [UInt8] in
    if let byte = byteOfName(scalar) { return [byte] }
    return Array(String(scalar).utf8)
  }
}

/// A path as it can be written where there is room for nothing but UTF-8.
package func pathInWords(_ path: String) -> String {
  if !path.utf8.contains(0xF4) { return path }
  return path.unicodeScalars.reduce(into: "") { text, scalar in
    text += byteOfName(scalar) == nil ? String(scalar) : harmless(String(scalar))
  }
}
