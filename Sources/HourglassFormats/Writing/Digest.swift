/// FNV-1a: one number by which two builds compare what they print.
@inline(__always)
private func digested(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var hash: UInt32 = 0x811c_9dc5
  for byte in bytes {
    hash = (hash ^ UInt32(byte)) &* 0x0100_0193
  }
  return hash
}

package func digest(_ bytes: [UInt8]) -> UInt32 { digested(bytes) }

package func digest(_ text: String) -> UInt32 { digested(text.utf8) }
