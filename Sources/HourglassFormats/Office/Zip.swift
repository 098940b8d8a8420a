/// A ZIP archive of small files, none of them compressed and all with the same time, so that the
/// same files give the same bytes anywhere and at any time.
package struct Zip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  package init() {}

  /// 1 January 1980, where the time of the format begins.
  private static let date: UInt16 = 0x21

  /// - Parameter path: in ASCII.
  package mutating func add(_ path: String, _ content: [UInt8]) {
    let offset = UInt32(bytes.count)
    let name = Array(path.utf8)
    // What both of a file's headers say of it.
    var facts: [UInt8] = []
    append(20 as UInt16, to: &facts)  // the version it takes to read it
    append(0 as UInt16, to: &facts)  // flags
    append(0 as UInt16, to: &facts)  // stored as it is
    append(0 as UInt16, to: &facts)  // midnight
    append(Zip.date, to: &facts)
    append(crc32(content), to: &facts)
    append(UInt32(content.count), to: &facts)
    append(UInt32(content.count), to: &facts)
    append(UInt16(name.count), to: &facts)
    append(0 as UInt16, to: &facts)  // nothing extra

    bytes += [0x50, 0x4B, 0x03, 0x04] + facts + name
    bytes += content

    directory += [0x50, 0x4B, 0x01, 0x02]
    append(20 as UInt16, to: &directory)  // the version that made it
    directory += facts
    append(0 as UInt16, to: &directory)  // no comment
    append(0 as UInt16, to: &directory)  // on the first disk
    append(0 as UInt16, to: &directory)  // nothing known of what is in it
    append(0 as UInt32, to: &directory)
    append(offset, to: &directory)
    directory += name
    count += 1
  }

  /// The whole archive.
  package var archive: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    append(0 as UInt32, to: &end)  // all on one disk
    append(count, to: &end)
    append(count, to: &end)
    append(UInt32(directory.count), to: &end)
    append(UInt32(bytes.count), to: &end)
    append(0 as UInt16, to: &end)  // no comment
    return bytes + directory + end
  }
}

/// The lowest byte first.
private func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
  var rest = number
  for _ in 0..<Number.bitWidth / 8 {
    bytes.append(UInt8(truncatingIfNeeded: rest))
    rest >>= 8
  }
}

/// The check sum of ISO 3309, which ZIP uses.
package func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum = crcTable[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8)
  }
  return ~sum
}

private let crcTable: [UInt32] = (0..<256).map { byte in
  var sum = UInt32(byte)
  for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  return sum
}
