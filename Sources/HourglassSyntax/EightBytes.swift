/// Eight bytes looked at together, which takes little more than to look at one.
///
/// The first of them has the lowest bits. Each answer is computed as a number whose bytes have
/// their highest bit set where something begins or ends; what lies behind the first such byte may
/// be wrong, and is not asked for.
struct EightBytes {
  let bits: UInt64

  /// The bytes from a place on, with nulls behind the last.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    if start &+ 8 <= bytes.count {
      // Only where there is none is there no first byte.
      let first = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      bits = UInt64(littleEndian: first.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    } else {
      bits = Self.last(of: bytes, from: start)
    }
  }

  @inline(never)
  private static func last(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    var bits: UInt64 = 0
    var at = bytes.count
    while at > start {
      at -= 1
      bits = bits << 8 | UInt64(bytes[at])
    }
    return bits
  }

  /// Only the first bytes, with nulls in the place of the others; at least one.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 { bits & (UInt64.max &>> UInt64(64 &- 8 &* count)) }

  /// How many of them, from the first on, go on a name: `UInt8.isNamePart`.
  @inline(__always)
  var nameLength: Int {
    let low = bits & Self.all(0x7F)
    let small = low | Self.all(0x20)
    let letters = Self.reaching(0x61, small) ^ Self.reaching(0x7B, small)
    let digits = Self.reaching(0x30, low) ^ Self.reaching(0x3A, low)
    let others = Self.reaching(1, low ^ Self.all(.hyphen)) & ~(letters ^ digits)
    return Self.lengthBefore(others | bits)
  }

  /// How many of them, from the first on, a text or a comment takes in without a closer look:
  /// `UInt8.isPlain`, but for marks and backslashes.
  @inline(__always)
  var plainTextLength: Int {
    let marks = (bits ^ Self.all(.quote)) &- Self.all(1)
    let backslashes = (bits ^ Self.all(.backslash)) &- Self.all(1)
    let controls = (bits &- Self.all(0x20)) | (bits &+ Self.all(1))
    return Self.lengthBefore(marks | backslashes | controls | bits)
  }

  /// How many of them are controls, line ends among them.
  @inline(__always)
  var controlCount: Int {
    // With their highest bits set none borrows from the next.
    let printable = ((bits | Self.all(0x80)) &- Self.all(0x20)) | bits
    let controls = ~printable & Self.all(0x80)
    // Multiplied, all are added up in the highest byte.
    return Int(truncatingIfNeeded: (controls >> 7 &* Self.all(1)) >> 56)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Sets the highest bit of each byte, all of them below 0x80, that is no less than another.
  @inline(__always)
  private static func reaching(_ least: UInt8, _ bits: UInt64) -> UInt64 {
    bits &+ all(0x80 - least)
  }

  @inline(__always)
  private static func lengthBefore(_ stops: UInt64) -> Int {
    (stops & all(0x80)).trailingZeroBitCount / 8
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many controls there are, line ends among them.
  var controlCount: Int {
    var sum = 0
    var at = 0
    while at + 8 <= count {
      sum &+= EightBytes(self, at: at).controlCount
      at += 8
    }
    while at < count {
      if self[at] < 0x20 { sum &+= 1 }
      at += 1
    }
    return sum
  }
}
