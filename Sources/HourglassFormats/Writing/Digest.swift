/// FNV-1a: one number by which two builds compare what they print.
package func digest(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var hash: UInt32 = 0x811c_9dc5
  for byte in bytes {
    hash = (hash ^ UInt32(byte)) &* 0x0100_0193
  }
  return hash
}

package func digest(_ text: String) -> UInt32 { digest(text.utf8) }
